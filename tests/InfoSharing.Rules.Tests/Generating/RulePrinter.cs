using System.Text.Json.Nodes;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;

namespace InfoSharing.Rules.Tests.Generating;

/// <summary>Writes rules, conditions and conclusions as the guide has them.</summary>
internal static class RulePrinter
{
    public static JsonNode Print(Rule rule)
    {
        var print = new JsonObject
        {
            ["id"] = rule.Id,
            ["title"] = rule.Title,
            ["for"] = ModelWords.Scopes[rule.Scope],
            ["when"] = Print(rule.When),
            ["unless"] = Printer.List(rule.Unless.Select(Print)),
            ["concludes"] = Printer.List(rule.Concludes.Select(Print)),
            ["because"] = rule.Because,
            ["strength"] = Words.Strengths[rule.Strength],
            ["locked"] = rule.Locked,
            ["cites"] = new JsonArray(new JsonObject { ["source"] = rule.Cites[0].Source }),
        };
        AddStanding(print, rule.Standing);
        return print;
    }

    public static void AddStanding(JsonObject print, Standing standing)
    {
        print["from"] = $"{standing.From:yyyy-MM-dd}";
        if (standing.Until is { } until)
        {
            print["until"] = $"{until:yyyy-MM-dd}";
        }

        print["status"] = Words.LawStatuses[standing.Status];
        print["review"] = Words.Reviews[standing.Review];
    }

    public static JsonObject Print(Condition condition) => condition switch
    {
        AllOf all => new() { ["all"] = Printer.List(all.Of.Select(Print)) },
        AnyOf any => new() { ["any"] = Printer.List(any.Of.Select(Print)) },
        Not not => new() { ["not"] = Print(not.Of) },
        FactTest test => Compared(new() { ["fact"] = test.Fact.Id }, test),
        FindingTest { Is: true } test => new() { ["finding"] = test.Finding.Id },
        FindingTest test => new() { ["finding"] = test.Finding.Id, ["is"] = false },
        ProvisionTest test => new() { ["provision"] = test.Provision.Id, ["is"] = Words.Ratings[test.Is] },
        RequirementTest test => new() { ["requirement"] = Words.Requirements[test.Requirement], ["is"] = Words.Statuses[test.Is] },
        AnswerTest { Answers: [var only] } test => new() { ["answer"] = test.Question.Id, ["is"] = only.Id },
        AnswerTest test => new() { ["answer"] = test.Question.Id, ["in"] = Printer.List(test.Answers.Select(answer => answer.Id)) },
        NamedTest test => new() { ["condition"] = test.Condition.Id },
        Quantified { Quantifier: Quantifier.Count } look =>
            new() { ["count"] = ModelWords.Scopes[look.Over], ["where"] = Print(look.Where), ["atLeast"] = look.AtLeast },
        Quantified look => new() { [look.Quantifier == Quantifier.Any ? "any" : "every"] = ModelWords.Scopes[look.Over], ["where"] = Print(look.Where) },
        _ => throw new InvalidOperationException("no condition of the guide"),
    };

    public static JsonObject Compared(JsonObject onto, FactTest test)
    {
        var operands = test.Operands.Select(operand => operand switch
        {
            Literal.YesNo yesNo => (JsonNode)yesNo.Value,
            Literal.Number number => number.Value,
            _ => ((Literal.Text)operand).Value,
        });
        var isList = test.Comparison is Comparison.In or Comparison.NotIn or Comparison.ContainsAny or Comparison.ContainsAll or Comparison.ContainsNone;
        onto[ModelWords.Comparisons[test.Comparison]] = isList ? Printer.List(operands) : operands.Single();
        return onto;
    }

    private static JsonNode Print(RuleException exception)
    {
        var print = new JsonObject { ["id"] = exception.Id, ["when"] = Print(exception.When), ["because"] = exception.Because };
        if (exception.ProceedIfUnknown)
        {
            print["ifUnknown"] = "proceed";
        }

        return print;
    }

    private static JsonNode Print(Conclusion conclusion) => conclusion switch
    {
        ConcludesFinding one => new JsonObject { ["finding"] = one.Finding.Id },
        ConcludesAnswer one => new JsonObject { ["answer"] = one.Question.Id, ["is"] = one.Answer.Id },
        ConcludesProvision one => Through(new() { ["provision"] = one.Provision.Id, ["is"] = Words.Ratings[one.Is] }, one.Through),
        ConcludesRequirement one => Through(new() { ["requirement"] = Words.Requirements[one.Requirement], ["is"] = Words.Statuses[one.Is] }, one.Through),
        ConcludesSafeguard one => new JsonObject { ["safeguard"] = one.Safeguard.Id },
        ConcludesAdvice one => new JsonObject { ["advice"] = one.Adviser.Id },
        ConcludesQuestion one => new JsonObject { ["ask"] = one.Fact.Id },
        ConcludesTelling one => new JsonObject { ["tell"] = Words.TellTimes[one.When], ["reason"] = one.Reason.Id },
        ConcludesDanger => new JsonObject { ["danger"] = true },
        ConcludesProtection one => new JsonObject { ["protectNow"] = one.Protection.Id },
        ConcludesPoint one => new JsonObject { ["point"] = one.Point.Id, ["is"] = Words.PointStatuses[one.Is] },
        ConcludesCorrection one => new JsonObject { ["correction"] = one.Correction.Id },
        ConcludesRecipient one => new JsonObject { ["shareWith"] = one.Body.Id, ["another"] = one.Another },
        _ => throw new InvalidOperationException("no conclusion of the guide"),
    };

    private static JsonObject Through(JsonObject print, Reference? through)
    {
        if (through is not null)
        {
            print["through"] = through.Id;
        }

        return print;
    }
}
