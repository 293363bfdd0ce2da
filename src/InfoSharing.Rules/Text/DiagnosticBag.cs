using System.Collections.ObjectModel;

namespace InfoSharing.Rules.Text;

/// <summary>Collects diagnostics while files are read; the same thing said twice is kept once.</summary>
internal sealed class DiagnosticBag
{
    private readonly HashSet<Diagnostic> collected = [];

    public int Count => collected.Count;

    public bool HasErrors => collected.Any(diagnostic => diagnostic.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => collected.Add(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => collected.UnionWith(diagnostics);

    /// <summary>By file, line, column and code; the message settles what is left, so the order never depends on the order of finding.</summary>
    public IReadOnlyList<Diagnostic> ToSorted() => collected.Count == 0 ? [] : new ReadOnlyCollection<Diagnostic>(
        [.. collected
            .OrderBy(diagnostic => diagnostic.Location)
            .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Help, StringComparer.Ordinal)]);
}
