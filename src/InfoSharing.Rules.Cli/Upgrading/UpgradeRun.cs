using System.Text;
using System.Text.Json;
using InfoSharing.Rules.Cli.Files;
using InfoSharing.Rules.Cli.Formatting;
using InfoSharing.Rules.Cli.Problems;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Testing;
using InfoSharing.Rules.Text;
using InfoSharing.Rules.Upgrading;

namespace InfoSharing.Rules.Cli.Upgrading;

/// <summary>Rewrites case files of format 1 as format 2, each whole or not at all, and counts what became of them.</summary>
/// <param name="terminal">Where files lie.</param>
/// <param name="advisor">By whose law the cases are judged, before and after.</param>
/// <param name="verify">Whether nothing is written.</param>
internal sealed class UpgradeRun(Terminal terminal, LawfulBasisAdvisor advisor, bool verify)
{
    private readonly List<Problem> problems = [];
    private readonly List<string> upgraded = [];

    /// <summary>The files that were upgraded, or would be.</summary>
    public IReadOnlyList<string> Upgraded => upgraded;

    /// <summary>Files that would be answered otherwise.</summary>
    public int Otherwise { get; private set; }

    /// <summary>Files with a fact that has no single meaning.</summary>
    public int NoSingleMeaning { get; private set; }

    /// <summary>Files that are of format 2 already.</summary>
    public int Already { get; private set; }

    /// <summary>Files with errors.</summary>
    public int Bad { get; private set; }

    public ProblemList Problems => new(problems);

    /// <summary>Writes the files, what is to be said of those that stay, and the sum.</summary>
    public void Write(bool asJson)
    {
        if (asJson)
        {
            terminal.Json(WriteJson);
            return;
        }

        foreach (var file in upgraded)
        {
            terminal.Line(file);
        }

        Problems.Write(terminal, asJson: false);
        terminal.Line(Summary);
    }

    private void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("errors", Problems.Errors);
        json.WriteStartArray("upgraded");
        foreach (var file in upgraded)
        {
            json.WriteStringValue(file);
        }

        json.WriteEndArray();
        json.WriteStartArray("left");
        foreach (var problem in Problems.All)
        {
            json.WriteStartObject();
            json.WriteString("file", problem.Shown);
            json.WriteString("code", problem.Diagnostic.Code);
            json.WriteNumber("line", problem.Diagnostic.Location.Line);
            json.WriteNumber("column", problem.Diagnostic.Location.Column);
            json.WriteString("message", problem.Diagnostic.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("already", Already);
        json.WriteEndObject();
    }

    /// <summary>What became of all of them, on one line.</summary>
    private string Summary => string.Join(", ", new[]
    {
        $"{Wording.Count(upgraded.Count, "case")} {(verify ? "to upgrade" : "upgraded")}",
        Some(NoSingleMeaning, "left: a fact has no single meaning"),
        Some(Otherwise, "left: the answer would change"),
        Some(Bad, "left: there are errors"),
        Some(Already, "of format 2 already"),
    }.OfType<string>());

    /// <summary>Whether a file is a case: it is named itself, or says as at which day it is judged.</summary>
    public static bool IsCase(string file, bool isNamed) =>
        isNamed || TreeReader.Read(Path.GetFileName(file), File.ReadAllBytes(file), new DiagnosticBag()) is ObjectNode root && root.Find("asAt") is not null;

    public void Add(string file)
    {
        var (bytes, bag) = (File.ReadAllBytes(file), new DiagnosticBag());
        var name = Path.GetFileName(file);
        var upgrade = CaseUpgrade.Of(name, bytes, advisor.Machine, Judge, bag);
        var written = upgrade.Moves is { } moves ? Text(name, bytes, moves, bag) : null;
        var found = bag.ToSorted();
        problems.AddRange(found.Select(diagnostic => Problem.Of(diagnostic, Path.GetDirectoryName(file)!, terminal)));
        Count(upgrade, found);
        if (written is null)
        {
            return;
        }

        upgraded.Add(terminal.Shown(file));
        if (!verify)
        {
            OutputFile.Replace(terminal.Shown(file), file, written);
        }
    }

    private void Count(CaseUpgrade upgrade, IReadOnlyList<Diagnostic> found)
    {
        Bad += upgrade.Before is null ? 1 : 0;
        Already += upgrade.Before is not null && upgrade.Format != CaseFile.FirstFormat ? 1 : 0;
        var isVague = found.Any(diagnostic => diagnostic.Code == Codes.NoSingleMeaning.Id);
        NoSingleMeaning += isVague ? 1 : 0;
        Otherwise += !isVague && found.Any(diagnostic => diagnostic.Code == Codes.UpgradeChangesAnswer.Id) ? 1 : 0;
    }

    /// <summary>The file as it will be, read again and judged again; null, and a diagnostic, where what a worked case expects would no longer come out.</summary>
    /// <exception cref="InvalidOperationException">It would not be read back as the case that was judged: a fault of this command.</exception>
    private byte[]? Text(string name, byte[] bytes, IReadOnlyList<Move> moves, DiagnosticBag bag)
    {
        var text = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan()[Encoding.UTF8.Preamble.Length..] : bytes;
        var written = Encoding.UTF8.GetBytes(MovedParts.Of(text, moves));
        var (before, after) = (WorkedCase.Read(advisor, bytes, name).Value, WorkedCase.Read(advisor, written, name));
        if (!after.Succeeded || AnswerChange.Of(Judge, before.Case, after.Value.Case) is not null)
        {
            throw new InvalidOperationException($"`{name}` would not be read back as the same case, so it is left as it is; please report this");
        }

        if (before.ExpectsAnswer && before.Differences(advisor).Count == 0 && after.Value.Differences(advisor) is [var difference, ..])
        {
            bag.Add(Wording.UpgradeChangesAnswer(before.File.At, $"it expects {difference.What} to be {Wording.Quote(difference.Expected)}, which would no longer come out"));
            return null;
        }

        return written;
    }

    private IReadOnlyList<Recommendation> Judge(SharingCase sharing) => advisor.EvaluateEach(sharing);

    private static string? Some(int count, string what) => count == 0 ? null : $"{Wording.Count(count, "case")} {what}";
}
