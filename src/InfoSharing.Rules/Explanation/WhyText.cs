using InfoSharing.Rules.Inquiry;

namespace InfoSharing.Rules.Explanation;

/// <summary>Why something is so, in plain text: the steps of the chain, each with what carries it and where the law says it.</summary>
internal static class WhyText
{
    public static string Of(WhyAnswer answer)
    {
        var account = new Account(answer.Recommendation);
        var words = new InquiryWords(account);
        var page = new Page();
        page.Say($"Why: {words.Says(answer.Target)}{(answer.Holds && answer.Subject.Length > 0 && IsOfAny(answer.Target) ? $" (shown for {answer.Subject})" : "")}");
        page.Gap();
        if (!answer.Holds)
        {
            page.Say(answer.Truth == Truth.False
                ? "It is not so. Ask why not, for what stands in the way."
                : "It is not so on what is known. Ask why not, for what is still open.");
            return page.ToString();
        }

        page.Say(Length(answer));
        var numbers = answer.Steps.Where(Holds).Select((step, place) => (step.Number, Shown: place + 1)).ToDictionary(pair => pair.Number, pair => pair.Shown);
        foreach (var step in answer.Steps.Where(Holds))
        {
            page.Gap();
            Step(page, words, step, numbers);
        }

        Failing(page, words, [.. answer.Steps.Where(step => !Holds(step))], numbers);
        return page.ToString();
    }

    private static bool Holds(WhyStep step) => step.Rule.Verdict == RuleVerdict.Concluded;

    private static bool IsOfAny(Target target) => target.Aim is Aim.FindingHolds { Subject: null } or Aim.ProvisionIs { Item: null } or Aim.RequirementIs { Item: null } or Aim.DispositionIs { Item: null };

    private static string Length(WhyAnswer answer)
    {
        if (answer.Steps.Count == 0)
        {
            return "No rule calls for any other course.";
        }

        var grounds = answer.Steps.SelectMany(step => step.Grounds.Concat(step.Exceptions.SelectMany(exception => exception.Grounds)));
        var facts = grounds.Where(ground => ground.Test.Fact is not null).Select(ground => (ground.Test.Fact, ground.Subject)).Distinct().Count();
        var presumed = answer.Steps.Sum(step => step.Exceptions.Count(exception => exception.IsPresumed));
        var (holding, failing) = (answer.Steps.Count(Holds), answer.Steps.Count(step => !Holds(step)));
        return $"It is so: {Count(holding, "rule holds", "rules hold")}{(failing > 0 ? $", {Count(failing, "does not", "do not")}" : "")}, on {Count(facts, "fact", "facts")}"
            + $"{(presumed > 0 ? $" and {Count(presumed, "presumption", "presumptions")}" : "")}. There is no shorter way to show it.";
    }

    private static string Count(int count, string one, string many) => English.Invariant($"{count} {(count == 1 ? one : many)}");

    private static void Step(Page page, InquiryWords words, WhyStep step, Dictionary<int, int> numbers)
    {
        var rule = step.Rule;
        page.Point(English.Invariant($"{numbers[step.Number]}."), English.Sentence(rule.Because), 0);
        page.Say($"Rule: {InquiryWords.Named(rule)}", 3, 2);
        foreach (var ground in step.Grounds)
        {
            page.Point("-", English.Sentence(Ground(words, ground, rule.Subject, numbers)), 3);
        }

        if (step.Exceptions.Any(exception => !exception.IsPresumed && exception.Grounds.Count == 0))
        {
            page.Point("-", "No row before it in the table fits.", 3);
        }

        foreach (var exception in step.Exceptions.Where(exception => !exception.IsPresumed && exception.Grounds.Count > 0))
        {
            page.Point("-", $"Not excepted ({exception.Exception.Because}): {string.Join("; ", exception.Grounds.Select(ground => Ground(words, ground, rule.Subject, numbers)))}.", 3);
        }

        var presumed = step.Exceptions.Where(exception => exception.IsPresumed).Select(exception => exception.Exception.Because).ToList();
        if (presumed.Count > 0)
        {
            page.Point("-", $"{(presumed.Count == 1 ? "An exception presumed not to arise (nobody has said that it does)" : "Exceptions presumed not to arise (nobody has said that one does)")}: {string.Join("; ", presumed)}.", 3);
        }

        words.Sources(page, rule, 3);
    }

    /// <summary>What a test rests on: the steps that hold by number, those that do not together at the end.</summary>
    private static string Ground(InquiryWords words, WhyGround ground, string context, Dictionary<int, int> numbers)
    {
        var steps = ground.RestsOn.Where(numbers.ContainsKey).Select(number => English.Invariant($"{numbers[number]}")).ToList();
        var failing = ground.RestsOn.Count - steps.Count;
        var see = (steps.Count, failing) switch
        {
            (0, 0) => "",
            (_, 0) => $" (see {English.And(steps)})",
            (0, _) => " (see what does not hold, below)",
            _ => $" (see {English.And(steps)}, and what does not hold, below)",
        };
        return words.Stands(ground.Test, ground.Subject, context) + see;
    }

    /// <summary>The rules on whose not holding the chain rests, together where the same thing keeps them from it.</summary>
    private static void Failing(Page page, InquiryWords words, IReadOnlyList<WhyStep> failing, Dictionary<int, int> numbers)
    {
        if (failing.Count == 0)
        {
            return;
        }

        page.Gap();
        page.Say("What does not hold, and why:");
        foreach (var alike in failing.GroupBy(step => step.Rule.Verdict == RuleVerdict.NotInForce
            ? words.NotLaw(step.Rule)
            : string.Join("; ", step.Grounds.Select(ground => Ground(words, ground, step.Rule.Subject, numbers)))))
        {
            page.Point("-", $"{English.Sentence(alike.Key)} So not: {string.Join("; ", alike.Select(step => step.Rule.Title + (step.Rule.Subject.Length > 0 ? $", for {step.Rule.Subject}" : "")))}.", 2);
        }
    }
}
