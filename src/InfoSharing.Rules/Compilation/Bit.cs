namespace InfoSharing.Rules.Compilation;

/// <summary>Where one condition or verdict lives: a bit in the block of words of a case, a person or an item.</summary>
/// <remarks>There are two rails of words, true and false. A bit set on neither rail is unknown.</remarks>
internal readonly record struct Bit(FactScope Scope, int Word, ulong Mask);

/// <summary>The bits to set in one word when a signal takes a value.</summary>
internal readonly record struct Entry(int Word, ulong True, ulong False);

/// <summary>What a signal's value sets in the blocks of each scope.</summary>
/// <remarks>A signal of the case is read in all three scopes, one of a person in two, one of an item in its own.</remarks>
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
