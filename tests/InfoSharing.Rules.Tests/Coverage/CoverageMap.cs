using System.Text.Json;
using System.Text.Json.Serialization;

namespace InfoSharing.Rules.Tests.Coverage;

/// <summary>The hand-made map from what the procedure and the digest say to what answers it in the packs.</summary>
internal sealed record CoverageMap(IReadOnlyList<CoverageDocument> Documents)
{
    public const string Source = "src/InfoSharing.Rules/packs/coverage.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    public IEnumerable<CoverageRow> Rows => Documents.SelectMany(document => document.Rows);

    public static CoverageMap Read() =>
        JsonSerializer.Deserialize<CoverageMap>(File.ReadAllText(Repository.PathTo(Source)), Options)
            ?? throw new InvalidOperationException($"`{Source}` says nothing");
}

/// <summary>A document that is covered, part by part.</summary>
internal sealed record CoverageDocument(string Id, string Title, IReadOnlyList<CoverageSection> Sections)
{
    public IEnumerable<CoverageRow> Rows => Sections.SelectMany(section => section.Rows);
}

internal sealed record CoverageSection(string Title, IReadOnlyList<CoverageRow> Rows);

/// <summary>One statement of a document and what answers it.</summary>
/// <param name="Id">Its name in the map.</param>
/// <param name="At">Where the document has it.</param>
/// <param name="Says">What it says, in our own words.</param>
internal sealed record CoverageRow(string Id, string At, string Says)
{
    public IReadOnlyList<string> Rules { get; init; } = [];

    public IReadOnlyList<string> Provisions { get; init; } = [];

    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Worked cases, by their paths from the folder of packs, without <c>cases/</c> and the extension.</summary>
    public IReadOnlyList<string> Cases { get; init; } = [];

    public IReadOnlyList<string> Points { get; init; } = [];

    public IReadOnlyList<string> Corrections { get; init; } = [];

    /// <summary>Why nothing runs for it.</summary>
    public string? Guidance { get; init; }

    /// <summary>What of it is left out, where the rest runs.</summary>
    public string? Note { get; init; }

    /// <summary>Whether something runs for it: a rule, a worked case, a checklist point or a correction.</summary>
    public bool Runs => Rules.Count + Cases.Count + Points.Count + Corrections.Count > 0;

    /// <summary>The path of a case of a row from the folder of packs.</summary>
    public static string PathOf(string name) => name.Split('/', 2) is [var pack, var rest] ? $"{pack}/cases/{rest}.json" : name;
}
