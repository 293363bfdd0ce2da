using NRules.Fluent;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace InfoSharing.Rules.NRules.Tests;

/// <summary>What a rule of the host concludes in these tests.</summary>
public sealed record Call(CaseFact Case, Truth Truth);

/// <summary>A rule of a host: it calls somebody for what the pack finds of danger.</summary>
public sealed class CallAboutDanger : Rule
{
    public override void Define()
    {
        FindingFact finding = null!;
        When().Match(() => finding, one => one.Finding == "danger", one => one.Truth != Truth.False);
        Then().Yield(_ => new Call(finding.Subject.Case, finding.Truth));
    }

    public static IReadOnlyList<IRuleDefinition> Definitions()
    {
        var repository = new RuleRepository();
        repository.Load(from => from.From(typeof(CallAboutDanger)));
        return [.. repository.GetRuleSets().SelectMany(set => set.Rules)];
    }
}
