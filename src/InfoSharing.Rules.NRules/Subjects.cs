using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.NRules;

/// <summary>What rules are about, as a fact in working memory: the case, a person or an item.</summary>
/// <remarks>Immutable. Two facts are the same only if they are the same object, so one session may hold several sharings.</remarks>
public abstract class SubjectFact
{
    private readonly FactValue?[] values;

    private protected SubjectFact(string id, FactScope scope, int instance, FactValue?[] values) =>
        (Id, Scope, Instance, this.values) = (id, scope, instance, values);

    /// <summary>The id of the person or item; empty for the case.</summary>
    public string Id { get; }

    /// <summary>Whether it is the case, a person or an item.</summary>
    public FactScope Scope { get; }

    /// <summary>The case that it belongs to; for a case, itself.</summary>
    public abstract CaseFact Case { get; }

    /// <summary>Its place among those of its scope; below zero for the nobody of an item that is about nobody.</summary>
    internal int Instance { get; }

    /// <summary>The case, person or item that a rule about this one sees: an item sees its person and the case.</summary>
    internal abstract SubjectFact Seen(FactScope scope);

    /// <summary>What a test says of a fact, as far as it is known.</summary>
    internal Truth Meets(FactLeaf leaf) => leaf.Answer(Seen(leaf.Scope).values[leaf.Place]);

    /// <summary>Whether law of such dates and status is applied to the case.</summary>
    internal bool Under(Dates dates) => dates.AreLaw(Case.Sharing.AsAt, Case.AcceptsAnnounced);

    private protected static FactValue?[] ValuesOf(Evaluated evaluated, FactScope scope, int instance)
    {
        var values = new FactValue?[evaluated.Machine.Facts.Length];
        foreach (var slot in evaluated.Machine.Facts)
        {
            if (slot.Definition.Scope == scope)
            {
                values[slot.Index] = evaluated.ValueOf(slot, instance).Value;
            }
        }

        return values;
    }
}

/// <summary>A sharing as a fact in working memory.</summary>
public sealed class CaseFact : SubjectFact
{
    internal CaseFact(Evaluated evaluated, Verdicts? tally)
        : base("", FactScope.Case, 0, ValuesOf(evaluated, FactScope.Case, 0))
    {
        (Sharing, AcceptsAnnounced, Tally) = (evaluated.Sharing, evaluated.AcceptAnnounced, tally);
        People = [.. Sharing.People.Select((person, place) => new PersonFact(this, person.Id, place, ValuesOf(evaluated, FactScope.Person, place)))];
        var nobody = new PersonFact(this, "nobody", -1, new FactValue?[evaluated.Machine.Facts.Length]);
        Items = [.. evaluated.Items.Select((item, place) => new ItemFact(
            this, People.FirstOrDefault(person => person.Id == item.About) ?? nobody, item.Id, place, ValuesOf(evaluated, FactScope.Item, place)))];
    }

    /// <summary>The sharing as given.</summary>
    public SharingCase Sharing { get; }

    /// <summary>Its people, in the order given.</summary>
    public IReadOnlyList<PersonFact> People { get; }

    /// <summary>Its items, in the order given; or the one that stands for items not listed yet.</summary>
    public IReadOnlyList<ItemFact> Items { get; }

    /// <inheritdoc/>
    public override CaseFact Case => this;

    internal bool AcceptsAnnounced { get; }

    /// <summary>
    /// Where rules put their verdicts when nobody looks for facts: the sharing is alone in its session and nothing of
    /// it changes. Else none,
    /// and verdicts and answers are linked as facts.
    /// </summary>
    internal Verdicts? Tally { get; }

    /// <summary>The case, its people and its items.</summary>
    internal IEnumerable<SubjectFact> All => [this, .. People, .. Items];

    /// <summary>Those of one scope.</summary>
    internal IReadOnlyList<SubjectFact> Of(FactScope scope) => scope switch
    {
        FactScope.Case => [this],
        FactScope.Person => People,
        _ => Items,
    };

    internal override SubjectFact Seen(FactScope scope) => this;
}

/// <summary>A person whom the information is about, as a fact in working memory.</summary>
public sealed class PersonFact : SubjectFact
{
    internal PersonFact(CaseFact sharing, string id, int instance, FactValue?[] values)
        : base(id, FactScope.Person, instance, values) => Case = sharing;

    /// <inheritdoc/>
    public override CaseFact Case { get; }

    internal override SubjectFact Seen(FactScope scope) => scope == FactScope.Case ? Case : this;
}

/// <summary>An item of information as a fact in working memory.</summary>
public sealed class ItemFact : SubjectFact
{
    internal ItemFact(CaseFact sharing, PersonFact about, string id, int instance, FactValue?[] values)
        : base(id, FactScope.Item, instance, values) => (Case, About) = (sharing, about);

    /// <inheritdoc/>
    public override CaseFact Case { get; }

    /// <summary>
    /// The person whom it is about. Where the case lists nobody, a person of whom nothing is known, who is not in
    /// working memory.
    /// </summary>
    public PersonFact About { get; }

    internal override SubjectFact Seen(FactScope scope) => scope switch
    {
        FactScope.Case => Case,
        FactScope.Person => About,
        _ => this,
    };
}
