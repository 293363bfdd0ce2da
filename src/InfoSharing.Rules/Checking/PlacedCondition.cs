using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>What a condition, a conclusion or a name belongs to: "rule `secure-mail`".</summary>
internal sealed record Owner(string Kind, string Id)
{
    public static Owner Of(Rule rule) => new("rule", rule.Id);

    public static Owner Of(NamedCondition condition) => new("condition", condition.Id);

    public static Owner Of(ProvisionDefinition provision) => new("provision", provision.Id);

    public static Owner Of(FactDefinition fact) => new("fact", fact.Id);

    public static Owner Of(ChecklistDefinition checklist) => new("checklist", checklist.Id);

    public static Owner Of(CorrectionDefinition correction) => new("correction", correction.Id);

    public static Owner Of(SafeguardDefinition safeguard) => new("safeguard", safeguard.Id);

    public static Owner Of(AdviserDefinition adviser) => new("adviser", adviser.Id);

    public static Owner Of(ProtectionDefinition protection) => new("protection", protection.Id);

    public static Owner Of(TellableDefinition tellable) => new("entry of what may be told", tellable.Id);

    public override string ToString() => $"{Kind} {Wording.Quote(Id)}";
}

/// <summary>A condition and from where it looks at the case.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Owner">The rule or named condition that it belongs to.</param>
/// <param name="Scope">What it is about: that of its rule, or, inside <c>where</c>, each person or each item.</param>
/// <param name="IsOutermost">Whether it is the whole condition of its rule, exception or named condition.</param>
/// <param name="IsInsideWhere">Whether it stands inside a <c>where</c>.</param>
internal sealed record PlacedCondition(Condition Condition, Owner Owner, FactScope Scope, bool IsOutermost, bool IsInsideWhere)
{
    /// <summary>A condition and all inside it.</summary>
    public static IEnumerable<PlacedCondition> All(Condition condition, Owner owner, FactScope scope) =>
        new PlacedCondition(condition, owner, scope, IsOutermost: true, IsInsideWhere: false).Whole();

    private IEnumerable<PlacedCondition> Whole()
    {
        var inside = Condition is Quantified { Over: var over }
            ? this with { Scope = over, IsOutermost = false, IsInsideWhere = true }
            : this with { IsOutermost = false };
        return Condition.Parts.SelectMany(part => (inside with { Condition = part }).Whole()).Prepend(this);
    }

    /// <summary>Whether something that belongs to a scope can be seen from here: an item sees its person, and both see the case.</summary>
    public bool Sees(FactScope scope) => scope <= Scope;
}

/// <summary>The scopes in the words of a diagnostic.</summary>
internal static class ScopeWords
{
    /// <summary>"the case", "a person", "an item".</summary>
    public static string One(this FactScope scope) => scope switch
    {
        FactScope.Case => "the case",
        FactScope.Person => "a person",
        _ => "an item",
    };

    /// <summary>"the case", "each person", "each item".</summary>
    public static string Each(this FactScope scope) => scope switch
    {
        FactScope.Case => "the case",
        FactScope.Person => "each person",
        _ => "each item",
    };

    public static string Word(this FactScope scope) => ModelWords.Scopes[scope];
}
