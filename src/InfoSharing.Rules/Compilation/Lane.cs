namespace InfoSharing.Rules.Compilation;

/// <summary>Hands out the bits of one scope's block, keeping what belongs together in one word.</summary>
internal sealed class Lane(FactScope scope)
{
    private const int BitsInAWord = 64;
    private int next;

    public int Words => (next + BitsInAWord - 1) / BitsInAWord;

    /// <summary>Starts a new word if so many bits would not fit in this one, though they would in a word of their own.</summary>
    public void KeepTogether(int bits)
    {
        var left = (BitsInAWord - (next % BitsInAWord)) % BitsInAWord;
        if (bits > left && bits <= BitsInAWord)
        {
            next += left;
        }
    }

    public Bit Next()
    {
        var bit = new Bit(scope, next / BitsInAWord, 1UL << (next % BitsInAWord));
        next++;
        return bit;
    }
}
