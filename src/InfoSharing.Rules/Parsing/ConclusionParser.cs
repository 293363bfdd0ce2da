using System.Diagnostics;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads what a rule concludes: one conclusion, or a list of them.</summary>
internal static class ConclusionParser
{
    private static readonly string[] Kinds =
    [
        "finding", "answer", "provision", "requirement", "tell", "danger", "shareWith", "protectNow", "safeguard", "advice", "ask", "point", "correction",
    ];

    public static IReadOnlyList<Conclusion> ReadAll(Node node, DiagnosticBag problems) =>
        node is ListNode ? Shapes.List<Conclusion>("concludes", Read, mayBeEmpty: false)(node, problems) : [Read(node, problems)];

    private static Conclusion Read(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "conclusion", problems, ReadKind);

    // Rules decide nothing: to conclude one of these is to ask for a row.
    private static string? KindOf(ObjectReader conclusion) =>
        conclusion.Refuse(["outcome", "disposition", "bar"], Wording.RulesDecideNothing) ? null : conclusion.KindOf(Kinds);

    private static Conclusion ReadKind(ObjectReader conclusion) => KindOf(conclusion) switch
    {
        "finding" => new ConcludesFinding(conclusion.Reference("finding"), conclusion.At),
        "answer" => new ConcludesAnswer(conclusion.Reference("answer"), conclusion.Reference("is"), conclusion.At),
        "provision" => new ConcludesProvision(
            conclusion.Reference("provision"),
            conclusion.Word("is", Words.Ratings, Rating.DependsOn),
            conclusion.OptionalReference("through"),
            conclusion.At),
        "requirement" => new ConcludesRequirement(
            conclusion.Word("requirement", Words.Requirements),
            conclusion.Word("is", Words.Statuses, RequirementStatus.Unknown),
            conclusion.OptionalReference("through"),
            conclusion.At),
        "tell" => new ConcludesTelling(
            conclusion.Word("tell", Words.TellTimes, TellWhen.Undecided), conclusion.Reference("reason"), conclusion.At),
        "danger" => ReadDanger(conclusion),
        "shareWith" => new ConcludesRecipient(conclusion.Reference("shareWith"), conclusion.At)
        {
            Another = conclusion.OptionalYesNo("another") ?? false,
        },
        "protectNow" => new ConcludesProtection(conclusion.Reference("protectNow"), conclusion.At),
        "safeguard" => new ConcludesSafeguard(conclusion.Reference("safeguard"), conclusion.At),
        "advice" => new ConcludesAdvice(conclusion.Reference("advice"), conclusion.At),
        "ask" => new ConcludesQuestion(conclusion.Reference("ask"), conclusion.At),
        "point" => new ConcludesPoint(
            conclusion.Reference("point"), conclusion.Word("is", Words.PointStatuses, PointStatus.ToCheck), conclusion.At),
        "correction" => new ConcludesCorrection(conclusion.Reference("correction"), conclusion.At),
        null => new ConcludesDanger(conclusion.At),
        _ => throw new UnreachableException(),
    };

    private static ConcludesDanger ReadDanger(ObjectReader conclusion)
    {
        if (conclusion.Take("danger") is { } value and not YesNoNode { IsYes: true })
        {
            conclusion.Report(Wording.OnlyTrue(
                value.At, "danger", Shapes.Describe(value), "a rule can conclude that there is danger, and never that there is none"));
        }

        return new ConcludesDanger(conclusion.At);
    }
}
