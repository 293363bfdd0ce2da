using InfoSharing.Rules;
using InfoSharing.Rules.NRules;
using NRules.Fluent.Dsl;

namespace NRulesHost;

/// <summary>Somebody to ring, and why: a fact of the host.</summary>
public sealed record DutyDeskCall(string Why);

/// <summary>A rule of the host: in danger the duty desk is rung, and where danger is not ruled out it is asked to look.</summary>
public sealed class RingTheDutyDesk : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        FindingFact danger = null!;
        When().Match(() => danger, finding => finding.Finding == "danger", finding => finding.Truth != Truth.False);
        Then().Yield(_ => new DutyDeskCall(danger.Truth == Truth.True
            ? $"there are signs of danger ({string.Join(", ", danger.Rules)})"
            : "nobody has said enough to rule danger out"));
    }
}
