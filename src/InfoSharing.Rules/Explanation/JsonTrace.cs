using System.Text.Json;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>Writes how one rule came out as JSON, down to each condition.</summary>
internal static class JsonTrace
{
    public static void Write(Utf8JsonWriter json, Account account, RuleTrace rule)
    {
        json.WriteString("rule", rule.Id);
        json.WriteString("title", rule.Title);
        json.WriteString("scope", AnswerWords.Scopes[rule.Scope]);
        json.WriteString("subject", rule.Subject);
        json.WriteString("verdict", AnswerWords.Verdicts[rule.Verdict]);
        json.WriteString("because", rule.Because);
        json.WriteString("review", Words.Reviews[rule.Review]);
        json.WriteString("pack", rule.Pack);
        json.WriteString("at", rule.Location.ToString());
        json.WriteStartObject("when");
        Write(json, account, rule.When);
        json.WriteEndObject();
        json.WriteList("unless", rule.Unless, exception =>
        {
            json.WriteString("id", exception.Id);
            json.WriteString("because", exception.Because);
            json.WriteString("truth", Words.Truths[exception.When.Truth]);
            json.WriteBoolean("proceedsIfUnknown", exception.ProceedsIfUnknown);
            json.WriteStartObject("when");
            Write(json, account, exception.When);
            json.WriteEndObject();
        });
    }

    /// <summary>A condition; a member that would say nothing is left out.</summary>
    private static void Write(Utf8JsonWriter json, Account account, ConditionTrace trace)
    {
        json.WriteString("kind", Kind(trace.Condition));
        if (trace.Subject.Length > 0)
        {
            json.WriteString("subject", trace.Subject);
        }

        json.WriteString("says", trace.Condition switch
        {
            AllOf => "all of these",
            AnyOf => "at least one of these",
            var one => account.Asks(one),
        });
        json.WriteString("truth", Words.Truths[trace.Truth]);
        WriteName(json, trace);
        var parts = trace.Parts;
        if (parts.Count > 0)
        {
            json.WriteList("parts", parts, part => Write(json, account, part));
        }
    }

    public static void WriteName(Utf8JsonWriter json, ConditionTrace trace)
    {
        switch (trace.Condition)
        {
            case FactTest:
                json.WriteString("fact", trace.Fact);
                json.WriteText("value", trace.Value);
                json.WriteString("source", AnswerWords.Sources[trace.Source]);
                break;
            case FindingTest finding:
                json.WriteString("finding", finding.Finding.Id);
                break;
            case ProvisionTest provision:
                json.WriteString("provision", provision.Provision.Id);
                break;
            case RequirementTest requirement:
                json.WriteString("requirement", Words.Requirements[requirement.Requirement]);
                break;
            case NamedTest named:
                json.WriteString("condition", named.Condition.Id);
                break;
        }
    }

    private static string Kind(Condition condition) => condition switch
    {
        AllOf => "all",
        AnyOf => "any",
        Not => "not",
        FactTest => "fact",
        FindingTest => "finding",
        ProvisionTest => "provision",
        RequirementTest => "requirement",
        NamedTest => "condition",
        Quantified { Quantifier: Quantifier.Any } => "anyOf",
        Quantified { Quantifier: Quantifier.Every } => "everyOf",
        _ => "countOf",
    };
}
