using InfoSharing.Rules.Batch;

namespace InfoSharing.Rules.Inquiry;

/// <summary>What came of looking for a completion.</summary>
internal enum Found
{
    /// <summary>The bound was reached first.</summary>
    NotKnown = 0,

    /// <summary>There is one.</summary>
    Yes,

    /// <summary>There is none.</summary>
    No,
}

/// <summary>A completion around which one fact was turned.</summary>
/// <param name="Around">The completion.</param>
/// <param name="State">The state to which the fact was turned.</param>
/// <param name="Holds">Whether the wire holds before the turn, and fails after it; otherwise it is the other way round.</param>
internal readonly record struct Turn(int[] Around, int State, bool Holds)
{
    /// <summary>The completion in which the wire holds, and the one in which it fails.</summary>
    public (int[] Holding, int[] Failing) Pair(int place)
    {
        var turned = Spreading.With(Around, place, State);
        return Holds ? (Around, turned) : (turned, Around);
    }
}

/// <summary>What has been found out of one wire.</summary>
internal sealed class Shown
{
    public Found CanHold { get; set; }

    public Found CanFail { get; set; }

    /// <summary>The completions in which it holds, and those in which it does not.</summary>
    public Diagram Holding { get; set; } = Diagram.Beyond;

    public Diagram Failing { get; set; } = Diagram.Beyond;

    public bool IsDrawn => !Holding.IsBeyond && !Failing.IsBeyond;

    /// <summary>Some that were met, where these could not be drawn.</summary>
    public List<int[]> WithIt { get; } = [];

    public List<int[]> Without { get; } = [];

    /// <summary>The facts that matter.</summary>
    public HashSet<int> Matters { get; } = [];

    /// <summary>Those of them that were met by turning, each with two completions that differ in it alone: one in which the wire holds, one in which it fails.</summary>
    public Dictionary<int, Turn> Turned { get; } = [];

    public HashSet<int> DoesNot { get; } = [];
}
