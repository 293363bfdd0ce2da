using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Whether a fact is known may decide what to ask and what to take care of, and nothing else: an answer never hangs on not having asked.</summary>
internal static class KnownTests
{
    public static IEnumerable<Diagnostic> Find(Survey survey)
    {
        var named = ConditionsThatTest(survey);
        return
        [
            .. from rule in survey.Pack.Rules
               where rule.Concludes.Any(Decides)
               from condition in rule.Conditions
               from part in condition.Whole()
               let found = Check(Owner.Of(rule), part, named)
               where found is not null
               select found,
            .. from fact in survey.Pack.Facts
               from derivation in fact.Derivations.OfType<Derivation.Tests>()
               from test in new[] { derivation.True, derivation.False }
               where test is { Comparison: Comparison.IsKnown }
               select Wording.KnownDecides(test.At, Owner.Of(fact).ToString(), test.Fact.Id),
        ];
    }

    private static bool Decides(Conclusion conclusion) => conclusion is not (ConcludesSafeguard or ConcludesAdvice or ConcludesQuestion or ConcludesPoint);

    private static Diagnostic? Check(Owner owner, Condition part, Dictionary<string, FactTest> named) => part switch
    {
        FactTest { Comparison: Comparison.IsKnown } test => Wording.KnownDecides(test.At, owner.ToString(), test.Fact.Id),
        NamedTest { Condition: var name } when named.TryGetValue(name.Id, out var test) =>
            Wording.KnownDecidesByName(name.At, owner.ToString(), name.Id, test.Fact.Id, test.At),
        _ => null,
    };

    /// <summary>Named conditions that test whether a fact is known, themselves or by the conditions that they use; each with one such test.</summary>
    private static Dictionary<string, FactTest> ConditionsThatTest(Survey survey)
    {
        var found = new Dictionary<string, FactTest>(StringComparer.Ordinal);
        foreach (var condition in survey.NamedConditions.Sorted)
        {
            var whole = condition.When.Whole().ToArray();
            var test = whole.OfType<FactTest>().FirstOrDefault(test => test.Comparison == Comparison.IsKnown)
                ?? whole.OfType<NamedTest>().Select(used => found.GetValueOrDefault(used.Condition.Id)).FirstOrDefault(used => used is not null);
            if (test is not null)
            {
                found.TryAdd(condition.Id, test);
            }
        }

        return found;
    }
}
