using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>
/// Rules and named conditions that grow too long when the named conditions in them are written out, as they are to be worked out: a
/// few that use each other twice are already thousands.
/// </summary>
internal static class WrittenOut
{
    public static IEnumerable<Diagnostic> Find(Survey survey)
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var condition in survey.NamedConditions.Sorted)
        {
            named[condition.Id] = Length([condition.When], named);
        }

        // What only uses a condition that is too long itself is not reported again.
        return
        [
            .. from condition in survey.Pack.Conditions
               where named.GetValueOrDefault(condition.Id) > Limits.MaxConditionsPerRule && !UsesTooLong([condition.When], named)
               select Wording.TooManyWrittenOut(condition.At, Owner.Of(condition).ToString(), Limits.MaxConditionsPerRule),
            .. from rule in survey.Pack.Rules
               where Length(rule.Conditions, named) > Limits.MaxConditionsPerRule && !UsesTooLong(rule.Conditions, named)
               select Wording.TooManyWrittenOut(rule.At, Owner.Of(rule).ToString(), Limits.MaxConditionsPerRule),
        ];
    }

    /// <summary>How many conditions there are, one more than the limit standing for any that are more.</summary>
    private static int Length(IEnumerable<Condition> conditions, Dictionary<string, int> named) => conditions
        .SelectMany(condition => condition.Whole())
        .Select(part => part is NamedTest test ? 1 + named.GetValueOrDefault(test.Condition.Id) : 1)
        .Aggregate(0, (sum, length) => Math.Min(Limits.MaxConditionsPerRule + 1, sum + length));

    private static bool UsesTooLong(IEnumerable<Condition> conditions, Dictionary<string, int> named) => conditions
        .SelectMany(condition => condition.Whole())
        .OfType<NamedTest>()
        .Any(test => named.GetValueOrDefault(test.Condition.Id) > Limits.MaxConditionsPerRule);
}
