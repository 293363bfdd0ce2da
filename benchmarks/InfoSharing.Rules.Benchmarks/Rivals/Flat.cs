namespace InfoSharing.Rules.Benchmarks.Rivals;

/// <summary>The case, a person or an item as a flat object for the expressions of a workflow: facts that are all known, and what rules have found.</summary>
public sealed class Flat(int facts, int rules, int signals)
{
    /// <summary>Numbers, days by their number, and choices by the place of the value; by the index of the fact.</summary>
    public int[] Number { get; } = new int[facts];

    /// <summary>Yes or no, by the index of the fact.</summary>
    public bool[] Yes { get; } = new bool[facts];

    /// <summary>A bit for each value chosen, by the index of the fact.</summary>
    public ulong[] Set { get; } = new ulong[facts];

    /// <summary>What rules have found, by the place of the finding.</summary>
    public bool[] Found { get; } = new bool[signals];

    /// <summary>Which rules hold, by their index.</summary>
    public bool[] Holds { get; } = new bool[rules];

    /// <summary>Whether any of some values was chosen.</summary>
    public bool Any(int fact, long values) => (Set[fact] & (ulong)values) != 0;

    /// <summary>Whether all of some values were chosen.</summary>
    public bool All(int fact, long values) => (Set[fact] & (ulong)values) == (ulong)values;
}
