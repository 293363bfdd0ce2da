using InfoSharing.Rules.Testing;

namespace InfoSharing.Rules.Tests.WorkedCases;

/// <summary>A worked case and its answer, and what became of each rule in it.</summary>
internal sealed class Working(string path, WorkedCase worked, LawfulBasisAdvisor advisor)
{
    private readonly Lazy<IReadOnlySet<string>> onceAccepted = new(() => Concluding(advisor.EvaluateEach(worked.Case, acceptAnnouncedLaw: true)));

    /// <summary>The path of the case from the folder of packs.</summary>
    public string Path { get; } = path;

    public WorkedCase Worked { get; } = worked;

    /// <summary>The answer; where the case lists several recipients, one for each.</summary>
    public IReadOnlyList<Recommendation> Got { get; } = advisor.EvaluateEach(worked.Case);

    /// <summary>The rules that concluded by the law in force, for the case or for at least one person or item.</summary>
    public IReadOnlySet<string> Concluded => field ??= Concluding(Got);

    /// <summary>The same for a host that accepts announced law.</summary>
    public IReadOnlySet<string> ConcludedOnceAccepted => onceAccepted.Value;

    private static HashSet<string> Concluding(IReadOnlyList<Recommendation> got) =>
        [.. got.SelectMany(one => one.Trace.Rules).Where(rule => rule.Verdict == RuleVerdict.Concluded).Select(rule => rule.Id)];
}

/// <summary>Every worked case of every pack of the source tree, worked once for all tests that look across them.</summary>
internal static class Workings
{
    private static readonly Lazy<IReadOnlyList<Working>> England = new(() =>
        [.. EnglandPack.CasePaths().Select(path => new Working($"england/cases/{path}", EnglandPack.Read(path), EnglandPack.Advisor))]);

    private static readonly Lazy<IReadOnlyList<Working>> NorthEastLincolnshire = new(() =>
        [.. NorthEastLincolnshirePack.CasePaths().Select(path =>
            new Working($"north-east-lincolnshire/cases/{path}", NorthEastLincolnshirePack.Read(path), NorthEastLincolnshirePack.Advisor))]);

    public static IReadOnlyList<Working> OfEngland => England.Value;

    public static IReadOnlyList<Working> OfNorthEastLincolnshire => NorthEastLincolnshire.Value;
}
