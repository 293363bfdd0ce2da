using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Model;

/// <summary>One fact of the dictionary: what it is, how to ask for it, and how to say it.</summary>
internal sealed record FactDefinition(FactKey Key, string Label, string Question, string Why, Location At)
{
    public string Id => Key.Id;

    public FactScope Scope => Key.Scope;

    public FactType Type => Key.Type;

    /// <summary>The sentences of a yes-or-no fact; for other types only <c>Unknown</c> is said.</summary>
    public required Sentences Sentences { get; init; }

    /// <summary>For a choice: the values, each with label and sentence.</summary>
    public IReadOnlyList<ChoiceValue> Values { get; init; } = [];

    /// <summary>Whether the values are the kinds of body that the pack lists.</summary>
    public bool ValuesAreBodies { get; init; }

    /// <summary>For a kind of body: which end of the sharing it is; none if neither. For a person: whether it says that they are that end.</summary>
    public Party? Party { get; init; }

    /// <summary>For a number, a date or choices: the sentence with <c>{value}</c> in it.</summary>
    public string? Says { get; init; }

    public int? Minimum => Key.Minimum;

    public int? Maximum => Key.Maximum;

    public Sensitivity Sensitivity { get; init; }

    /// <summary>
    /// Whether the person concerned may be told of it at all: of the process, or of the information about that person. A fact of
    /// a person, or one that bears on somebody's safety, may not.
    /// </summary>
    public bool MayBeTold => Sensitivity == Sensitivity.Ordinary && Scope != FactScope.Person || Sensitivity == Sensitivity.Personal && Scope == FactScope.Item;

    /// <summary>Whether it may differ from recipient to recipient of a case. A fact of a person never does.</summary>
    public bool PerRecipient { get; init; }

    /// <summary>For a fact of an item: where several recipients are judged, it is so if the item goes to another one of this kind.</summary>
    public GivenToAnother? GivenToAnother { get; init; }

    /// <summary>The fact of the same scope without which it may not be given: a judgement, and whose it is.</summary>
    public Reference? SaidWith { get; init; }

    /// <summary>What stands in its place in case files of format 2; none if it is given there as before.</summary>
    public Supersession? SupersededBy { get; init; }

    /// <summary>Whether the fact is exceptional, and so asked for last.</summary>
    public bool Seldom { get; init; }

    /// <summary>Whether it is as it is: nobody can change it, though it may be found out.</summary>
    public bool Fixed { get; init; }

    /// <summary>Ways to derive the value when it is not known; the first that gives one wins.</summary>
    public IReadOnlyList<Derivation> Derivations { get; init; } = [];

    /// <summary>What the fact proves for the law's own lists: at present only <c>appropriate-policy-document</c>.</summary>
    public string? Evidences { get; init; }
}

/// <summary>The recipients of a case among whom another is looked for: those for whom a question of the decision tables is so answered.</summary>
internal sealed record GivenToAnother(Reference Question, Reference Answer);

/// <summary>An end of the sharing.</summary>
internal enum Party
{
    Discloser,
    Recipient,
}

/// <summary>One value of a choice.</summary>
internal sealed record ChoiceValue(string Id, string Label, string Says, Location At);

/// <summary>How a yes-or-no fact follows from another fact of the same scope. An explicit fact overrides it.</summary>
internal abstract record Derivation(Reference From)
{
    /// <summary>From an attribute of the kind of body that another fact names.</summary>
    public sealed record BodyAttribute(Reference From, string Attribute) : Derivation(From);

    /// <summary>From tests on another fact: true when one holds, false when the other holds, else nothing.</summary>
    public sealed record Tests(Reference From, FactTest? True, FactTest? False) : Derivation(From);
}
