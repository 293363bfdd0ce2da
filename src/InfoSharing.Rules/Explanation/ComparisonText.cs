using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>What differs between two recommendations, in plain text: the answer, where the difference begins, and what follows.</summary>
internal sealed class ComparisonText
{
    private readonly Page page = new();
    private readonly ComparisonAnswer comparison;
    private readonly Account before;
    private readonly Account after;

    private ComparisonText(ComparisonAnswer comparison) => (this.comparison, before, after) = (comparison, new Account(comparison.From), new Account(comparison.To));

    public static string Of(ComparisonAnswer comparison)
    {
        var text = new ComparisonText(comparison);
        text.Write();
        return text.page.ToString();
    }

    /// <summary>What one part of the answer was and became.</summary>
    public static string Said(ComparisonAnswer comparison, AnswerDifference change) => new ComparisonText(comparison).Said(change);

    private void Write()
    {
        page.Say("What differs");
        page.Gap();
        page.Say($"From: {Named(before)}", 0, 2);
        page.Say($"To: {Named(after)}", 0, 2);
        foreach (var warning in before.Recommendation.Warnings.Concat(after.Recommendation.Warnings).Distinct())
        {
            page.Say(warning);
        }

        page.Gap();
        if (comparison.IsEmpty)
        {
            page.Say("Nothing differs: the answer is the same, and every rule came out the same.");
            return;
        }

        Facts();
        Answer();
        Roots();
        if (comparison.Following.Count > 0)
        {
            page.Heading("What follows from that");
            page.Say(English.Invariant($"{comparison.Following.Select(rule => rule.Id).Distinct().Count()} further rules came out otherwise: {string.Join(", ", comparison.Following.Select(rule => rule.Id).Distinct())}."), 2);
        }
    }

    private static string Named(Account account)
    {
        var advice = account.Recommendation;
        var packs = English.And(advice.Overlays.Select(overlay => overlay.Title).Prepend(advice.Pack.Title));
        return $"{packs}, as at {English.Day(advice.AsAt)}{(advice.Evaluated.AcceptAnnounced ? ", with announced law applied" : "")}";
    }

    private void Facts()
    {
        if (comparison.Facts.Count == 0)
        {
            return;
        }

        page.Heading("The facts");
        foreach (var fact in comparison.Facts.Where(fact => fact.FromSource != FactSource.Derived || fact.ToSource != FactSource.Derived))
        {
            page.Point("-", Fact(fact));
        }
    }

    private static string Fact(FactDifference fact)
    {
        var of = fact.Subject.Length == 0 ? "" : $"{fact.Subject}: ";
        return fact.Fact.Length > 0
            ? $"{of}{fact.Fact} was {Value(fact.From, fact.FromSource)}, and is {Value(fact.To, fact.ToSource)}"
            : fact.From is null ? $"{fact.Subject} is listed, and was not"
            : fact.To is null ? $"{fact.Subject} was listed, and is not"
            : $"{fact.Subject} was about {fact.From}, and is about {fact.To}";
    }

    private static string Value(string? value, FactSource source) => value is null ? (source == FactSource.AskedNotKnown ? "asked and not known" : "not asked") : value + (source == FactSource.Derived ? " (derived)" : "");

    private void Answer()
    {
        page.Heading("The answer");
        if (comparison.Changes.Count == 0)
        {
            page.Say("The answer is the same.", 2);
        }

        foreach (var alike in comparison.Changes.Where(change => !IsComing(change)).GroupBy(change => (change.Kind, change.Id, change.From, change.To)))
        {
            var subjects = alike.Select(change => change.Subject).Where(subject => subject.Length > 0).ToList();
            page.Point("-", $"{(subjects.Count == 0 ? "" : English.And(subjects) + ": ")}{Said(alike.First())}");
        }

        Coming("Provisions in the second answer only, and how they are rated there", change => change.From is null);
        Coming("Provisions in the first answer only, and how they were rated there", change => change.To is null);
    }

