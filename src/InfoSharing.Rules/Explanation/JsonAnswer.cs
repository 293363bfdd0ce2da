using System.Text.Json;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Explanation;

/// <summary>Writes a recommendation as JSON. The order of members is part of the format.</summary>
internal sealed class JsonAnswer
{
    private const int Format = 1;

    private readonly Account account;
    private readonly Recommendation advice;
    private readonly Utf8JsonWriter json;

    private JsonAnswer(Account account, Utf8JsonWriter json) => (this.account, advice, this.json) = (account, account.Recommendation, json);

    public static void Write(Recommendation recommendation, Utf8JsonWriter writer) =>
        new JsonAnswer(new Account(recommendation), writer).Write();

    private void Write()
    {
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("outcome", Words.Outcomes[advice.Outcome]);
        json.WriteBoolean("settled", advice.IsSettled);
        json.WriteStrings("possibleOutcomes", advice.PossibleOutcomes.Select(outcome => Words.Outcomes[outcome]));
        json.WriteString("extent", Words.Extents[advice.Extent]);
        json.WriteString("urgency", Words.Urgencies[advice.Urgency]);
        json.WriteBoolean("inDanger", advice.InDanger);
        json.WriteString("asAt", JsonParts.Day(advice.AsAt));
        json.WriteWarnings(advice);
        json.WriteList("items", advice.Items, item => JsonItem.Write(json, account, item));
        json.WriteList("safeguards", advice.Safeguards, Write);
        json.WriteList("advice", advice.Advice, Write);
        json.WriteList("tellSubject", advice.TellSubject, Write);
        json.WriteList("protectNow", advice.ProtectNow, Write);
        json.WriteList("shareWith", advice.ShareWith, Write);
        json.WriteList("questions", advice.Questions, Write);
        json.WriteStrings("conflicts", advice.Conflicts);
        json.WriteList("checklists", advice.Checklists, Write);
        json.WriteList("corrections", advice.Corrections, Write);
        WriteAssumptions();
        WritePacks();
        json.WriteString("notice", advice.Pack.Notice);
        JsonTrace.Write(json, account);
        json.WriteEndObject();
    }

    private void Write(Safeguard safeguard)
    {
        json.WriteString("id", safeguard.Id);
        json.WriteString("text", safeguard.Text);
        json.WriteString("strength", Words.Strengths[safeguard.Strength]);
        json.WriteString("when", Words.SafeguardTimes[safeguard.When]);
        json.WriteString("by", safeguard.By);
        json.WriteStrings("for", safeguard.For);
        json.WriteRules("rules", safeguard.Rules);
    }

    private void Write(Advice adviser)
    {
        json.WriteString("id", adviser.Id);
        json.WriteString("label", adviser.Label);
        json.WriteRules("rules", adviser.Rules);
    }

    private void Write(Telling telling)
    {
        json.WriteString("person", telling.Person);
        json.WriteString("when", Words.TellTimes[telling.When]);
        json.WriteText("reason", telling.Reason);
        json.WriteText("text", telling.Text);
        json.WriteRules("rules", telling.Rules);
    }

    private void Write(BetterRecipient other)
    {
        json.WriteString("kind", other.Kind);
        json.WriteString("label", other.Label);
        json.WriteRules("rules", other.Rules);
    }

    private void Write(Protection protection)
    {
        json.WriteString("id", protection.Id);
        json.WriteText("kind", protection.Kind);
        json.WriteString("label", protection.Label);
        json.WriteString("urgency", Words.ProtectionUrgencies[protection.Urgency]);
        json.WriteString("say", protection.Say);
        json.WriteString("how", protection.How);
        json.WriteStrings("for", protection.For);
        json.WriteRules("rules", protection.Rules);
    }

    private void Write(Question question)
    {
        json.WriteString("fact", question.Fact);
        json.WriteString("subject", question.Subject);
        json.WriteString("question", question.Text);
        json.WriteString("why", question.Why);
        json.WriteList("answers", question.Answers, answer =>
        {
            json.WriteString("answer", answer.Answer);
            json.WriteString("label", QuestionText.Label(account, question, answer.Answer));
            json.WriteString("outcome", Words.Outcomes[answer.Outcome]);
        });
    }

    private void Write(Checklist checklist)
    {
        json.WriteString("id", checklist.Id);
        json.WriteString("title", checklist.Title);
        json.WriteList("points", checklist.Points, point =>
        {
            json.WriteString("id", point.Id);
            json.WriteString("text", point.Text);
            json.WriteString("status", Words.PointStatuses[point.Status]);
            json.WriteRules("rules", point.Rules);
        });
    }

    private void Write(Correction correction)
    {
        json.WriteString("id", correction.Id);
        json.WriteString("procedure", correction.Procedure);
        json.WriteString("law", correction.Law);
        json.WriteRules("rules", correction.Rules);
    }

    private void WriteAssumptions()
    {
        json.WriteStartObject("assumptions");
        json.WriteList("unverified", advice.Unverified, rule =>
        {
            json.WriteString("rule", rule.Id);
            json.WriteString("title", rule.Title);
            json.WriteString("at", rule.Location.ToString());
        });
        if (advice.Announced is { } announced)
        {
            WriteAnnounced(announced);
        }
        else
        {
            json.WriteNull("announced");
        }

        json.WriteEndObject();
    }

    private void WriteAnnounced(AnnouncedEffect announced)
    {
        json.WriteStartObject("announced");
        json.WriteString("outcome", Words.Outcomes[announced.Outcome]);
        json.WriteStartObject("lawfulBases");
        foreach (var item in advice.Items)
        {
            json.WriteText(item.Id, announced.LawfulBases.GetValueOrDefault(item.Id));
        }

        json.WriteEndObject();
        json.WriteRules("rules", announced.Rules);
        json.WriteEndObject();
    }

    private void WritePacks()
    {
        json.WriteStartObject("pack");
        Write(advice.Pack);
        json.WriteEndObject();
        json.WriteList("overlays", advice.Overlays, Write);
    }

    private void Write(PackIdentity pack)
    {
        json.WriteString("id", pack.Id);
        json.WriteString("version", pack.Version);
        json.WriteString("title", pack.Title);
        json.WriteString("digest", pack.Digest);
    }
}
