using System.Numerics;

namespace InfoSharing.Rules.Compilation;

/// <summary>Where the answer to one condition or rule lives: a bit in the block of a case, a person or an item.</summary>
/// <remarks>There are two rails of words, true and false. A bit set on neither rail is unknown.</remarks>
internal readonly record struct Bit(FactScope Scope, int Word, ulong Mask)
{
    public const int InAWord = 64;

    /// <summary>Its place among the bits of its scope.</summary>
    public int Place => (Word * InAWord) + BitOperations.TrailingZeroCount(Mask);

    public static Bit At(FactScope scope, int place) => new(scope, place / InAWord, 1UL << (place % InAWord));
}

/// <summary>The bits to set in one word when a fact takes a value.</summary>
internal readonly record struct Entry(int Word, ulong True, ulong False);

/// <summary>What a fact's value sets in the blocks of each scope.</summary>
/// <remarks>A fact of the case is read in all three scopes, one of a person in two, one of an item in its own.</remarks>
internal sealed class Row
{
    private readonly Entry[][] byScope = [[], [], []];

    public Entry[] this[FactScope scope] => byScope[(int)scope];

    public void Add(Bit bit, bool value)
    {
        ref var entries = ref byScope[(int)bit.Scope];
        var place = Array.FindIndex(entries, entry => entry.Word == bit.Word);
        if (place < 0)
        {
            entries = [.. entries, new Entry(bit.Word, 0, 0)];
            place = entries.Length - 1;
        }

        entries[place] = value
            ? entries[place] with { True = entries[place].True | bit.Mask }
            : entries[place] with { False = entries[place].False | bit.Mask };
    }
}
