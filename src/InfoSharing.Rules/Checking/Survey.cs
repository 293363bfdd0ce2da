using System.Runtime.CompilerServices;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Checking;

/// <summary>A pack with what the checks look up in it, gathered once.</summary>
internal sealed class Survey
{
    private readonly Dictionary<Condition, string> phrases = new(ReferenceEqualityComparer.Instance);

    public Survey(Pack pack)
    {
        Pack = pack;
        Sources = new("source", "`pack.json`", pack.Sources, source => source.Id, source => source.At);
        Facts = new("fact", "a file in `facts`", pack.Facts, fact => fact.Id, fact => fact.At);
        Bodies = new("kind of body", "a file in `bodies`", pack.Bodies, body => body.Id, body => body.At);
        Provisions = new("provision", "a file in `provisions`", pack.Provisions, provision => provision.Id, provision => provision.At);
        Safeguards = new("safeguard", "a file in `lists`", pack.Safeguards, safeguard => safeguard.Id, safeguard => safeguard.At);
        Advisers = new("adviser", "a file in `lists`", pack.Advisers, adviser => adviser.Id, adviser => adviser.At);
        Protections = new("protection", "a file in `lists`", pack.Protections, protection => protection.Id, protection => protection.At);
        Reasons = new("reason", "a file in `lists`", pack.Reasons, reason => reason.Id, reason => reason.At);
        Checklists = new("checklist", "a file in `lists`", pack.Checklists, checklist => checklist.Id, checklist => checklist.At);
        Points = new("point", "a checklist in `lists`", pack.Checklists.SelectMany(checklist => checklist.Points), point => point.Id, point => point.At);
        Corrections = new("correction", "a file in `lists`", pack.Corrections, correction => correction.Id, correction => correction.At);
        Findings = new("finding", "a file in `rules`", pack.Findings, finding => finding.Id, finding => finding.At);
        Conditions = new("condition", "a file in `rules`", pack.Conditions, condition => condition.Id, condition => condition.At);
        Tellable = new("entry of what may be told", "a file in `lists`", pack.Tellable, tellable => tellable.Id, tellable => tellable.At);
        Rules = new("rule", "a file in `rules`", pack.Rules, rule => rule.Id, rule => rule.At);
        Placed =
        [
            .. from rule in pack.Rules
               from condition in rule.Conditions
               from placed in PlacedCondition.All(condition, Owner.Of(rule), rule.Scope)
               select placed,
            .. from condition in pack.Conditions
               from placed in PlacedCondition.All(condition.When, Owner.Of(condition), condition.Scope)
               select placed,
        ];
        Conclusions = [.. from rule in pack.Rules from conclusion in rule.Concludes select (rule, conclusion)];
        Names = [.. Checking.Names.In(this)];
        FactTests =
        [
            .. Placed.Select(placed => placed.Condition).OfType<FactTest>(),
            .. from fact in pack.Facts
               from derivation in fact.Derivations.OfType<Derivation.Tests>()
               from test in new[] { derivation.True, derivation.False }
               where test is not null
               select test,
            .. from fact in pack.Facts
               from value in fact.SupersededBy?.Values ?? []
               from meaning in value.Means
               where meaning.Of is not null
               select meaning.Of,
        ];
        Dependencies = new Dependencies(pack);
        NamedConditions = Order<NamedCondition>.Of(
            pack.Conditions,
            condition => condition.When.Whole().OfType<NamedTest>().Select(test => Conditions.Find(test.Condition.Id)).OfType<NamedCondition>());
    }

    public Pack Pack { get; }

    public Declared<SourceDefinition> Sources { get; }

    public Declared<FactDefinition> Facts { get; }

    public Declared<BodyKind> Bodies { get; }

    public Declared<ProvisionDefinition> Provisions { get; }

    public Declared<SafeguardDefinition> Safeguards { get; }

    public Declared<AdviserDefinition> Advisers { get; }

    public Declared<ProtectionDefinition> Protections { get; }

    public Declared<ReasonDefinition> Reasons { get; }

    public Declared<ChecklistDefinition> Checklists { get; }

    public Declared<PointDefinition> Points { get; }

    public Declared<CorrectionDefinition> Corrections { get; }

    public Declared<FindingDefinition> Findings { get; }

    public Declared<NamedCondition> Conditions { get; }

    public Declared<TellableDefinition> Tellable { get; }

    public Declared<Rule> Rules { get; }

    public IReadOnlyList<Declared> Kinds =>
        [Sources, Facts, Bodies, Provisions, Safeguards, Advisers, Protections, Reasons, Checklists, Points, Corrections, Findings, Conditions, Tellable, Rules];

    /// <summary>Every condition of every rule, exception and named condition, with all inside it.</summary>
    public IReadOnlyList<PlacedCondition> Placed { get; }

    /// <summary>Every conclusion with its rule.</summary>
    public IReadOnlyList<(Rule Rule, Conclusion Conclusion)> Conclusions { get; }

    /// <summary>Every name that something uses, with the kind of thing that it should name.</summary>
    public IReadOnlyList<NameUse> Names { get; }

    /// <summary>Every test of a fact, in conditions and in what facts are derived from.</summary>
    public IReadOnlyList<FactTest> FactTests { get; }

    public Dependencies Dependencies { get; }

    /// <summary>What has to hold for a condition to be true, or false: worked out once for all that ask.</summary>
    public Dictionary<(Condition Condition, bool IsTrue), IReadOnlyList<Claim>> Claims { get; } = new(new SameCondition());

    /// <summary>The named conditions, each after those that it uses.</summary>
    public Order<NamedCondition> NamedConditions { get; }

    /// <summary>A condition in one line.</summary>
    public string PhraseOf(Condition condition) =>
        phrases.TryGetValue(condition, out var phrase) ? phrase : phrases[condition] = Phrase.Of(condition);

    /// <summary>Where a condition is written is what counts here, not what it says.</summary>
    private sealed class SameCondition : IEqualityComparer<(Condition Condition, bool IsTrue)>
    {
        public bool Equals((Condition Condition, bool IsTrue) one, (Condition Condition, bool IsTrue) other) =>
            ReferenceEquals(one.Condition, other.Condition) && one.IsTrue == other.IsTrue;

        public int GetHashCode((Condition Condition, bool IsTrue) asked) => HashCode.Combine(RuntimeHelpers.GetHashCode(asked.Condition), asked.IsTrue);
    }
}
