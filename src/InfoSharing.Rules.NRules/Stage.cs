namespace InfoSharing.Rules.NRules;

/// <summary>
/// A case, person or item at a level, with all that is settled of the sharing below it. Rules of the level match on
/// it, and on nothing else, so
/// that a rule is a row of conditions and never a join.
/// </summary>
/// <remarks>A linked fact: it goes when what it rests on goes.</remarks>
internal sealed class Stage(int place, SubjectFact subject, Ledger ledger) : ILinked
{
    /// <summary>
    /// So many places are asked for at once, so that a stage finds its own in two short rows of conditions instead of
    /// one long one.
    /// </summary>
    public const int OnAShelf = 8;

    /// <summary>Its place among the levels and scopes that have rules.</summary>
    public int Place { get; } = place;

    public int Shelf { get; } = place / OnAShelf;

    public SubjectFact Subject { get; } = subject;

    public Ledger Ledger { get; } = ledger;

    public bool SaysTheSameAs(ILinked other) => other is Stage stage
        && stage.Subject == Subject && stage.Place == Place && stage.Ledger.SaysTheSameAs(Ledger);
}

/// <summary>
/// All that is settled of a sharing below a level: a row of answers for the case and each person and item. None for
/// one that was taken away.
/// </summary>
/// <remarks>
/// A linked fact, and an entry of its level. Its rows are shared with the level below where nothing was settled, and
/// never written to again.
/// </remarks>
internal sealed class Ledger(CaseFact sharing, int level, Truth[] ofCase, Truth[]?[] ofPeople, Truth[]?[] ofItems) : IEntry, ILinked
{
    public CaseFact Case { get; } = sharing;

    public int Level { get; } = level;

    public Truth[] OfCase { get; } = ofCase;

    public Truth[]?[] OfPeople { get; } = ofPeople;

    public Truth[]?[] OfItems { get; } = ofItems;

    public bool EntersShelf(int shelf) => Level / Entrance.OnAShelf == shelf;

    public bool EntersLevel(int level) => Level == level;

    /// <summary>The row of a case, person or item; none if it was taken away, and none for nobody.</summary>
    public Truth[]? RowOf(SubjectFact subject) => subject.Instance < 0 ? null : subject.Scope switch
    {
        FactScope.Case => OfCase,
        FactScope.Person => OfPeople[subject.Instance],
        _ => OfItems[subject.Instance],
    };

    /// <summary>
    /// The answer to a matter of the case, person or item that a rule about a subject sees. Of nobody nothing is
    /// known.
    /// </summary>
    public Truth Answer(SubjectFact subject, FactScope scope, int slot) =>
        RowOf(subject.Seen(scope)) is { } row ? row[slot] : Truth.Unknown;

    public bool SaysTheSameAs(ILinked other) => other is Ledger ledger
        && ledger.Case == Case && ledger.Level == Level
        && ledger.OfCase.AsSpan().SequenceEqual(OfCase) && Same(ledger.OfPeople, OfPeople) && Same(ledger.OfItems, OfItems);

    private static bool Same(Truth[]?[] some, Truth[]?[] others) => some.Zip(others).All(pair => ReferenceEquals(pair.First, pair.Second)
        || (pair.First is not null && pair.Second is not null && pair.First.AsSpan().SequenceEqual(pair.Second)));
}

/// <summary>What is collected to settle a level: the verdicts that decide something there, and what is settled below.</summary>
internal interface IEntry
{
    CaseFact Case { get; }

    bool EntersShelf(int shelf);

    bool EntersLevel(int level);
}

/// <summary>The levels at which the verdicts of a rule decide something.</summary>
internal sealed class Entrance
{
    /// <summary>So many levels are asked for at once, as with stages.</summary>
    public const int OnAShelf = 8;

    private readonly bool[] levels;
    private readonly bool[] shelves;

    public Entrance(IEnumerable<int> decided, int all)
    {
        (levels, shelves) = (new bool[all], new bool[1 + (all / OnAShelf)]);
        foreach (var level in decided)
        {
            levels[level] = shelves[level / OnAShelf] = true;
        }
    }

    public bool HasShelf(int shelf) => shelves[shelf];

    public bool HasLevel(int level) => levels[level];
}