    /// <summary>Whether a provision is shown in one of the answers only, because it is law on one of the days or in one of the packs only.</summary>
    private static bool IsComing(AnswerDifference change) => change.Kind == DifferenceKind.Rating && (change.From is null || change.To is null);

    private void Coming(string title, Func<AnswerDifference, bool> which)
    {
        var provisions = comparison.Changes.Where(change => IsComing(change) && which(change)).GroupBy(change => change.Id)
            .Select(one => $"{Cite(one.Key)}: {English.Or(one.Select(change => AnswerWords.Phrase(Rated(change.From ?? change.To!))).Distinct())}")
            .ToList();
        if (provisions.Count > 0)
        {
            page.Point("-", $"{title}: {string.Join("; ", provisions)}.");
        }
    }

    private static Rating Rated(string word) => Words.Ratings.TryFind(word, out var found) ? found.Value : default;

    private string Said(AnswerDifference change) => change.Kind switch
    {
        DifferenceKind.Outcome => $"outcome: {Became(change, word => Outcome(word))}",
        DifferenceKind.Settled => change.To == "yes" ? "it is settled, and was provisional" : "it is provisional, and was settled",
        DifferenceKind.Danger => change.To == "yes" ? "there are signs of danger, and there were none" : "there are no signs of danger, and there were",
        DifferenceKind.Extent => $"how much may go: {Became(change, word => word)}",
        DifferenceKind.Disposition => $"what to do: {Became(change, word => Words.Dispositions.TryFind(word, out var found) ? AnswerWords.Phrase(found.Value) : word)}",
        DifferenceKind.LawfulBasis => $"lawful basis: {Became(change, Cite)}",
        DifferenceKind.Requirement => $"{AnswerWords.Inside(RequirementOf(change.Id))}: {Became(change, word => Words.Statuses.TryFind(word, out var found) ? AnswerWords.Phrase(found.Value) : word)}",
        DifferenceKind.Rating => $"{Cite(change.Id)}: {Became(change, word => Words.Ratings.TryFind(word, out var found) ? AnswerWords.Phrase(found.Value) : word)}",
        DifferenceKind.ShareWith => Came(change, $"to be shared with {Body(change.Id)}"),
        DifferenceKind.ProtectNow => Came(change, $"to be told so that somebody protects: {Protection(change.Id)}"),
        DifferenceKind.Telling => $"telling the person: {Became(change, word => Words.TellTimes.TryFind(word, out var found) ? AnswerWords.Phrase(found.Value) : word)}",
        DifferenceKind.Safeguard => change.From is null || change.To is null ? Came(change, $"{change.To ?? change.From} {Safeguard(change.Id)}") : $"{Safeguard(change.Id)}: {change.From} became {change.To}",
        DifferenceKind.Advice => Came(change, $"to ask: {Adviser(change.Id)}"),
        DifferenceKind.Conflict => Came(change, $"rules disagree on {Cite(change.Id)}"),
        DifferenceKind.Correction => Came(change, $"correction of the procedure `{change.Id}`"),
        _ => Finding(change),
    };

    private static string Became(AnswerDifference change, Func<string, string> words) =>
        $"{(change.From is { } from ? $"\u201C{words(from)}\u201D" : "none")} became {(change.To is { } to ? $"\u201C{words(to)}\u201D" : "none")}";

    private static string Came(AnswerDifference change, string what) => change.From is null ? $"added: {what}" : change.To is null ? $"gone: {what}" : $"{what}: {change.From} became {change.To}";

    private static string Outcome(string word) => Words.Outcomes.TryFind(word, out var found) ? AnswerWords.Phrase(found.Value) : word;

    private static Requirement RequirementOf(string word) => Words.Requirements.TryFind(word, out var found) ? found.Value : default;

    private string Cite(string provision) => (after.Words.Provisions.ContainsKey(provision) ? after : before).Words.Cite(provision);

    private string Body(string id) => after.Words.Bodies.GetValueOrDefault(id) ?? before.Words.Bodies.GetValueOrDefault(id) ?? id;

