using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tables;

/// <summary>
/// Proves that in urgent danger somebody who can protect is named, whoever shares and whatever else is known: for every combination of answers with
/// which an item is in urgent danger, and for every kind of discloser, a rule holds for certain that calls for a body of other hands.
/// </summary>
/// <remarks>
/// A rule holds for certain if it does on the answers of one item alone, with every fact unknown but who shares. A body that can turn out to
/// endanger somebody (<c>approachesUnless</c>) counts for nothing here.
/// </remarks>
internal static class ProtectionProof
{
    public static IEnumerable<Diagnostic> Find(Pack pack, Composed composed)
    {
        var urgent = pack.Questions.Where(question => question.Answers.Any(answer => answer.IsUrgentDanger)).ToArray();
        return urgent.Length == 0 ? [] : Find(pack, composed, urgent);
    }

    private static IEnumerable<Diagnostic> Find(Pack pack, Composed composed, QuestionDefinition[] urgent)
    {
        var reliable = pack.Protections
            .Where(protection => protection is { Urgency: ProtectionUrgency.Now, Body: not null, ApproachesUnless: null })
            .ToDictionary(protection => protection.Id, StringComparer.Ordinal);
        var calling = (
            from rule in pack.Rules
            where rule.Scope == FactScope.Case && IsAlwaysLaw(rule.Standing, pack.Header)
            from called in rule.Concludes.OfType<ConcludesProtection>()
            where reliable.ContainsKey(called.Protection.Id)
            select (Rule: rule, Protection: reliable[called.Protection.Id])).ToArray();
        foreach (var question in urgent)
        {
            if (Broken(question) is { } broken)
            {
                yield return broken;
            }
        }

        // One discloser with whom it fails is enough to see what is wrong.
        Diagnostic? Broken(QuestionDefinition question)
        {
            int[] marks = [.. question.Answers.Select(answer => Mdd.Constant(answer.IsUrgentDanger ? 1 : 0))];
            var inDanger = composed.Diagram.Case(composed[question], marks);
            foreach (var discloser in pack.Bodies.Select(body => (string?)body.Id).Prepend(null))
            {
                var certain = new Certain(pack, composed, discloser);
                var told = calling
                    .Where(one => discloser is null || !one.Protection.IsInHandsOf(discloser))
                    .Select(one => certain.Holds(one.Rule))
                    .Aggregate(Mdd.Constant(0), certain.Or);
                var without = composed.Diagram.Find(inDanger, told, (_, _) => true, (danger, somebody) => danger == 1 && somebody == 0);
                if (without is not null)
                {
                    var answer = question.Answers.First(answer => answer.IsUrgentDanger);
                    return Wording.NobodyToProtect(answer.At, question.Id, answer.Id, discloser, Combination.Of(composed.Tables.Given, without));
                }
            }

            return null;
        }
    }

    private static bool IsAlwaysLaw(Standing standing, PackHeader header) =>
        standing is { Status: LawStatus.InForce, Until: null } && (header.From is not { } first || standing.From <= first);
}
