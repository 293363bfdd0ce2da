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
internal readonly record struct Entry(FactScope Scope, int Word, ulong True, ulong False)
{
    /// <summary>One bit, set to a known answer.</summary>
    public static Entry Of(Bit bit, bool answer) => new(bit.Scope, bit.Word, answer ? bit.Mask : 0, answer ? 0 : bit.Mask);

    public Entry With(Bit bit, bool answer) =>
        answer ? this with { True = True | bit.Mask } : this with { False = False | bit.Mask };
}

/// <summary>What a fact's value sets in the blocks of all scopes.</summary>
/// <remarks>A fact of the case is read in all three scopes, one of a person in two, one of an item in its own.</remarks>
internal sealed class Row
{
    /// <summary>Side by side, the scopes in their order.</summary>
    public Entry[] Entries { get; private set; } = [];

    public void Add(Bit bit, bool answer)
    {
        var place = Array.FindIndex(Entries, entry => entry.Scope == bit.Scope && entry.Word == bit.Word);
        if (place >= 0)
        {
            Entries[place] = Entries[place].With(bit, answer);
            return;
        }

        var after = Array.FindLastIndex(Entries, entry => entry.Scope <= bit.Scope) + 1;
        Entries = [.. Entries[..after], Entry.Of(bit, answer), .. Entries[after..]];
    }
}
