using System.Diagnostics;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Syntax;

namespace InfoSharing.Rules.Recording;

/// <summary>Makes the tree of a record from a recommendation and the decision on it.</summary>
internal static class RecordWriter
{
    public static ObjectNode Write(Recommendation advice, ObjectNode decision, RecordDetails details, bool withQuestions)
    {
        var record = Json.Object(
        [
            (RecordNames.Format, Json.Text(RecordNames.FormatName)),
            (RecordNames.Version, Json.Number(RecordNames.CurrentVersion)),
            (RecordNames.Engine, Json.Text(EngineVersion.Current)),
            (RecordNames.Pack, Pack(advice.Pack)),
            (RecordNames.Overlays, Json.List(advice.Overlays.Select(Pack))),
            (RecordNames.AsAt, Json.Day(advice.AsAt)),
            (RecordNames.AcceptsAnnouncedLaw, Json.YesNo(advice.Evaluated.AcceptAnnounced)),
            (RecordNames.Previous, Json.Text(details.Previous)),
            (RecordNames.Case, Case(advice.Evaluated.Sharing, new Sources(details.Provenance))),
            (RecordNames.Answer, AnswerTree.Of(advice, withQuestions)),
            (RecordNames.Decision, decision),
            (RecordNames.Shared, Shared(details.Shared)),
            (RecordNames.AdviceTaken, Json.List(details.AdviceTaken.Select(Advice))),
            (RecordNames.Salt, details.Salt.IsEmpty ? null : Json.Text(Commitments.Hex(details.Salt.Span))),
        ]);
        return record.With(RecordNames.Digest, Json.Text(Commitments.Digest(record)));
    }

    public static ObjectNode Decision(string decidedBy, Decided decision, DateTimeOffset at, string? reason, RecordDetails details) => Json.Object(
    [
        (RecordNames.As, Json.Text(RecordWords.Decisions[decision])),
        (RecordNames.By, Json.Text(decidedBy)),
        (RecordNames.At, Json.Time(at)),
        (RecordNames.Reason, Json.Text(reason)),
        (RecordNames.Instead, details.Instead is { } instead ? Json.Text(Words.Outcomes[instead]) : null),
        (RecordNames.ReviewOn, details.ReviewOn is { } day ? Json.Day(day) : null),
    ]);

    public static ObjectNode Pack(PackIdentity pack) => Json.Object(
    [
        (RecordNames.Id, Json.Text(pack.Id)),
        (RecordNames.Version, Json.Text(pack.Version)),
        (RecordNames.Digest, Json.Text(pack.Digest)),
    ]);

    private static ObjectNode Case(SharingCase sharing, Sources sources)
    {
        var written = Json.Object(
        [
            (RecordNames.Facts, Facts(sharing.Facts, "", sources)),
            (RecordNames.People, Json.List(sharing.People.Select(person => Json.Object(
            [
                (RecordNames.Id, Json.Text(person.Id)),
                (RecordNames.Facts, Facts(person.Facts, person.Id, sources)),
            ])))),
            (RecordNames.Items, Json.List(sharing.Items.Select(item => Json.Object(
            [
                (RecordNames.Id, Json.Text(item.Id)),
                (RecordNames.About, Json.Text(item.About)),
                (RecordNames.Facts, Facts(item.Facts, item.Id, sources)),
            ])))),
        ]);
        return written.With(RecordNames.Sources, sources.Listed());
    }

    private static ObjectNode Facts(FactSet facts, string subject, Sources sources)
    {
        var members = new List<(string, Node?)>();
        foreach (var (key, value) in facts.All)
        {
            var source = sources.Take(key.Id, subject);
            members.Add((key.Id, Json.Object(
            [
                (RecordNames.Value, Value(value)),
                (RecordNames.Said, source is { } number ? Json.Number(number) : null),
            ])));
        }

        return Json.Object(members);
    }

    private static Node Value(FactValue? value) => value switch
    {
        null => Json.Null,
        FactValue.YesNo yesNo => Json.YesNo(yesNo.Value),
        FactValue.Choice choice => Json.Text(choice.Value)!,
        FactValue.Choices choices => Json.Texts(choices.Values),
        FactValue.WholeNumber number => Json.Number(number.Value),
        FactValue.Date date => Json.Day(date.Value),
        _ => throw new UnreachableException(),
    };

    /// <summary>What went at one time by one way to one recipient is written as one.</summary>
    private static ListNode Shared(IEnumerable<SharedItem> shared) => Json.List(shared.GroupBy(one => (one.With, one.How, one.At)).Select(group => Json.Object(
    [
        (RecordNames.Items, Json.Texts(group.Select(one => one.Item))),
        ("with", Json.Text(group.Key.With)),
        ("how", Json.Text(group.Key.How)),
        (RecordNames.At, Json.Time(group.Key.At)),
    ])));

    private static ObjectNode Advice(AdviceTaken advice) => Json.Object(
    [
        ("from", Json.Text(advice.From)),
        (RecordNames.At, Json.Time(advice.At)),
        ("said", Json.Text(advice.Said)),
    ]);

    /// <summary>
    /// Who said what, by fact and subject. Each source is listed once, and facts name it by its place, because many facts come from few.
    /// </summary>
    private sealed class Sources
    {
        private readonly Dictionary<(string Fact, string Subject), FactProvenance> left = [];
        private readonly List<(string By, DateTimeOffset At)> used = [];

        public Sources(IEnumerable<FactProvenance> all)
        {
            foreach (var source in all)
            {
                if (!left.TryAdd((source.Fact, source.Subject), source))
                {
                    throw new ArgumentException($"Two sources are given for fact '{source.Fact}' of one subject.", nameof(all));
                }
            }
        }

        public int? Take(string fact, string subject)
        {
            if (!left.Remove((fact, subject), out var source))
            {
                return null;
            }

            if (!used.Contains((source.By, source.At)))
            {
                used.Add((source.By, source.At));
            }

            return used.IndexOf((source.By, source.At));
        }

        /// <summary>The sources, once every fact has taken its own. One of a fact that the case does not give would be lost, so it is refused.</summary>
        public ListNode? Listed()
        {
            if (left.Count > 0)
            {
                throw new ArgumentException($"A source is given for fact '{left.Keys.First().Fact}', which the case does not give for that subject.", nameof(left));
            }

            return used.Count == 0 ? null : Json.List(used.Select(source => Json.Object([(RecordNames.By, Json.Text(source.By)), (RecordNames.At, Json.Time(source.At))])));
        }
    }
}
