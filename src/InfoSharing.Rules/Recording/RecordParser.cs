using System.Text.Json;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Recording;

/// <summary>
/// Reads a record: what it is, then its shape, then whether its masks hold together, then whether it is as it was written. Each step
/// is taken only if nothing was wrong before it, for a fault found then would only follow from the one before.
/// </summary>
internal sealed class RecordParser
{
    private readonly DiagnosticBag problems;

    private RecordParser(DiagnosticBag problems) => this.problems = problems;

    public static DecisionRecord? Parse(string path, ReadOnlyMemory<byte> bytes, DiagnosticBag problems)
    {
        var found = new DiagnosticBag();
        var root = TreeReader.Read(path, bytes, found);
        if (root is null && IsCutShort(bytes.Span))
        {
            // What would have to be closed, and where, is of no use to somebody who did not write it.
            if (SourceFile.TryRead(path, bytes, problems) is { } file)
            {
                problems.Add(Wording.RecordCutShort(file.LocationAt(bytes.Length)));
            }

            return null;
        }

        var record = root is not null && !found.HasErrors ? Read(root, found) : null;
        if (record is not null && !record.Utf8.Span.SequenceEqual(bytes.Span))
        {
            found.Add(Wording.RecordLaidOutAnew(record.Root.At));
        }

        problems.AddRange(found.ToSorted());
        return record;
    }

    /// <summary>What a tree says as a record; null, and diagnostics, when it is none or is not as it was written.</summary>
    public static DecisionRecord? Read(Node root, DiagnosticBag problems)
    {
        if (root is not ObjectNode record || record.Find(RecordNames.Format)?.Value is not TextNode { Text: RecordNames.FormatName })
        {
            problems.Add(Wording.NotARecord(root.At, RecordNames.FormatName));
            return null;
        }

        if (record.Find(RecordNames.Version)?.Value is NumberNode { Raw: var version } number && IsNewer(number))
        {
            problems.Add(Wording.NewerRecord(number.At, version, RecordNames.CurrentVersion));
            return null;
        }

        RequireNumbersToBeKept(record, problems);
        var contents = RecordShapes.Object(record, "record", problems, new RecordParser(problems).ReadRecord);
        if (!problems.HasErrors)
        {
            MaskCheck.Check(record, contents.Masked, problems);
        }

        if (!problems.HasErrors && Commitments.Digest(record) != contents.Digest)
        {
            problems.Add(Wording.RecordChanged(record.At));
        }

        return problems.HasErrors ? null : new DecisionRecord(record, contents);
    }

