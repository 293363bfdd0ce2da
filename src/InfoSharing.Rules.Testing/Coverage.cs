using InfoSharing.Rules.Explanation;

namespace InfoSharing.Rules.Testing;

/// <summary>How well worked cases try a pack: each rule, each row of a decision table and each condition should be seen both true and not true.</summary>
/// <remarks>
/// Rules of announced law are counted as for a host that accepts it. Prospective rules never apply, and are left out. A condition is
/// counted once where it is written, however many rules use it by name.
/// </remarks>
public sealed class Coverage
{
    private Coverage(IReadOnlyList<RuleCoverage> rules, IReadOnlyList<RuleCoverage> rows, IReadOnlyList<ConditionCoverage> conditions, int cases) =>
        (Rules, Rows, Conditions, Cases) = (rules, rows, conditions, cases);

    /// <summary>Each rule, in the order of ids.</summary>
    public IReadOnlyList<RuleCoverage> Rules { get; }

    /// <summary>Each row of the decision tables, in the order of ids: that of its table, a full stop and its own. A case that meets it shows it true.</summary>
    public IReadOnlyList<RuleCoverage> Rows { get; }

    /// <summary>Each condition that is not made of others, in the order of files and lines.</summary>
    public IReadOnlyList<ConditionCoverage> Conditions { get; }

    /// <summary>How many cases were worked.</summary>
    public int Cases { get; }

    /// <summary>How many rules, rows and conditions were seen both true and not true.</summary>
    public int Covered => Rules.Count(rule => rule.IsCovered) + Rows.Count(row => row.IsCovered) + Conditions.Count(condition => condition.IsCovered);

    /// <summary>How many rules, rows and conditions there are.</summary>
    public int Total => Rules.Count + Rows.Count + Conditions.Count;

    /// <summary>The share of them that is covered, from 0 to 100; 100 where there is nothing to cover.</summary>
    public decimal Percent => Total == 0 ? 100 : decimal.Round(100m * Covered / Total, 1, MidpointRounding.ToZero);

    /// <summary>What no case touches, each in one sentence with its place: rules first, then rows.</summary>
    public IReadOnlyList<string> Missing => [.. Rules.SelectMany(rule => rule.Missing), .. Rows.SelectMany(row => row.Missing), .. Conditions.SelectMany(condition => condition.Missing)];

    /// <summary>Works the cases and looks at every rule, row and condition of the advisor's packs.</summary>
    /// <param name="advisor">The advisor.</param>
    /// <param name="cases">The cases; what they expect does not matter here.</param>
    public static Coverage Of(LawfulBasisAdvisor advisor, IEnumerable<WorkedCase> cases)
    {
        ArgumentNullException.ThrowIfNull(advisor);
        return Of(advisor, cases, pack: null);
    }

    /// <summary>The same for the rules of one pack only: the national one, or an overlay.</summary>
    /// <param name="advisor">The advisor.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="pack">The pack's id; <see langword="null"/> for all.</param>
    /// <exception cref="ArgumentException">The advisor applies no such pack.</exception>
    public static Coverage Of(LawfulBasisAdvisor advisor, IEnumerable<WorkedCase> cases, string? pack)
    {
        ArgumentNullException.ThrowIfNull(advisor);
        ArgumentNullException.ThrowIfNull(cases);
        var written = Written.In(advisor, pack);
        var seen = new Seen(written.Conditions.Select(one => one.Condition));
        var worked = 0;
        foreach (var one in cases)
        {
            worked++;
            foreach (var recommendation in advisor.EvaluateEach(one.Case, acceptAnnouncedLaw: true))
            {
                seen.Look(recommendation);
            }
        }

        var speaker = PackWords.Of(advisor.Machine.Pack).Speaker;
        return new Coverage(
            [.. written.Rules.Select(Of)],
            [.. written.Rows.Select(Of)],
            [.. written.Conditions
                .Select(one => new ConditionCoverage(one.Owner, one.Condition.At, speaker.Asks(one.Condition), seen.Condition(one.Condition)))
                .OrderBy(one => one.Location)],
            worked);

        RuleCoverage Of(Model.Rule rule) => new(rule.Id, rule.Title, rule.Pack, rule.At, seen.Rule(rule.Id)) { IsRow = rule.Row is not null };
    }
}

/// <summary>How worked cases show one rule, or one row of a decision table.</summary>
public sealed class RuleCoverage
{
    internal RuleCoverage(string id, string title, string pack, Location location, (bool True, bool NotTrue) seen) =>
        (Id, Title, Pack, Location, SeenTrue, SeenNotTrue) = (id, title, pack, location, seen.True, seen.NotTrue);

    internal bool IsRow { get; init; }

    /// <summary>The rule's id.</summary>
    public string Id { get; }

    /// <summary>Its title.</summary>
    public string Title { get; }

    /// <summary>The pack that it comes from.</summary>
    public string Pack { get; }

    /// <summary>Where it is written.</summary>
    public Location Location { get; }

    /// <summary>Whether it concludes in some case.</summary>
    public bool SeenTrue { get; }

    /// <summary>Whether there is a case in which it does not.</summary>
    public bool SeenNotTrue { get; }

    /// <summary>Whether both were seen.</summary>
    public bool IsCovered => SeenTrue && SeenNotTrue;

    internal IEnumerable<string> Missing =>
    [
        .. SeenTrue ? Array.Empty<string>() : [IsRow ? $"{Location}: no case meets row `{Id}`" : $"{Location}: in no case does rule `{Id}` conclude"],
        .. SeenNotTrue ? Array.Empty<string>() : [IsRow ? $"{Location}: every case meets row `{Id}`" : $"{Location}: in no case does rule `{Id}` hold back"],
    ];
}

/// <summary>How worked cases show one condition.</summary>
public sealed class ConditionCoverage
{
    internal ConditionCoverage(string owner, Location location, string says, (bool True, bool NotTrue) seen) =>
        (Owner, Location, Says, SeenTrue, SeenNotTrue) = (owner, location, says, seen.True, seen.NotTrue);

    /// <summary>The id of the rule or named condition in which it is written.</summary>
    public string Owner { get; }

    /// <summary>Where it is written.</summary>
    public Location Location { get; }

    /// <summary>What it asks, as a sentence.</summary>
    public string Says { get; }

    /// <summary>Whether it is true in some case.</summary>
    public bool SeenTrue { get; }

    /// <summary>Whether there is a case in which it is false or unknown.</summary>
    public bool SeenNotTrue { get; }

    /// <summary>Whether both were seen.</summary>
    public bool IsCovered => SeenTrue && SeenNotTrue;

    internal IEnumerable<string> Missing =>
    [
        .. SeenTrue ? Array.Empty<string>() : [$"{Location}: in no case is it so that {Says} (in `{Owner}`)"],
        .. SeenNotTrue ? Array.Empty<string>() : [$"{Location}: in every case {Says} (in `{Owner}`)"],
    ];
}
