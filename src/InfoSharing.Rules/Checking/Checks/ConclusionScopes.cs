using System.Diagnostics;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Conclusions that belong to a rule of another scope.</summary>
internal static class ConclusionScopes
{
    public static IEnumerable<Diagnostic> Find(Survey survey) =>
        survey.Conclusions.Select(pair => Check(survey, pair.Rule, pair.Conclusion)).OfType<Diagnostic>();

    private static Diagnostic? Check(Survey survey, Rule rule, Conclusion conclusion)
    {
        if (conclusion is ConcludesFinding { Finding: var name })
        {
            return survey.Findings.TryFind(name.Id, out var finding) && finding.Scope != rule.Scope
                ? Wording.FindingOfAnotherScope(name.At, rule.Id, rule.Scope.One(), name.Id, finding.Scope.One(), finding.Scope.Word(), finding.At)
                : null;
        }

        // Whom it is about is the case or people, never an item.
        if (conclusion is ConcludesProtection && rule.Scope == FactScope.Item)
        {
            return Wording.ConclusionOutOfScope(conclusion.At, rule.Id, rule.Scope.One(), "who is told so that somebody protects now", "the case or a person", FactScope.Case.Word());
        }

        return HomeOf(conclusion) is var (what, home) && home != rule.Scope
            ? Wording.ConclusionOutOfScope(conclusion.At, rule.Id, rule.Scope.One(), what, home.One(), home.Word())
            : null;
    }

    /// <summary>What is concluded, and the one scope whose rules may; nothing when every rule may.</summary>
    private static (string What, FactScope Home)? HomeOf(Conclusion conclusion) => conclusion switch
    {
        ConcludesProvision => ("how a provision is rated", FactScope.Item),
        ConcludesRequirement => ("whether a requirement is met", FactScope.Item),
        ConcludesTelling => ("when to tell a person", FactScope.Person),
        ConcludesDanger => ("that there is danger", FactScope.Case),
        ConcludesRecipient => ("with whom to share", FactScope.Case),
        ConcludesPoint => ("how a point of a checklist stands", FactScope.Case),
        ConcludesCorrection => ("a correction of the procedure", FactScope.Case),
        ConcludesFinding or ConcludesProtection or ConcludesSafeguard or ConcludesAdvice or ConcludesQuestion => null,
        _ => throw new UnreachableException(),
    };
}
