using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InfoSharing.Rules.Explanation;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Cli.Batches;

/// <summary>How each case of a batch is judged and written.</summary>
/// <param name="Advisor">The advisor.</param>
/// <param name="Name">What the file of cases is called in messages.</param>
/// <param name="AsAt">The day whose law applies; null for the day of each case.</param>
/// <param name="AcceptAnnounced">Whether announced law is applied.</param>
/// <param name="Whole">Whether everything is written, and not only what to do.</param>
internal sealed record BatchJudge(LawfulBasisAdvisor Advisor, string Name, DateOnly? AsAt, bool AcceptAnnounced, bool Whole)
{
    // The whole answer of a larger case is not held until its turn comes: it is written when it does.
    private const int FewSubjects = 40;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>By what the cases are judged; lines judged otherwise do not belong into one file.</summary>
    public string By { get; } = string.Join('+', new[] { Advisor.Pack }.Concat(Advisor.Overlays).Select(pack => $"{pack.Id}-{pack.Version}-{pack.Digest[..16]}"))
        + (AcceptAnnounced ? "+announced" : "") + (AsAt is { } day ? $"+{day:yyyy-MM-dd}" : "");

    public BatchAnswer Judge(IReadOnlyList<CaseLine> lines)
    {
        var answer = new BatchAnswer();
        foreach (var line in lines)
        {
            answer.Lines++;
            if (!line.Bytes.Span.ContainsAnyExcept(" \t"u8))
            {
                continue;
            }

            var read = Advisor.ReadCase(line.Bytes, Name);
            answer.Problems.AddRange(read.Diagnostics.Select(one => Said(one, line.Number)));
            if (read.Succeeded)
            {
                var sharing = AsAt is { } day ? read.Value.WithAsAt(day) : read.Value;
                if (sharing.Recipients.Count > 1)
                {
                    Write(answer, line.Number, Advisor.Plan(sharing, AcceptAnnounced));
                }
                else
                {
                    Write(answer, line.Number, Advisor.Evaluate(sharing, AcceptAnnounced));
                }
            }
            else
            {
                answer.Bad++;
            }
        }

        return answer;
    }

    private void Write(BatchAnswer answer, long line, Recommendation got)
    {
        answer.Outcomes[(int)got.Outcome]++;
        if (!Whole)
        {
            using var json = new Utf8JsonWriter(answer.Bytes, Compact);
            WriteBrief(json, line, got);
            json.Flush();
            answer.Bytes.Write("\n"u8);
        }
        else if (got.Evaluated.Rails.People + got.Evaluated.Rails.Items <= FewSubjects)
        {
            WriteWhole(piece => answer.Bytes.Write(piece.Span), line, got);
        }
        else
        {
            answer.Later(output => WriteWhole(piece => output.Write(piece.Span), line, got));
        }
    }

    // Of several recipients the line has an answer for each; each counts as one.
    private void Write(BatchAnswer answer, long line, SharingPlan plan)
    {
        foreach (var one in plan.Recipients)
        {
            answer.Outcomes[(int)one.Recommendation.Outcome]++;
        }

        using (var json = new Utf8JsonWriter(answer.Bytes, Compact))
        {
            json.WriteStartObject();
            json.WriteNumber("line", line);
            json.WriteList("recipients", plan.Recipients, one =>
            {
                json.WriteString("id", one.Id);
                json.WriteBoolean("protects", one.Protects);
                json.WriteStrings("judgedAsGiven", one.JudgedAsGiven);
                if (Whole)
                {
                    json.WritePropertyName("recommendation");
                    one.Recommendation.WriteJson(json);
                }
                else
                {
                    WriteMembers(json, one.Recommendation);
                }
            });
            json.WriteString("by", By);
            json.WriteEndObject();
        }

        answer.Bytes.Write("\n"u8);
    }

    // The library writes the recommendation as an object of its own; the number of the line goes in as its first member.
    private static void WriteWhole(Action<ReadOnlyMemory<byte>> take, long line, Recommendation got)
    {
        take(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"line\":{line},")));
        var isFirst = true;
        using var pieces = new JsonPieces(piece =>
        {
            take(isFirst ? piece[1..] : piece);
            isFirst = false;
        });
        using (var json = new Utf8JsonWriter(pieces, Compact))
        {
            got.WriteJson(json);
        }

        pieces.HandOn();
        take("\n"u8.ToArray());
    }

    private void WriteBrief(Utf8JsonWriter json, long line, Recommendation got)
    {
        json.WriteStartObject();
        json.WriteNumber("line", line);
        WriteMembers(json, got);
        json.WriteString("by", By);
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, Recommendation got)
    {
        json.WriteString("outcome", Words.Outcomes[got.Outcome]);
        json.WriteBoolean("settled", got.IsSettled);
        json.WriteString("extent", Words.Extents[got.Extent]);
        json.WriteString("urgency", Words.Urgencies[got.Urgency]);
        json.WriteString("asAt", got.AsAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteWarnings(got);
        json.WriteStartArray("items");
        foreach (var item in got.Items)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id);
            json.WriteString("disposition", Words.Dispositions[item.Disposition]);
            json.WriteString("lawfulBasis", item.LawfulBasis?.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("tell");
        foreach (var telling in got.TellSubject)
        {
            json.WriteString(telling.Person, Words.TellTimes[telling.When]);
        }

        json.WriteEndObject();
        List("safeguards", got.Safeguards.Select(one => one.Id));
        List("advice", got.Advice.Select(one => one.Id));
        List("protectNow", got.ProtectNow.Select(one => one.Kind ?? one.Id));
        List("shareWith", got.ShareWith.Select(one => one.Kind));

        void List(string name, IEnumerable<string> all)
        {
            json.WriteStartArray(name);
            foreach (var one in all)
            {
                json.WriteStringValue(one);
            }

            json.WriteEndArray();
        }
    }

    private static string Named(Severity severity) => severity == Severity.Error ? "error" : "warning";

    private string Said(Diagnostic diagnostic, long line) =>
        string.Create(
            CultureInfo.InvariantCulture, $"{Name}({line},{diagnostic.Location.Column}): {Named(diagnostic.Severity)} {diagnostic.Code}: {diagnostic.Message}")
        + (diagnostic.Help is { } help ? $"\n    help: {help}" : "");
}

/// <summary>What came of some lines of a batch.</summary>
internal sealed class BatchAnswer
{
    private readonly List<(int At, Action<AnswerWriter> Write)> later = [];

    public ArrayBufferWriter<byte> Bytes { get; } = new(1 << 14);

    /// <summary>Lets what is too much to hold be written after the bytes so far.</summary>
    public void Later(Action<AnswerWriter> write) => later.Add((Bytes.WrittenCount, write));

    /// <summary>Writes the answers in the order of the lines.</summary>
    public void WriteTo(AnswerWriter output)
    {
        var from = 0;
        foreach (var (at, write) in later)
        {
            output.Write(Bytes.WrittenSpan[from..at]);
            write(output);
            from = at;
        }

        output.Write(Bytes.WrittenSpan[from..]);
    }

    public List<string> Problems { get; } = [];

    public long[] Outcomes { get; } = new long[Enum.GetValues<Outcome>().Length];

    public long Lines { get; set; }

    public long Bad { get; set; }
}
