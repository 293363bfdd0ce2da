using System.Text.Json;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Explanation;

/// <summary>Writes what is certain, what would change an answer, and what to ask next, as JSON. The order of members is part of the format.</summary>
internal static class JsonCertainty
{
    private const int Format = 1;

    public static readonly WordList<Certainty> Certainties = new("a certainty",
        (Certainty.Holds, "holds"),
        (Certainty.Depends, "depends"),
        (Certainty.CannotComeAbout, "cannotComeAbout"),
        (Certainty.BeyondBound, "beyondBound"));

    private static readonly WordList<FactSource> Sources = new("a source of a fact",
        (FactSource.NotAsked, "notAsked"),
        (FactSource.AskedNotKnown, "askedNotKnown"),
        (FactSource.Derived, "derived"),
        (FactSource.Given, "given"));

    public static void Write(Utf8JsonWriter json, CertaintyReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("asked", "certainty");
        json.WriteString("outcome", Words.Outcomes[report.Recommendation.Outcome]);
        Write(json, "certainty", report.Outcome);
        json.WriteStrings("outcomes", report.Outcomes.Select(outcome => Words.Outcomes[outcome]));
        json.WriteStrings("outcomesBeyondBound", report.OutcomesBeyondBound.Select(outcome => Words.Outcomes[outcome]));
        json.WriteList("items", report.Items, item =>
        {
            json.WriteString("item", item.Item);
            json.WriteString("disposition", Words.Dispositions[item.Disposition]);
            Write(json, "dispositionCertainty", item.DispositionCertainty);
            json.WriteText("lawfulBasis", item.LawfulBasis);
            Write(json, "lawfulBasisCertainty", item.LawfulBasisCertainty);
        });
        json.WriteList("findings", report.Findings, finding =>
        {
            json.WriteString("finding", finding.Finding);
            json.WriteString("subject", finding.Subject);
            json.WriteString("truth", Words.Truths[finding.Truth]);
            Write(json, "certainty", finding.Certainty);
        });
        json.WriteNumber("mostCompletions", report.MostCompletions);
        if (report.FactsLeftOut)
        {
            json.WriteBoolean("factsLeftOut", true);
        }

        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ChangeReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("asked", "whatWouldChange");
        json.WriteString("target", report.Target.ToString());
        json.WriteBoolean("holdsAlready", report.HoldsAlready);
        json.WriteBoolean("cannotComeAbout", report.CannotComeAbout);
        json.WriteList("sets", report.Sets, set =>
        {
            json.WriteList("changes", set.Changes, change =>
            {
                json.WriteString("fact", change.Fact);
                json.WriteString("subject", change.Subject);
                json.WriteString("label", change.Label);
                json.WriteText("from", change.From);
                json.WriteStrings("to", change.To);
            });
            json.WriteString("outcome", Words.Outcomes[set.Outcome]);
        });
        json.WriteNumber("searchedSize", report.SearchedSize);
        json.WriteBoolean("stoppedEarly", report.StoppedEarly);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, IReadOnlyList<NextQuestion> questions)
    {
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("asked", "nextQuestions");
        json.WriteList("questions", questions, question =>
        {
            json.WriteString("fact", question.Fact);
            json.WriteString("subject", question.Subject);
            json.WriteString("question", question.Text);
            json.WriteString("why", question.Why);
            json.WriteBoolean("mattersAlone", question.MattersAlone);
            json.WriteList("answers", question.Answers, answer =>
            {
                json.WriteStrings("values", answer.Values);
                json.WriteString("outcome", Words.Outcomes[answer.Outcome]);
                json.WriteStrings("stillPossible", answer.StillPossible.Select(outcome => Words.Outcomes[outcome]));
            });
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, CertaintyOf of)
    {
        json.WriteStartObject(name);
        json.WriteString("is", Certainties[of.Certainty]);
        Write(json, "dependsOn", of.DependsOn);
        Write(json, "mayDependOn", of.MayDependOn);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<OpenFact> facts) =>
        json.WriteList(name, facts, fact =>
        {
            json.WriteString("fact", fact.Fact);
            json.WriteString("subject", fact.Subject);
            json.WriteString("source", Sources[fact.Source]);
        });
}
