using System.Diagnostics;
using System.Text.Json;
using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Explanation;

/// <summary>Writes why something is so, or is not, as JSON. The order of members is part of the format.</summary>
internal sealed class JsonInquiry
{
    private const int Format = 1;

    private static readonly WordList<ObstacleKind> Kinds = new("a kind of obstacle",
        (ObstacleKind.Unknown, "unknown"),
        (ObstacleKind.False, "false"),
        (ObstacleKind.Defeated, "defeated"),
        (ObstacleKind.NotLaw, "notLaw"),
        (ObstacleKind.Closed, "closed"),
        (ObstacleKind.NoRule, "noRule"));

    private readonly Utf8JsonWriter json;
    private readonly Account account;
    private readonly InquiryWords words;

    private JsonInquiry(Utf8JsonWriter json, Recommendation recommendation)
    {
        (this.json, account) = (json, new Account(recommendation));
        words = new InquiryWords(account);
    }

    public static void Write(Utf8JsonWriter json, WhyAnswer answer) => new JsonInquiry(json, answer.Recommendation).Write(answer);

    public static void Write(Utf8JsonWriter json, WhyNotAnswer answer) => new JsonInquiry(json, answer.Recommendation).Write(answer);

    private void Write(WhyAnswer answer)
    {
        json.WriteStartObject();
        Head("why", answer.Target, answer.Truth);
        json.WriteString("subject", answer.Subject);
        json.WriteList("steps", answer.Steps, Write);
        Numbers("restsOn", answer.RestsOn);
        json.WriteEndObject();
    }

    private void Write(WhyNotAnswer answer)
    {
        json.WriteStartObject();
        Head("whyNot", answer.Target, answer.Truth);
        json.WriteList("always", answer.Always, Write);
        json.WriteList("ways", answer.Ways, way =>
        {
            Name(way.Rule);
            if (way.Through is { } through)
            {
                json.WriteStartObject("through");
                Name(through);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("through");
            }

            json.WriteList("obstacles", way.Obstacles, Write);
        });
        json.WriteEndObject();
    }

    private void Head(string asked, Target target, Truth truth)
    {
        json.WriteNumber("format", Format);
        json.WriteString("asked", asked);
        json.WriteStartObject("target");
        Write(target.Aim);
        json.WriteString("says", words.Says(target));
        json.WriteEndObject();
        json.WriteString("truth", Words.Truths[truth]);
        json.WriteString("outcome", Words.Outcomes[account.Recommendation.Outcome]);
        json.WriteString("asAt", JsonParts.Day(account.Recommendation.AsAt));
        json.WriteWarnings(account.Recommendation);
    }

    private void Write(Aim aim)
    {
        switch (aim)
        {
            case Aim.OutcomeIs outcome:
                json.WriteString("outcome", Words.Outcomes[outcome.Outcome]);
                break;
            case Aim.FindingHolds finding:
                json.WriteString("finding", finding.Finding);
                json.WriteText("subject", finding.Subject);
                break;
            case Aim.ProvisionIs provision:
                json.WriteString("provision", provision.Provision);
                json.WriteString("is", Words.Ratings[provision.Is]);
                json.WriteText("item", provision.Item);
                break;
            case Aim.ProtectionIsCalledFor called:
                json.WriteString("protection", called.Protection);
                break;
            case Aim.RequirementIs requirement:
                json.WriteString("requirement", Words.Requirements[requirement.Requirement]);
                json.WriteString("is", Words.Statuses[requirement.Status]);
                json.WriteText("item", requirement.Item);
                break;
            case Aim.DispositionIs disposition:
                json.WriteString("disposition", Words.Dispositions[disposition.Disposition]);
                json.WriteText("item", disposition.Item);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Write(WhyStep step)
    {
        json.WriteNumber("number", step.Number);
        Name(step.Rule);
        json.WriteString("verdict", AnswerWords.Verdicts[step.Rule.Verdict]);
        json.WriteList("grounds", step.Grounds, Write);
        json.WriteList("exceptions", step.Exceptions, exception =>
        {
            json.WriteString("id", exception.Exception.Id);
            json.WriteString("because", exception.Exception.Because);
            json.WriteBoolean("presumed", exception.IsPresumed);
            json.WriteList("grounds", exception.Grounds, Write);
        });
    }

    private void Name(RuleTrace rule)
    {
        json.WriteString("rule", rule.Id);
        json.WriteString("title", rule.Title);
        json.WriteString("subject", rule.Subject);
        json.WriteString("because", rule.Because);
        json.WriteString("pack", rule.Pack);
        json.WriteString("at", rule.Location.ToString());
        json.WriteList("cites", LawCitation.Of(rule, account.Words), citation =>
        {
            json.WriteString("source", citation.Source);
            json.WriteString("place", citation.Place);
            json.WriteText("address", citation.Address);
        });
    }

    private void Write(WhyGround ground)
    {
        Test(ground.Test, ground.Subject);
        Numbers("restsOn", ground.RestsOn);
    }

    private void Test(ConditionTrace test, string subject)
    {
        json.WriteString("says", account.Speaker.Stands(test.Of("")));
        json.WriteString("truth", Words.Truths[test.Truth]);
        json.WriteString("of", subject);
        JsonTrace.WriteTest(json, test.Condition, test.Value, test.Source);
    }

    /// <summary>An obstacle; a member that would say nothing is left out.</summary>
    private void Write(Obstacle obstacle)
    {
        json.WriteString("kind", Kinds[obstacle.Kind]);
        json.WriteString("subject", obstacle.Subject);
        if (obstacle.Rule is { } rule)
        {
            json.WriteString("rule", rule.Id);
        }

        if (obstacle.Kind == ObstacleKind.Closed)
        {
            json.WriteString("because", obstacle.Rule!.Because);
        }

        if (obstacle.Exception is { } exception)
        {
            json.WriteString("exception", exception.Id);
            json.WriteString("because", exception.Because);
        }

        if (obstacle.Test is { } test)
        {
            Test(test, obstacle.Subject);
            json.WriteString("needed", words.Needed(obstacle));
        }

        if (obstacle.Kind == ObstacleKind.NotLaw)
        {
            json.WriteString("status", Words.LawStatuses[obstacle.Rule!.Status]);
            json.WriteText("from", obstacle.From is { } from ? JsonParts.Day(from) : null);
            json.WriteText("until", obstacle.Until is { } until ? JsonParts.Day(until) : null);
        }

        if (obstacle.Behind.Count > 0)
        {
            json.WriteList("behind", obstacle.Behind, Write);
        }
    }

    private void Numbers(string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
