using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using InfoSharing.Rules.Cli.Problems;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Cli.Records;

/// <summary>Says of each decision record what came of it: some lines of text, or one line of JSON.</summary>
internal sealed class RecordScreen(Terminal terminal, bool asJson)
{
    // A changed law can change a hundred parts of an answer; nobody reads the last of them on a screen.
    private const int MostLines = 12;
    private const int LongestValue = 60;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A record that cannot be read, or does not follow the one before it.</summary>
    public void Broken(RecordFile file, long number, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (asJson)
        {
            Line(json =>
            {
                Head(json, file, number);
                json.WriteString("result", "unreadable");
                json.WriteStartArray("diagnostics");
                foreach (var diagnostic in diagnostics)
                {
                    json.WriteStartObject();
                    json.WriteString("code", diagnostic.Code);
                    json.WriteNumber("line", diagnostic.Location.Line);
                    json.WriteNumber("column", diagnostic.Location.Column);
                    json.WriteString("message", diagnostic.Message);
                    json.WriteString("help", diagnostic.Help);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
            return;
        }

        new ProblemList(diagnostics.Select(diagnostic => new Problem(diagnostic, null, $"{file.Named}#{number.ToString(CultureInfo.InvariantCulture)}", []))).Write(terminal, asJson: false);
    }

    /// <summary>A whole chain that holds.</summary>
    public void Holds(RecordFile file, long count)
    {
        if (asJson)
        {
            Line(json =>
            {
                json.WriteString("file", file.Named);
                json.WriteString("result", "holds");
                json.WriteNumber("records", count);
            });
            return;
        }

        terminal.Line(count == 1
            ? $"{file.Named}: 1 record, as it was written"
            : string.Create(CultureInfo.InvariantCulture, $"{file.Named}: {count:N0} records, as they were written, each following the one before it"));
    }

    /// <summary>A record judged again.</summary>
    public void Judged(RecordFile file, long number, DecisionRecord record, Replay replay)
    {
        if (asJson)
        {
            Line(json => Write(json, file, number, record, replay));
            return;
        }

        var (was, now) = (record.Outcome is { } known ? Words.Outcomes[known] : "masked", Words.Outcomes[replay.Now.Outcome]);
        var (verdict, ink) = replay.IsSameAnswer && replay.Unread.Count == 0 ? ($"the same answer, {now}", Ink.Good)
            : record.Outcome is not null && was != now ? ($"{was} became {now}", Ink.Error)
            : replay.Differences.Any(difference => difference.IsOfAnswer) ? ($"still {now}, with other details", Ink.Warning)
            : ($"{now}, and not all can be confirmed", Ink.Warning);
        terminal.Line(($"{file.Named}#{number.ToString(CultureInfo.InvariantCulture)}", Ink.Strong), ($" (as at {record.AsAt:yyyy-MM-dd}): ", Ink.Plain), (verdict, ink));
        List(replay.Differences, difference => difference.Path == "/pack"
            ? $"/pack: {record.Pack.Id} {record.Pack.Version} ({record.Pack.Digest[..12]}) -> {replay.Now.Pack.Id} {replay.Now.Pack.Version} ({replay.Now.Pack.Digest[..12]})"
            : $"{difference.Path}: {Short(difference.Was)} -> {Short(difference.Now)}");
        List(replay.Unread, unread => $"{unread.Fact.Path}: left out, {unread.Diagnostic.Message}");
        List(replay.Unknowable, path => $"{path}: cannot be known, as facts are masked");
    }

    private static void Write(Utf8JsonWriter json, RecordFile file, long number, DecisionRecord record, Replay replay)
    {
        Head(json, file, number);
        json.WriteString("result", replay.IsSameAnswer && replay.Unread.Count == 0 ? "same" : "differs");
        json.WriteString("digest", record.Digest);
        json.WriteString("asAt", record.AsAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("was", record.Outcome is { } was ? Words.Outcomes[was] : null);
        json.WriteString("now", Words.Outcomes[replay.Now.Outcome]);
        json.WriteStartArray("differences");
        foreach (var difference in replay.Differences)
        {
            json.WriteStartObject();
            json.WriteString("path", difference.Path);
            Raw("was", difference.Was);
            Raw("now", difference.Now);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unknowable");
        foreach (var path in replay.Unknowable)
        {
            json.WriteStringValue(path);
        }

        json.WriteEndArray();
        json.WriteStartArray("unread");
        foreach (var unread in replay.Unread)
        {
            json.WriteStartObject();
            json.WriteString("path", unread.Fact.Path);
            json.WriteString("message", unread.Diagnostic.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void Raw(string name, string? value)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value ?? "null");
        }
    }

    private static void Head(Utf8JsonWriter json, RecordFile file, long number)
    {
        json.WriteString("file", file.Named);
        json.WriteNumber("record", number);
    }

    private static string Short(string? value) => value is null ? "nothing" : value.Length <= LongestValue ? value : value[..LongestValue] + "…";

    private void List<T>(IReadOnlyList<T> all, Func<T, string> said)
    {
        foreach (var one in all.Take(MostLines))
        {
            terminal.Line($"  {said(one)}");
        }

        if (all.Count > MostLines)
        {
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"  and {all.Count - MostLines} more, which --format json shows"));
        }
    }

    // One line each, however many there are: another program can begin before the last is judged.
    private void Line(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Compact))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        terminal.Exact(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }
}
