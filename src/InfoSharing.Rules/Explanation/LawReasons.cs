using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>Says in a sentence or two why a provision is rated, and a requirement came out, as it did.</summary>
internal sealed class LawReasons(Speaker speaker, Reasons reasons)
{
    // A page says the same of a provision in several places, and of a requirement what it says of the provision that meets it.
    private readonly Dictionary<ProvisionRating, string> said = [];

    public string Of(ProvisionRating rating) => said.TryGetValue(rating, out var words) ? words : said[rating] = Reason(rating);

    public string Of(RequirementFinding finding, IReadOnlyList<ProvisionRating> ratings)
    {
        var rules = finding.Rules.Select(rule => (Rule: rule, Is: StatusBy(rule, finding.Requirement))).ToList();
        var deciding = rules.FirstOrDefault(one => one.Rule.Verdict == RuleVerdict.Concluded && one.Is == finding.Status).Rule;
        if (deciding is not null)
        {
            return English.Sentence(deciding.Because);
        }

        var serving = ratings.Where(rating => rating.Requirement == finding.Requirement).ToList();
        return finding.Status switch
        {
            RequirementStatus.Met => serving.FirstOrDefault(rating => rating.Id == finding.Provision) is { } met ? Of(met) : "",
            RequirementStatus.NotMet => NotMet(rules.Where(one => one.Is == RequirementStatus.Met).Select(one => one.Rule), serving),
            _ => Unknown(rules.Where(one => one.Is is not null).Select(one => one.Rule), serving),
        };
    }

    /// <summary>The rating that a rule gives a provision, if it speaks of it.</summary>
    public static Rating? RatingBy(RuleTrace rule, string provision)
    {
        foreach (var conclusion in rule.Rule.Concludes)
        {
            if (conclusion is ConcludesProvision speaking && speaking.Provision.Id == provision)
            {
                return speaking.Is;
            }
        }

        return null;
    }

    private string Reason(ProvisionRating rating)
    {
        var rules = rating.Rules.Select(rule => (Rule: rule, Is: RatingBy(rule, rating.Id))).ToList();
        var closing = rules.Where(one => one.Is == Rating.NotAvailable).Select(one => one.Rule).ToList();
        var opening = rules.Where(one => one.Is != Rating.NotAvailable).OrderByDescending(one => one.Is).Select(one => one.Rule).ToList();
        return rating.Rating switch
        {
            Rating.Recommended or Rating.Available => Relied(opening, rating),
            Rating.NotAvailable => Closed(opening, closing),
            _ => Open(opening, closing),
        };
    }

    private static RequirementStatus? StatusBy(RuleTrace rule, Requirement requirement) =>
        rule.Rule.Concludes.OfType<ConcludesRequirement>().FirstOrDefault(conclusion => conclusion.Requirement == requirement)?.Is;

    private string Relied(IReadOnlyList<RuleTrace> opening, ProvisionRating rating)
    {
        var because = opening.FirstOrDefault(rule => rule.Verdict == RuleVerdict.Concluded)?.Because ?? "";
        return rating.Through is { } through
            ? $"{English.Sentence(because)} It works through {speaker.Words.Cite(through)}."
            : English.Sentence(because);
    }

    private string Closed(IReadOnlyList<RuleTrace> opening, IReadOnlyList<RuleTrace> closing)
    {
        if (closing.FirstOrDefault(rule => rule.Verdict == RuleVerdict.Concluded) is { } closed)
        {
            return $"{English.Sentence(closed.Because)} Here, {reasons.Here(closed.When, 2)}.";
        }

        return Reasons.Nearest(opening) is { } nearest ? Failed(nearest) : "Nothing in the pack makes it available.";
    }

    private string Failed(RuleTrace rule)
    {
        var deeper = rule is { Verdict: RuleVerdict.DidNotApply, When.Truth: Truth.False } ? reasons.Deeper(rule.When.Grounds) : null;
        return English.Sentence(reasons.Of(rule)) + (deeper is null ? "" : $" Here, {deeper}.");
    }

    private string Hangs(RuleTrace rule)
    {
        var deeper = reasons.Deeper([.. Reasons.Open(rule)]);
        return English.Sentence(reasons.Hanging(rule)) + (deeper is null ? "" : $" For that, {deeper}.");
    }

    private string Open(IReadOnlyList<RuleTrace> opening, IReadOnlyList<RuleTrace> closing)
    {
        if (opening.FirstOrDefault(rule => rule.Verdict == RuleVerdict.Concluded) is { } holds
            && closing.FirstOrDefault(rule => rule.Verdict == RuleVerdict.Undetermined) is { } doubt)
        {
            return $"{English.Sentence(holds.Because)} But {reasons.Hanging(doubt)}.";
        }

        var nearest = opening.Where(rule => rule.Verdict == RuleVerdict.Undetermined)
            .OrderByDescending(reasons.WaitsForTheUnknown)
            .ThenBy(Reasons.Openness)
            .FirstOrDefault();
        return nearest is null ? "" : Hangs(nearest);
    }

    private string NotMet(IEnumerable<RuleTrace> meeting, List<ProvisionRating> serving)
    {
        if (serving.Count == 0 && Reasons.Nearest(meeting) is { } failed)
        {
            return Failed(failed);
        }

        var rule = Reasons.Nearest(serving.SelectMany(rating => rating.Rules.Where(rule => RatingBy(rule, rating.Id) != Rating.NotAvailable)));
        var nearest = serving.FirstOrDefault(rating => rule is not null && RatingBy(rule, rating.Id) is not null);
        return nearest is null
            ? "Nothing that could meet it is available here."
            : $"Nothing that could meet it is available here. The nearest is {nearest.Name}: {English.Inside(Of(nearest))}";
    }

    private string Unknown(IEnumerable<RuleTrace> rules, List<ProvisionRating> serving)
    {
        // A rule on the requirement itself says more than one on a provision that may serve it.
        var nearest = rules.Select(rule => (rule, rank: 0)).Concat(serving.SelectMany(rating => rating.Rules).Select(rule => (rule, rank: 1)))
            .Where(one => one.rule.Verdict == RuleVerdict.Undetermined)
            .OrderByDescending(one => reasons.WaitsForTheUnknown(one.rule))
            .ThenBy(one => Reasons.Openness(one.rule))
            .ThenBy(one => one.rank)
            .Select(one => one.rule)
            .FirstOrDefault();
        return nearest is null ? "The pack has no rule that settles it here." : Hangs(nearest);
    }
}