    private string Safeguard(string id) => after.Pack.Safeguards.Concat(before.Pack.Safeguards).FirstOrDefault(known => known.Id == id)?.Text ?? id;

    private string Adviser(string id) => after.Pack.Advisers.Concat(before.Pack.Advisers).FirstOrDefault(known => known.Id == id)?.Label ?? id;

    private string Protection(string id) => (after.Words.Protections.ContainsKey(id) ? after : before).Words.Protection(id);

    private string Finding(AnswerDifference change)
    {
        var said = (after.Words.Findings.GetValueOrDefault(change.Id) ?? before.Words.Findings[change.Id]).Sentences;
        return change.To switch
        {
            null => $"finding `{change.Id}` is gone",
            "true" => said.True,
            "false" => said.False,
            _ => said.Unknown,
        } + $" ({change.Id}: {change.From ?? "none"} became {change.To ?? "none"})";
    }

    private void Roots()
    {
        page.Heading("Where the difference begins");
        if (comparison.Roots.Count == 0)
        {
            page.Say("In no rule: nothing that any rule reads came out otherwise.", 2);
        }

        foreach (var alike in comparison.Roots.Where(Weighs).GroupBy(Cause))
        {
            page.Say(alike.Key, 2, 2);
            foreach (var same in alike.GroupBy(rule => (rule.Id, From: Verdict(rule.From), To: Now(rule.To))))
            {
                var trace = same.First().To ?? same.First().From!;
                var subjects = same.Select(one => one.Subject).Where(subject => subject.Length > 0).ToList();
                page.Point("-", $"{trace.Title} ({same.Key.Id}){(subjects.Count == 0 ? "" : $", for {English.And(subjects)}")}: {same.Key.From}, and {same.Key.To}.", 4);
            }
        }

        var guidance = comparison.Roots.Where(rule => !Weighs(rule)).Select(rule => rule.Id).Distinct().ToList();
        if (guidance.Count > 0)
        {
            page.Say($"For checklists, questions and corrections of the procedure only: {string.Join(", ", guidance)}.", 2, 2);
        }
    }

    private static bool Weighs(RuleDifference rule) => (rule.To ?? rule.From!).Rule.Concludes.Any(conclusion => conclusion is not (ConcludesPoint or ConcludesCorrection or ConcludesQuestion));

    /// <summary>How a rule came out before.</summary>
    public static string Verdict(RuleTrace? rule) => rule?.Verdict switch
    {
        null => "there was none",
        RuleVerdict.Concluded => "held",
        RuleVerdict.Undetermined => "was open",
        RuleVerdict.Defeated => "was defeated by an exception",
        RuleVerdict.NotInForce => "was not law",
        _ => "did not apply",
    };

    /// <summary>How a rule comes out then.</summary>
    public static string Now(RuleTrace? rule) => rule?.Verdict switch
    {
        null => "there is none",
        RuleVerdict.Concluded => "holds",
        RuleVerdict.Undetermined => "is open",
        RuleVerdict.Defeated => "is defeated by an exception",
        RuleVerdict.NotInForce => "is not law",
        _ => "does not apply",
    };

    private string Cause(RuleDifference rule) => rule.Cause switch
    {
        DifferenceCause.Law when rule.From!.Verdict == RuleVerdict.NotInForce => $"The law, on {English.Day(before.Recommendation.AsAt)}: {new InquiryWords(before).NotLaw(rule.From)}.",
        DifferenceCause.Law => $"The law, on {English.Day(after.Recommendation.AsAt)}: {new InquiryWords(after).NotLaw(rule.To!)}.",
        DifferenceCause.Facts => $"The facts: {string.Join("; ", rule.Facts.Select(Fact))}.",
        DifferenceCause.Pack when rule.From is null => "The pack: the rule is only in the second.",
        DifferenceCause.Pack when rule.To is null => "The pack: the rule is only in the first.",
        _ => "The pack: the rule's words differ.",
    };
}
