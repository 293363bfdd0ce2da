using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Opposite conclusions drawn from one and the same condition, in one rule or in two.</summary>
internal static class OpposedConclusions
{
    public static IEnumerable<Diagnostic> Find(Survey survey) =>
        from same in survey.Pack.Rules.GroupBy(Grounds, StringComparer.Ordinal)
        from answer in (
            from rule in same
            from conclusion in rule.Concludes
            let answer = AnswerOf(conclusion)
            where answer is not null
            orderby conclusion.At
            select (Rule: rule, conclusion.At, answer.Value.Question, answer.Value.Side, answer.Value.Words)).GroupBy(one => one.Question)
        let first = answer.First()
        from other in answer.Skip(1)
        where other.Side != first.Side && Overlap(first.Rule.Standing, other.Rule.Standing)
        select Wording.OpposedConclusions(other.At, other.Rule.Id, other.Words, first.Rule.Id, first.Words, first.At);

    /// <summary>What a rule rests on: its scope, its condition and its exceptions.</summary>
    private static string Grounds(Rule rule) => string.Join('\n', rule.Unless
        .Select(exception => $"{Phrase.Of(exception.When)} {exception.ProceedIfUnknown}")
        .Order(StringComparer.Ordinal)
        .Prepend($"{rule.Scope} {Phrase.Of(rule.When)}"));

    private static bool Overlap(Standing one, Standing other) =>
        !(one.Until <= other.From) && !(other.Until <= one.From);

    private static (Thing Question, string Side, string Words)? AnswerOf(Conclusion conclusion) => conclusion switch
    {
        ConcludesProvision rated => (
            Thing.Provision(rated.Provision.Id),
            rated.Is == Rating.NotAvailable ? "no" : "yes",
            $"provision {rated.Provision.Id} is {Words.Ratings[rated.Is]}"),
        ConcludesRequirement answered => (
            Thing.Requirement(answered.Requirement),
            Words.Statuses[answered.Is],
            $"requirement {Words.Requirements[answered.Requirement]} is {Words.Statuses[answered.Is]}"),
        _ => null,
    };
}
