using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using InfoSharing.Rules.Checking;
using InfoSharing.Rules.Layering;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tables;
using InfoSharing.Rules.Text;
using InfoSharing.Rules.Upgrading;

namespace InfoSharing.Rules.Tests.Diagnostics;

/// <summary>One folder of the bad corpus; <c>corpus/README.md</c> says what may be in it.</summary>
internal sealed partial class BadFolder
{
    private const string Corpus = "tests/InfoSharing.Rules.Tests/corpus";
    private const string CaseName = "case.json";
    private const string RecordName = "record.json";
    private const string ChainName = "records.jsonl";
    private const string ExpectedName = "expected.txt";
    private const string WithoutName = "without.txt";
    private const string PartsName = "parts.txt";
    private const string OverlayFolder = "overlay";
    private const string TemplateEnding = ".template";

    private static readonly ConcurrentDictionary<string, BadFolder> Opened = new(StringComparer.Ordinal);

    private readonly string folder;
    private readonly Dictionary<string, byte[]> own;
    private readonly Dictionary<string, byte[]> files;
    private readonly Lazy<IReadOnlyList<Diagnostic>> found;

    private BadFolder(string folder)
    {
        this.folder = folder;
        found = new Lazy<IReadOnlyList<Diagnostic>>(Diagnose);
        files = Read(Repository.PathTo($"{Corpus}/base"));
        own = Read(folder);
        foreach (var left in own.TryGetValue(WithoutName, out var without) ? Encoding.UTF8.GetString(without).Split('\n') : [])
        {
            files.Remove(left.Trim());
        }

        foreach (var (path, bytes) in own.Where(file => file.Key is not (WithoutName or PartsName or ExpectedName)))
        {
            files[path] = bytes;
        }
    }

    public static IEnumerable<string> Names { get; } =
        [.. Directory.EnumerateDirectories(Repository.PathTo($"{Corpus}/bad")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public static BadFolder Open(string name) => Opened.GetOrAdd(name, name => new BadFolder(Repository.PathTo($"{Corpus}/bad/{name}")));

    /// <summary>The files of the pack in <c>base</c>.</summary>
    public static IReadOnlyList<PackFile> Base => PackFiles.FromDirectory(Repository.PathTo($"{Corpus}/base"));

    /// <summary>Everything that is reported of the folder.</summary>
    public IReadOnlyList<Diagnostic> Found => found.Value;

    /// <summary>The files of the folder over those of <c>base</c>, by path.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => files;

    public string Expected
    {
        get => File.Exists(ExpectedPath) ? File.ReadAllText(ExpectedPath).ReplaceLineEndings("\n") : "";
        set => File.WriteAllText(ExpectedPath, value);
    }

    private string ExpectedPath => Path.Combine(folder, ExpectedName);

    /// <summary>Everything that is reported of the folder, one diagnostic after the other, each with its help.</summary>
    public string Report() => string.Concat(Found.Select(diagnostic => $"{diagnostic}\n"));

    private IReadOnlyList<Diagnostic> Diagnose()
    {
        if (files.TryGetValue(RecordName, out var record))
        {
            return DecisionRecord.Parse(record, RecordName).Diagnostics;
        }

        if (files.TryGetValue(ChainName, out var chain))
        {
            return DecisionRecord.VerifyChain(Encoding.UTF8.GetString(chain).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(line)), ChainName).Diagnostics;
        }

        // The front door: what is wrong with the last overlay, laid on the pack and on the overlays before it.
        var overlays = files.Keys.Select(path => path.Split('/')[0]).Where(IsOverlay).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (overlays.Length > 0)
        {
            var below = LawfulBasisAdvisor.Load([.. Packed(path => !IsOverlay(path.Split('/')[0]))]);
            return overlays.Aggregate(below, (lower, overlay) => lower.Value.With([.. Packed(path => path.StartsWith(overlay + "/", StringComparison.Ordinal), overlay.Length + 1)])).Diagnostics;
        }

        var problems = new DiagnosticBag();
        var pack = PackParser.Parse(files.Where(file => file.Key != CaseName).Select(file => new PackFile(file.Key, file.Value)), problems);
        if (pack is not null)
        {
            var ofTables = TableCheck.Find(pack, MaxParts);
            pack = Lowering.Lower(pack, isSound: ofTables.All(problem => problem.Severity != Severity.Error));
            problems.AddRange(ofTables);
            problems.AddRange(Layers.FindAlone(pack));
            problems.AddRange(Checker.Check(pack));
            // Nobody names the folders of the corpus to anybody.
            problems.AddRange(new[] { BuiltInPacks.BorrowsName(pack) }.OfType<Diagnostic>());
        }

        if (pack is not null && files.TryGetValue(CaseName, out var sharing))
        {
            if (CaseParser.Parse(CaseName, sharing, pack.Facts, CoveredDays.Of(pack), problems) is not null && !problems.HasErrors)
            {
                var advisor = LawfulBasisAdvisor.Load([.. Packed(path => path != CaseName)]).Value;
                CaseUpgrade.Of(CaseName, sharing, advisor.Machine, one => advisor.EvaluateEach(one), problems);
            }
        }

        return problems.ToSorted();
    }

    private int MaxParts => own.TryGetValue(PartsName, out var parts)
        ? int.Parse(Encoding.UTF8.GetString(parts), CultureInfo.InvariantCulture)
        : TableCheck.MaxParts;

    private static bool IsOverlay(string folder) => folder.StartsWith(OverlayFolder, StringComparison.Ordinal);

    private IEnumerable<PackFile> Packed(Func<string, bool> belongs, int start = 0) =>
        files.Where(file => belongs(file.Key)).Select(file => new PackFile(file.Key[start..], file.Value));

    private static Dictionary<string, byte[]> Read(string folder) => PackFiles.FromDirectory(folder).ToDictionary(
        file => file.Path.EndsWith(TemplateEnding, StringComparison.Ordinal) ? file.Path[..^TemplateEnding.Length] : file.Path,
        file => file.Path.EndsWith(TemplateEnding, StringComparison.Ordinal) ? WriteOut(file.Bytes) : file.Bytes.ToArray());

    private static byte[] WriteOut(ReadOnlyMemory<byte> template) => Encoding.UTF8.GetBytes(Repeat().Replace(
        Encoding.UTF8.GetString(template.Span),
        match => string.Concat(Enumerable.Repeat(match.Groups[2].Value, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)))));

    [GeneratedRegex("<<([0-9]+) \\* (.*?)>>", RegexOptions.Singleline)]
    private static partial Regex Repeat();
}
