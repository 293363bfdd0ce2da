using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tests.Properties;

namespace InfoSharing.Rules.Tests.Tables;

/// <summary>The decision tables of England, and what they answer.</summary>
internal static class EnglandTables
{
    private static readonly Lazy<CourseAnswers> Answers = new(() => new CourseAnswers(LawfulBasisAdvisor.England.Machine));

    /// <summary>What they answer for the items of a case.</summary>
    public static CourseAnswers Courses => Answers.Value;

    /// <summary>The tables alone, with the header.</summary>
    public static IReadOnlyList<PackFile> Files { get; } =
        [.. England.Files.Where(file => file.Path == "pack.json" || file.Path.StartsWith("tables/", StringComparison.Ordinal))];
}
