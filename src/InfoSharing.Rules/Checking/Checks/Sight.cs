using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Conditions that read what cannot be seen from where they stand: a rule for the case sees no single item.</summary>
internal static class Sight
{
    public static IEnumerable<Diagnostic> Find(Survey survey) =>
        survey.Placed.Select(placed => Check(survey, placed)).OfType<Diagnostic>();

    private static Diagnostic? Check(Survey survey, PlacedCondition placed)
    {
        return placed.Condition switch
        {
            FactTest { Fact: var name } when survey.Facts.TryFind(name.Id, out var fact) =>
                Hidden(Codes.FactOutOfSight, "fact", name, fact.Scope, fact.At),
            FindingTest { Finding: var name } when survey.Findings.TryFind(name.Id, out var finding) =>
                Hidden(Codes.FindingOutOfSight, "finding", name, finding.Scope, finding.At),
            NamedTest { Condition: var name } when survey.Conditions.TryFind(name.Id, out var named) =>
                Hidden(Codes.ConditionOutOfSight, "condition", name, named.Scope, named.At),
            ProvisionTest { Provision: var name } => OutsideItem(name.At, $"provision {Wording.Quote(name.Id)}"),
            RequirementTest test => OutsideItem(test.At, $"requirement {Wording.Quote(Words.Requirements[test.Requirement])}"),
            Quantified look when placed.IsInsideWhere => Wording.LookAcrossTwice(look.At, placed.Owner.ToString(), look.Over.Word()),
            _ => null,
        };

        Diagnostic? Hidden(Code code, string kind, Reference name, FactScope scope, Location declared) => placed.Sees(scope)
            ? null
            : Wording.OutOfSight(
                code, name.At, placed.Owner.ToString(), placed.Scope.Each(), $"{kind} {Wording.Quote(name.Id)}", scope.One(), scope.Word(), declared);

        Diagnostic? OutsideItem(Location at, string what) =>
            placed.Sees(FactScope.Item) ? null : Wording.LawTestOutsideItem(at, placed.Owner.ToString(), placed.Scope.Each(), what);
    }
}
