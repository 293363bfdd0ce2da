using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Compilation;

/// <summary>The checked rules, compiled: names are places, conditions are bits, and the order of work is fixed.</summary>
/// <remarks>Immutable once made, and shared by every evaluation and thread.</remarks>
internal sealed class Machine
{
    public required Pack Pack { get; init; }

    public required FactSlot[] Facts { get; init; }

    /// <summary>The facts of each scope, by the number of the scope.</summary>
    public required ScopeFacts[] OfScope { get; init; }

    public required IReadOnlyDictionary<string, FactSlot> FactsById { get; init; }

    /// <summary>Every rule in the ordinal order of ids, then the units of quantifiers.</summary>
    public required Unit[] Units { get; init; }

    public required Stratum[] Strata { get; init; }

    /// <summary>Words in the block of a case, of a person, and of an item.</summary>
    public required int[] Words { get; init; }

    public required IReadOnlyDictionary<string, FindingSignal> Findings { get; init; }

    public required IReadOnlyDictionary<string, ProvisionRules> ProvisionRules { get; init; }

    /// <summary>The provisions on which rules could disagree, in the ordinal order of ids.</summary>
    public required (string Provision, ProvisionRules Rules)[] Disputable { get; init; }

    /// <summary>Whether each provision can be relied on.</summary>
    public required IReadOnlyDictionary<string, ProvisionSignal> Provisions { get; init; }

    /// <summary>Whether each provision is the one to rely on.</summary>
    public required IReadOnlyDictionary<string, ProvisionSignal> Recommended { get; init; }

    public required IReadOnlyDictionary<Requirement, RequirementSignal> Requirements { get; init; }

    /// <summary>For each fact, the units that read it, itself or through what is derived from it.</summary>
    public required Unit[][] Readers { get; init; }

    public required Conclusions Conclusions { get; init; }

    /// <summary>The courses that an item can take; none in a pack without a course table.</summary>
    public required IReadOnlyList<CourseSignal> Courses { get; init; }

    /// <summary>The days on which the pack answers.</summary>
    public required CoveredDays Days { get; init; }

    /// <summary>Which units are law on which days.</summary>
    public required Timetable Timetable { get; init; }
}
