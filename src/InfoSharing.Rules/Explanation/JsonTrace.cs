using System.Text.Json;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>Writes how each rule came out as JSON, down to each condition. The order of members is part of the format.</summary>
/// <remarks>
/// There are tens of thousands of conditions, so they are read straight off the rails, with no object for each; and the names of members
/// are put into UTF-8 beforehand. They are plain letters, which no writer has to escape.
/// </remarks>
internal sealed class JsonTrace
{
    // What is asked of so few is written anew in each place; of more, once.
    private const int FewMembers = 8;

    private static readonly JsonEncodedText
        RuleName = Name("rule"), Title = Name("title"), Scope = Name("scope"), Subject = Name("subject"), Verdict = Name("verdict"), Because = Name("because"),
        Review = Name("review"), Pack = Name("pack"), At = Name("at"), When = Name("when"), Unless = Name("unless"), Id = Name("id"),
        ProceedsIfUnknown = Name("proceedsIfUnknown"), Kind = Name("kind"), Says = Name("says"), Truth = Name("truth"), Parts = Name("parts"),
        Fact = Name("fact"), Value = Name("value"), Source = Name("source"), Finding = Name("finding"), Provision = Name("provision"),
        RequirementName = Name("requirement"), ConditionName = Name("condition");

    private readonly Utf8JsonWriter json;
    private readonly Account account;
    private readonly Evaluated evaluated;
    private readonly WrittenFacts facts;
    private readonly JsonShared<Unit> shared;

    private JsonTrace(Utf8JsonWriter json, Account account, WrittenFacts facts)
    {
        (this.json, this.account, this.facts, evaluated) = (json, account, facts, account.Recommendation.Evaluated);
        shared = new JsonShared<Unit>((once, where) => new JsonTrace(once, account, facts).WriteMembers(where));
    }

    public static void Write(Utf8JsonWriter json, Account account)
    {
        var trace = new JsonTrace(json, account, new WrittenFacts(account.Recommendation.Evaluated));
        json.WriteList("trace", account.Recommendation.Trace.Rules, trace.Write);
    }

    /// <summary>What a condition tests, by name, and for a fact how it stands.</summary>
    public static void WriteTest(Utf8JsonWriter json, Condition condition, string? value, FactSource source)
    {
        switch (condition)
        {
            case FactTest test:
                json.WriteString(Fact, test.Fact.Id);
                if (value is null)
                {
                    json.WriteNull(Value);
                }
                else
                {
                    json.WriteString(Value, value);
                }

                json.WriteString(Source, AnswerWords.Sources[source]);
                break;
            case FindingTest test:
                json.WriteString(Finding, test.Finding.Id);
                break;
            case ProvisionTest test:
                json.WriteString(Provision, test.Provision.Id);
                break;
            case RequirementTest test:
                json.WriteString(RequirementName, Words.Requirements[test.Requirement]);
                break;
            case NamedTest test:
                json.WriteString(ConditionName, test.Condition.Id);
                break;
        }
    }

    private static JsonEncodedText Name(string name) => JsonEncodedText.Encode(name);

    private void Write(RuleTrace trace)
    {
        json.WriteString(RuleName, trace.Id);
        json.WriteString(Title, trace.Title);
        json.WriteString(Scope, AnswerWords.Scopes[trace.Scope]);
        json.WriteString(Subject, trace.Subject);
        json.WriteString(Verdict, AnswerWords.Verdicts[trace.Verdict]);
        json.WriteString(Because, trace.Because);
        json.WriteString(Review, Words.Reviews[trace.Review]);
        json.WriteString(Pack, trace.Pack);
        json.WriteString(At, account.Words.PlaceOf(trace.Rule));
        json.WriteStartObject(When);
        Write(trace.Unit.When, trace.Instance);
        json.WriteEndObject();
        json.WriteStartArray(Unless);
        foreach (var exception in trace.Unit.Unless)
        {
            json.WriteStartObject();
            Write(exception, trace.Instance);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(CompiledException exception, int instance)
    {
        json.WriteString(Id, exception.Source.Id);
        json.WriteString(Because, exception.Source.Because);
        json.WriteString(Truth, Words.Truths[evaluated.TruthOf(exception.When, instance)]);
        json.WriteBoolean(ProceedsIfUnknown, exception.Source.ProceedIfUnknown);
        json.WriteStartObject(When);
        Write(exception.When, instance);
        json.WriteEndObject();
    }

    /// <summary>A condition; a member that would say nothing is left out.</summary>
    private void Write(CompiledCondition condition, int instance, string subject = "")
    {
        json.WriteString(Kind, KindOf(condition.Source));
        if (subject.Length > 0)
        {
            json.WriteString(Subject, subject);
        }

        json.WriteString(Says, condition.Source switch
        {
            AllOf => "all of these",
            AnyOf => "at least one of these",
            var one => account.Asks(one),
        });
        json.WriteString(Truth, Words.Truths[evaluated.TruthOf(condition, instance)]);
        var (value, source) = condition.Fact is { } slot && evaluated.InstanceOf(condition, instance, slot.Definition.Scope) is { } at ? facts[slot, at] : default;
        WriteTest(json, condition.Source, value, source);
        WriteParts(condition, instance);
    }

    private void WriteParts(CompiledCondition condition, int instance)
    {
        var members = condition.Where is { } where ? evaluated.Rails.Count(where.Scope) : 0;
        if (condition.Parts.Length + members == 0 || condition.Source is NamedTest { IsChain: true })
        {
            return;
        }

        if (members > FewMembers)
        {
            json.WritePropertyName(Parts);
            json.WriteRawValue(shared.Of(json, condition.Where!), skipInputValidation: true);
            return;
        }

        json.WriteStartArray(Parts);
        foreach (var part in condition.Parts)
        {
            json.WriteStartObject();
            Write(part, instance);
            json.WriteEndObject();
        }

        if (condition.Where is { } asked)
        {
            WriteMembers(asked);
        }

        json.WriteEndArray();
    }

    private void WriteMembers(Unit where)
    {
        for (var member = 0; member < evaluated.Rails.Count(where.Scope); member++)
        {
            json.WriteStartObject();
            Write(where.When, member, evaluated.NameOf(where.Scope, member));
            json.WriteEndObject();
        }
    }

    private static string KindOf(Condition condition) => condition switch
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
