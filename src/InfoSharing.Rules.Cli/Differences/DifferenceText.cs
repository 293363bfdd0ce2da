using InfoSharing.Rules.Explanation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Testing;

namespace InfoSharing.Rules.Cli.Differences;

/// <summary>Says what differs between two packs as plain text: first the words, then what they do.</summary>
internal sealed class DifferenceText
{
    private const int ShownOfAList = 5;

    private readonly Page page = new();
    private readonly PackDifference difference;

    private DifferenceText(PackDifference difference) => this.difference = difference;

    public static string Of(PackDifference difference)
    {
        var text = new DifferenceText(difference);
        text.Write();
        return text.page.ToString();
    }

    private void Write()
    {
        page.Say($"From: {difference.From.Title}", 0, 2);
        page.Say($"To: {difference.To.Title}", 0, 2);
        foreach (var kind in difference.Changes.GroupBy(change => change.Either.Kind))
        {
            page.Heading($"{English.Capital(Plural(kind.Key))}: {English.And(kind.GroupBy(change => change.Came).Select(came => English.Invariant($"{came.Count():N0} {came.Key}")))}");
            foreach (var change in kind)
            {
                Definition(change);
            }
        }

        Effects(difference.Effects);
    }

    private static string Plural(string kind) => kind switch
    {
        "kind of body" => "kinds of body",
        "words for the person concerned" => kind,
        _ => kind + "s",
    };

    private void Definition(DefinitionChange change)
    {
        page.Point(change.Came switch { "added" => "+", "removed" => "-", _ => "~" }, $"{change.Either.Title} ({change.Either.Id})", 2);
        if (change.From is null || change.To is null)
        {
            Blocks(change.Either.Whole, 6);
            return;
        }

        foreach (var (name, from, to) in change.Parts)
        {
            page.Say((from, to) switch
            {
                (null, { } part) => $"{name} added: {part.Says}",
                ({ } part, null) => $"{name} removed: {part.Says}",
                var (was, became) when was!.Says == became!.Says => $"{name}, in the same words: `{was.Shape}` became `{became.Shape}`",
                var (was, became) => $"{name}: {Quoted(was!.Says)} became {Quoted(became!.Says)}",
            }, 6, 2);
        }
    }

    private static string Quoted(string says) => says.Length == 0 ? "nothing" : $"“{says}”";

    private void Blocks(IReadOnlyList<Block> blocks, int indent)
    {
        foreach (var block in blocks)
        {
            if (block is Points points)
            {
                foreach (var point in points.All)
                {
                    page.Point("-", point.Words.Text, indent + 2);
                    Blocks(point.Under, indent + 2);
                }
            }
            else if (block is Paragraph paragraph)
            {
                page.Say(paragraph.Words.Text, indent, 2);
            }
        }
    }

    private void Effects(Effects effects)
    {
        page.Heading("What it does");
        Lacked(effects.LackedBefore, "first");
        Lacked(effects.LackedAfter, "second");
        page.Say(English.Invariant($"The answer changes in {effects.WorkedChanged.Count:N0} of {effects.Worked:N0} worked cases and in {effects.GeneratedChanged:N0} of {effects.Generated:N0} generated ones."), 2, 2);
        if (!effects.AnswersChange && effects.Worked + effects.Generated > 0)
        {
            page.Say("That is no proof that none changes: only these cases were tried.", 2, 2);
        }

        // One case often shows several changes: it is told once.
        foreach (var alike in effects.OfAnswers.GroupBy(effect => string.Join('\n', Report.Facts(effect.Smallest))))
        {
            Alike([.. alike]);
        }

        if (effects.Behind.Count > 0)
        {
            page.Heading("What changes behind the answers");
            foreach (var kind in effects.Behind.GroupBy(one => one.Kind.Kind))
            {
                page.Point("-", $"{JsonComparison.Kinds[kind.Key]}: {string.Join("; ", kind.GroupBy(one => one.Kind.Id).Select(one => $"{one.Key} {string.Join(", ", one.Select(change => English.Invariant($"{change.Kind.From ?? "none"} to {change.Kind.To ?? "none"} in {change.Cases:N0}")))}"))}");
            }
        }
    }

    private void Lacked(IReadOnlyList<string> facts, string which)
    {
        if (facts.Count > 0)
        {
            page.Say($"Facts that the {which} pack lacks, and that were left out of its cases: {string.Join(", ", facts)}.", 2, 2);
        }
    }

    private void Alike(IReadOnlyList<Effect> effects)
    {
        page.Gap();
        foreach (var effect in effects)
        {
            page.Point("*", $"{ComparisonText.Said(effect.Comparison, effect.Change)}: {Seen(effect)}");
        }

        page.Say("the smallest case that shows it:", 4);
        foreach (var line in Report.Facts(effects[0].Smallest))
        {
            page.Say(line, 6, 2);
        }

        var roots = effects.SelectMany(effect => effect.Roots).ToList();
        page.Say(roots.Count > 0 ? "the rules at the root of it:" : "the root of it is in no rule, but in other definitions that differ", 4);
        foreach (var rule in roots.DistinctBy(root => (root.Id, root.Subject)).GroupBy(root => (root.Id, From: ComparisonText.Verdict(root.From), To: ComparisonText.Now(root.To), Why: Why(root))))
        {
            var subjects = rule.Select(root => root.Subject).Where(subject => subject.Length > 0).ToList();
            page.Point("-", $"{(rule.First().To ?? rule.First().From)!.Title} ({rule.Key.Id}){(subjects.Count == 0 ? "" : $", for {English.And(subjects)}")}: {rule.Key.From}, and {rule.Key.To}; {rule.Key.Why}", 6);
        }
    }

    private static string Seen(Effect effect)
    {
        var more = effect.Worked.Count > ShownOfAList ? English.Invariant($" and {effect.Worked.Count - ShownOfAList} more") : "";
        var worked = effect.Worked.Count == 0 ? null : $"in {Count(effect.Worked.Count, "worked case")} ({string.Join(", ", effect.Worked.Take(ShownOfAList))}{more})";
        return string.Join(" and ", new[] { worked, effect.Generated == 0 ? null : $"in {Count(effect.Generated, "generated case")}" }.OfType<string>());
    }

    private static string Count(int count, string noun) => English.Invariant($"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    private static string Why(RuleDifference rule) => rule.Cause switch
    {
        DifferenceCause.Law => "it is law on other days",
        DifferenceCause.Facts => "it reads a fact that only one of the packs has, or derives otherwise",
        _ when rule.From is null => "only the second pack has it",
        _ when rule.To is null => "only the first pack has it",
        _ when rule.From.Verdict == rule.To.Verdict => "what it concludes was changed",
        _ => "what it says or what it reads was changed",
    };
}
