using System.Text;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Recording;

/// <summary>Judges recorded cases again by one pack, and compares.</summary>
internal sealed class Replayer(Machine machine)
{
    private readonly FactReader reader = new(machine.Pack.Facts, refusesSuperseded: false);
    private readonly ObjectNode pack = RecordWriter.Pack(new PackIdentity(machine.Pack));
    private readonly ListNode overlays = Json.List(PackIdentity.OfOverlays(machine.Pack).Select(RecordWriter.Pack));

    /// <summary>The days on which the pack answers.</summary>
    public CoveredDays Days => machine.Days;

    /// <summary>Whether a record was judged by this very pack.</summary>
    public static bool IsPackOf(DecisionRecord record, Machine machine) =>
        record.Pack.Digest == machine.Pack.Digest
        && record.Overlays.Select(overlay => overlay.Digest).SequenceEqual(machine.Pack.Overlays.Select(overlay => overlay.Digest));

    public Replay Run(DecisionRecord record, DateOnly? asAt, bool withQuestions)
    {
        var (sharing, unread) = Case(record, asAt ?? record.AsAt);
        var now = Judging.Of(Evaluator.Run(machine, sharing, record.AcceptsAnnouncedLaw));
        var differences = Circumstances(record, sharing.AsAt);
        var unknowable = new List<string>();
        var hidden = record.Facts.Where(fact => fact.State == RecordedState.Masked).Select(fact => machine.FactsById.GetValueOrDefault(fact.Fact)).OfType<FactSlot>();
        withQuestions &= record.Root.Find(RecordNames.Answer)!.Value is ObjectNode answer && answer.Find(RecordNames.Questions) is not null;
        Compare(record, AnswerTree.Of(now, withQuestions), new Influence(machine, hidden), withQuestions, differences, unknowable);
        return new Replay { Now = now, Differences = differences, Unknowable = unknowable, Unread = unread };
    }

    private (SharingCase Sharing, List<UnreadFact> Unread) Case(DecisionRecord record, DateOnly asAt)
    {
        var unread = new List<UnreadFact>();
        var facts = record.Facts.ToLookup(fact => (fact.Scope, fact.Subject));
        var sharing = Filled(new SharingCase(asAt), facts[(FactScope.Case, "")], (onto, key, value) => onto.Set(key, value), unread);
        foreach (var id in record.Contents.Case.People)
        {
            sharing = sharing.With(Filled(new Person(id), facts[(FactScope.Person, id)], (onto, key, value) => onto.Set(key, value), unread));
        }

        foreach (var (id, about) in record.Contents.Case.Items)
        {
            sharing = sharing.With(Filled(new InformationItem(id, about), facts[(FactScope.Item, id)], (onto, key, value) => onto.Set(key, value), unread));
        }

        return (sharing, unread);
    }

    private T Filled<T>(T onto, IEnumerable<RecordedFact> facts, Func<T, FactKey, FactValue?, T> set, List<UnreadFact> unread)
    {
        foreach (var fact in facts.Where(fact => fact.State != RecordedState.Masked))
        {
            var problems = new DiagnosticBag();
            var read = reader.ByItself(fact.Scope)(Json.Object([(fact.Fact, fact.ValueNode)]), problems);
            if (problems.HasErrors)
            {
                unread.Add(new UnreadFact(fact, problems.ToSorted()[0]));
                continue;
            }

            foreach (var (key, value) in read)
            {
                onto = set(onto, key, value);
            }
        }

        return onto;
    }

    private List<ReplayDifference> Circumstances(DecisionRecord record, DateOnly asAt)
    {
        var differences = new List<ReplayDifference>();
        Compare(RecordNames.Engine, Json.Text(EngineVersion.Current)!);
        Compare(RecordNames.Pack, pack);
        Compare(RecordNames.Overlays, overlays);
        Compare(RecordNames.AsAt, Json.Day(asAt));
        return differences;

        void Compare(string member, Node now)
        {
            var (was, then) = (Written(record.Root.Find(member)!.Value), Written(now));
            if (was != then)
            {
                differences.Add(new ReplayDifference($"/{member}", was, then));
            }
        }
    }

    private static void Compare(
        DecisionRecord record, ObjectNode answer, Influence influence, bool withQuestions, List<ReplayDifference> differences, List<string> unknowable)
    {
        var was = Leaves(record.Root.Find(RecordNames.Answer)!.Value);
        var now = Leaves(answer);
        foreach (var path in was.Keys.Concat(now.Keys.Where(path => !was.ContainsKey(path))))
        {
            var member = path[(path.LastIndexOf('/') + 1)..];
            if (!AnswerTree.Members.Contains(member) || (member == RecordNames.Questions && !withQuestions))
            {
                // Kept from a version that knew more, or not asked for: nothing here can say what it would be now.
                continue;
            }

            var (before, after) = (was.GetValueOrDefault(path), now.GetValueOrDefault(path));
            if ((before is not null && Commitments.CommitmentIn(before) is not null) || influence.Touches(member))
            {
                unknowable.Add(path);
            }
            else if (Written(before) is var then && Written(after) is var here && then != here)
            {
                differences.Add(new ReplayDifference(path, then, here));
            }
        }
    }

    private static Dictionary<string, Node> Leaves(Node answer) =>
        Cover.Leaves(Json.Object([(RecordNames.Answer, answer)])).ToDictionary(leaf => leaf.Path, leaf => leaf.Value, StringComparer.Ordinal);

    private static string? Written(Node? node) => node is null ? null : Encoding.UTF8.GetString(CanonicalJson.Write(node));
}
