using InfoSharing.Rules.Inquiry;

namespace InfoSharing.Rules.Explanation;

/// <summary>Why something is not so, in plain text: what stands in every way, then each way with what stands in it.</summary>
internal sealed class WhyNotText
{
    private const int MostWays = 5;

    private readonly Page page = new();
    private readonly Account account;
    private readonly InquiryWords words;
    private readonly WhyNotAnswer answer;

    /// <summary>The rule whose way is gone through.</summary>
    private string rulesWay = "";

    private WhyNotText(WhyNotAnswer answer)
    {
        (this.answer, account) = (answer, new Account(answer.Recommendation));
        words = new InquiryWords(account);
    }

    public static string Of(WhyNotAnswer answer)
    {
        var text = new WhyNotText(answer);
        text.Write();
        return text.page.ToString();
    }

    private void Write()
    {
        page.Say($"Why not: {words.Says(answer.Target)}");
        page.Gap();
        if (answer.Holds)
        {
            page.Say("It is so: nothing stands in the way. Ask why, for what makes it so.");
            return;
        }

        page.Say(Verdict());
        if (answer.Always.Count > 0)
        {
            page.Gap();
            page.Say(answer.Ways.Count > 0 ? "In the way whatever else holds:" : "In the way:");
            Write(answer.Always, 2, "");
        }

        // Alike for several people or items is said once.
        var ways = answer.Ways.GroupBy(way => (way.Rule.Id, Through: way.Through?.Id, Said: Said(way))).ToList();
        if (ways.Count > 0)
        {
            page.Gap();
            page.Say(ways.Count == 1 ? "The one way in which it could come about:" : "The ways in which it could come about, the one with the least in the way first:");
        }

        foreach (var (alike, place) in ways.Take(MostWays).Select((alike, place) => (alike, place)))
        {
            page.Gap();
            Way([.. alike], place + 1);
        }

        if (ways.Count > MostWays)
        {
            page.Gap();
            page.Say(English.Invariant($"And {ways.Count - MostWays} further ways with more in the way: {string.Join(", ", ways.Skip(MostWays).Select(way => way.Key.Through ?? way.Key.Id).Distinct())}."));
        }
    }

    private string Verdict()
    {
        var open = answer.Truth == Truth.Unknown;
        return answer.Target.Aim switch
        {
            Aim.OutcomeIs => $"The answer is \u201C{AnswerWords.Phrase(answer.Recommendation.Outcome)}\u201D. {(open ? "On more facts it could become the one asked about." : "No answer to an open question would change it to the one asked about.")}",
            _ when answer.Ways.Count > 0 && answer.Ways.All(way => way.Obstacles.Any(obstacle => obstacle.Kind == ObstacleKind.NotLaw)) =>
                $"Nothing that could bring it about is law on {English.Day(answer.Recommendation.AsAt)}{(answer.Recommendation.Evaluated.AcceptAnnounced ? "" : ", announced law left aside")}.",
            _ => open ? "On what is known it is not so; more facts could change that." : "It is ruled out on what is known.",
        };
    }

    private static string Said(WhyNotWay way) => string.Join('|', way.Obstacles.Select(Key));

    private static string Key(Obstacle obstacle) =>
        $"{obstacle.Kind} {obstacle.Rule?.Id} {obstacle.Exception?.Id} {obstacle.Test?.Location} {obstacle.Test?.Value} {(obstacle.Subject == obstacle.Rule?.Subject ? "" : obstacle.Subject)} {string.Join('|', obstacle.Behind.Select(Key))}";

    private void Way(IReadOnlyList<WhyNotWay> alike, int number)
    {
        var (rule, through, obstacles) = (alike[0].Rule, alike[0].Through, alike[0].Obstacles);
        rulesWay = (through ?? rule).Id;
        var nearest = through ?? rule;
        var subjects = rule.Subject.Length == 0 ? "" : $", for {English.And(alike.Select(way => way.Rule.Subject))}";
        page.Point(English.Invariant($"{number}."), $"{nearest.Title} ({nearest.Id}){subjects}: {English.Sentence(nearest.Because)}", 0);
        if (through is not null)
        {
            page.Say($"By way of: {rule.Title} ({rule.Id}).", 3, 2);
        }

        if (obstacles.Count == 0)
        {
            page.Say(answer.Always.Count > 0 ? "Nothing of its own stands in the way: only what is said above." : "Nothing stands in the way.", 3, 2);
        }

        Write(obstacles, 3, rule.Subject);
        words.Sources(page, nearest, 3);
    }

    private void Write(IReadOnlyList<Obstacle> obstacles, int indent, string context)
    {
        // Alike for several people or items is said once.
        foreach (var alike in obstacles.GroupBy(obstacle => (Key(obstacle), Alone: obstacle.Subject == obstacle.Rule?.Subject ? "" : obstacle.Subject)))
        {
            var obstacle = alike.First();
            var of = InquiryWords.Of(InquiryWords.Other(English.And(alike.Select(one => one.Subject).Where(subject => subject.Length > 0).Distinct()), context));
            page.Point("-", Line(obstacle, of, context), indent);
            if (obstacle.Kind is not (ObstacleKind.Closed or ObstacleKind.Defeated))
            {
                Write(obstacle.Behind, indent + 2, context);
            }
        }
    }

    private string Line(Obstacle obstacle, string of, string context) => obstacle.Kind switch
    {
        ObstacleKind.Unknown => $"Not known: {Tested(obstacle, context)}. Needed: {Needed(obstacle)}.",
        ObstacleKind.False => $"Otherwise: {Tested(obstacle, context)}. Needed: {Needed(obstacle)}.",
        ObstacleKind.Defeated => $"Defeated by an exception: {of}{obstacle.Exception!.Because}. Here, {account.Reasons.Behind(obstacle.Exception.When)}.",
        ObstacleKind.NotLaw => $"Not law on {English.Day(account.Recommendation.AsAt)}: {NotLaw(obstacle.Rule!)}.",
        ObstacleKind.Closed => $"Closed by a rule: {of}{obstacle.Rule!.Because} ({obstacle.Rule.Id}). Here, {account.Reasons.Behind(obstacle.Rule.When)}.",
        _ => "No rule of the pack could bring it about.",
    };

    private string NotLaw(RuleTrace rule) => rule.Id == rulesWay ? words.NotLaw(rule) : $"\u201C{rule.Title}\u201D{words.NotLaw(rule)["it".Length..]}";

    private string Tested(Obstacle obstacle, string context) => words.Stands(obstacle.Test!, obstacle.Subject, context);

    private string Needed(Obstacle obstacle) => words.Needed(obstacle) + (obstacle.Exception is { } exception ? $", so that the exception does not apply that {exception.Because}" : "");
}