    /// <summary>Whether nothing is wrong with what is there but that it ends too soon.</summary>
    private static bool IsCutShort(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = Limits.MaxDepth }));
        try
        {
            while (reader.Read())
            {
            }

            return reader.CurrentDepth > 0 || reader.TokenType == JsonTokenType.StartObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsNewer(NumberNode version) => !version.TryGetWholeNumber(out var number) || number > RecordNames.CurrentVersion;

    private static void RequireNumbersToBeKept(Node node, DiagnosticBag problems)
    {
        switch (node)
        {
            case ObjectNode { Members: var members }:
                foreach (var member in members)
                {
                    RequireNumbersToBeKept(member.Value, problems);
                }

                break;
            case ListNode { Items: var items }:
                foreach (var item in items)
                {
                    RequireNumbersToBeKept(item, problems);
                }

                break;
            case NumberNode { Raw: var raw } when !CanonicalNumber.IsKept(raw):
                problems.Add(Wording.NumberNotKept(node.At));
                break;
        }
    }

    private RecordContents ReadRecord(ObjectReader reader)
    {
        var contents = new RecordContents(
            reader.WholeNumber(RecordNames.Version, least: 1),
            reader.Text(RecordNames.Engine),
            reader.Required(RecordNames.Pack, ReadPack, NoPack),
            reader.Date(RecordNames.AsAt),
            reader.YesNo(RecordNames.AcceptsAnnouncedLaw),
            reader.Required(RecordNames.Digest, RecordShapes.Digest(RecordNames.Digest), ""))
        {
            Overlays = reader.Required(RecordNames.Overlays, Shapes.List(RecordNames.Overlays, ReadPack, mayBeEmpty: true), []),
            Previous = reader.Optional(RecordNames.Previous, RecordShapes.Digest(RecordNames.Previous)),
            Case = reader.Required(RecordNames.Case, CaseOfRecord.Read, new RecordedCase([], [], [])),
            Outcome = reader.Required(RecordNames.Answer, AnswerShape.Read, null),
            Decision = reader.Required(RecordNames.Decision, ReadDecision, new RecordedDecision(null, null, null, null, null, null)),
            Shared = [.. reader.Required(RecordNames.Shared, RecordShapes.Leaves(RecordNames.Shared, ReadShared), []).SelectMany(one => one)],
            AdviceTaken = reader.Required(RecordNames.AdviceTaken, RecordShapes.Leaves(RecordNames.AdviceTaken, ReadAdvice), []),
            Masked = reader.Optional(RecordNames.Masked, RecordShapes.Texts(RecordNames.Masked)) ?? [],
        };
        _ = reader.Optional(RecordNames.Salt, RecordShapes.Salt(RecordNames.Salt));
        _ = reader.Optional(RecordNames.Salts, RecordShapes.Map(RecordNames.Salts, RecordShapes.Salt(RecordNames.Salts)));
        return contents;
    }

    private static RecordedPack NoPack { get; } = new() { Id = "", Version = "", Digest = "" };

    private static RecordedPack ReadPack(Node node, DiagnosticBag problems) => RecordShapes.Object(node, "pack", problems, reader => new RecordedPack
    {
        Id = reader.Text(RecordNames.Id),
        Version = reader.Text(RecordNames.Version),
        Digest = reader.Required(RecordNames.Digest, RecordShapes.Digest(RecordNames.Digest), ""),
    });

    private RecordedDecision ReadDecision(Node node, DiagnosticBag _) => RecordShapes.Object(node, "decision", problems, reader =>
    {
        var read = new RecordedDecision(
            reader.Leaf(RecordNames.By, Shapes.Text(RecordNames.By), problems),
            reader.Leaf(RecordNames.As, Shapes.Word(RecordWords.Decisions), problems),
            reader.Leaf(RecordNames.At, RecordShapes.Time(RecordNames.At), problems),
            reader.Leaf(RecordNames.Reason, Shapes.Text(RecordNames.Reason), problems, needed: false),
            reader.Leaf(RecordNames.Instead, Shapes.Word(Words.Outcomes), problems, needed: false),
            reader.Leaf(RecordNames.ReviewOn, RecordShapes.Day(RecordNames.ReviewOn), problems, needed: false));
        if (read.As == Decided.Departed && !reader.Has(RecordNames.Reason))
        {
            problems.Add(Wording.NoReason(node.At));
        }

        return read;
    });

    private static IEnumerable<SharedItem> ReadShared(Node node, DiagnosticBag problems) => RecordShapes.Object(node, "sharing", problems, reader =>
    {
        var items = reader.List(RecordNames.Items, Shapes.Text(RecordNames.Items));
        var (with, how) = (reader.Text("with"), reader.Text("how"));
        var at = reader.Required(RecordNames.At, RecordShapes.Time(RecordNames.At), null) ?? default;
        return items.Select(item => new SharedItem(OrStandIn(item), OrStandIn(with), OrStandIn(how), at)).ToList();
    });

    private static AdviceTaken ReadAdvice(Node node, DiagnosticBag problems) => RecordShapes.Object(node, "piece of advice", problems, reader =>
    {
        var (from, at, said) = (reader.Text("from"), reader.Required(RecordNames.At, RecordShapes.Time(RecordNames.At), null) ?? default, reader.OptionalText("said"));
        return new AdviceTaken(OrStandIn(from), at, said is null ? null : OrStandIn(said));
    });

    // What is empty has been reported; the types refuse it.
    private static string OrStandIn(string text) => string.IsNullOrWhiteSpace(text) ? Ids.StandIn : text;
}
