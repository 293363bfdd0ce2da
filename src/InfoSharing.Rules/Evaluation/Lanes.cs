using System.Runtime.Intrinsics;

namespace InfoSharing.Rules.Evaluation;

/// <summary>The same word of one instance, or of several at once: what is done to it is done to each.</summary>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>The same bits for each.</summary>
    static abstract TSelf Of(ulong mask);

    static abstract TSelf operator &(TSelf one, TSelf other);

    static abstract TSelf operator |(TSelf one, TSelf other);

    static abstract TSelf operator ~(TSelf one);

    /// <summary>All bits for each whose word is zero, no bit for the others.</summary>
    static abstract TSelf WhereZero(TSelf one);
}

/// <summary>One word of the case.</summary>
internal readonly struct One(ulong word) : ILanes<One>
{
    private const int Sign = 63;

    private readonly ulong word = word;

    public static One Of(ulong mask) => new(mask);

    public static One operator &(One one, One other) => new(one.word & other.word);

    public static One operator |(One one, One other) => new(one.word | other.word);

    public static One operator ~(One one) => new(~one.word);

    /// <remarks>Without a branch: a processor would guess it wrong half the time. The highest bit of a number or of its opposite is set, unless it is zero.</remarks>
    public static One WhereZero(One one) => unchecked(new(~(ulong)((long)(one.word | (0 - one.word)) >> Sign)));
}

/// <summary>The same word of four people, or of four items.</summary>
internal readonly struct Four(Vector256<ulong> words) : ILanes<Four>
{
    public const int Count = 4;

    private readonly Vector256<ulong> words = words;

    public static Four Of(ulong mask) => new(Vector256.Create(mask));

    public static Four operator &(Four one, Four other) => new(one.words & other.words);

    public static Four operator |(Four one, Four other) => new(one.words | other.words);

    public static Four operator ~(Four one) => new(~one.words);

    public static Four WhereZero(Four one) => new(Vector256.Equals(one.words, Vector256<ulong>.Zero));
}

/// <summary>A word on both rails.</summary>
internal struct Railed<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public TLanes True;
    public TLanes False;
}
