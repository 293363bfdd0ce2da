using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tables;

/// <summary>Proves an order for every combination of answers, or finds one that breaks it.</summary>
internal static class OrderProof
{
    public static Diagnostic? Counterexample(OrderDefinition order, Dictionary<string, QuestionDefinition> questions, Composed composed)
    {
        var (of, result) = (questions[order.Of.Id], questions[order.Result.Id]);
        var variable = composed.VariableOf(of);
        var allowed = order.Where.ToDictionary(
            test => composed.VariableOf(questions[test.Question.Id]),
            test => test.PlacesIn(questions[test.Question.Id]));
        foreach (var (from, to) in order.From.Zip(order.From.Skip(1)))
        {
            var (before, after) = (of.PlaceOf(from.Id), of.PlaceOf(to.Id));
            var broken = composed.Diagram.Find(
                composed.Diagram.Restrict(composed[result], variable, before),
                composed.Diagram.Restrict(composed[result], variable, after),
                (question, answer) => !allowed.TryGetValue(question, out var some) || some.Contains(answer),
                (one, other) => order.NeverMoreClosed ? result.ClosedOf(other) > result.ClosedOf(one) : result.ClosedOf(other) < result.ClosedOf(one));
            if (broken is not null)
            {
                return Report(order, of, result, (before, after), broken, allowed, composed);
            }
        }

        return null;
    }

    private static Diagnostic Report(
        OrderDefinition order,
        QuestionDefinition of,
        QuestionDefinition result,
        (int Before, int After) step,
        IReadOnlyDictionary<int, int> broken,
        Dictionary<int, HashSet<int>> allowed,
        Composed composed)
    {
        var (one, rowBefore) = Met(step.Before);
        var (other, rowAfter) = Met(step.After);
        var steps = $"{Wording.Quote(of.Id)} from {Wording.Quote(of.Answers[step.Before].Id)} to {Wording.Quote(of.Answers[step.After].Id)}";
        var change = $"{Wording.Quote(result.Id)} from {Wording.Quote(one)} to {Wording.Quote(other)}";
        var combination = Combination.Of(composed.Tables.Given, broken);

        // The order held before, so that it is for the overlay to mend.
        var (row, next) = rowBefore.Overlay is null ? (rowAfter, rowBefore) : (rowBefore, rowAfter);
        return row.Overlay is null
            ? Wording.OrderBroken(order.At, order.Id, order.Says, steps, change, combination, rowBefore.At, rowAfter.At)
            : Wording.RowBreaksOrder(row.At, row.Overlay, row.Id, (order.Id, order.Says), steps, change, combination, (next.Id, next.At));

        (string Answer, RowDefinition Row) Met(int answer)
        {
            var given = allowed.ToDictionary(pair => pair.Key, pair => pair.Value.Min());
            foreach (var (place, found) in broken)
            {
                given[place] = found;
            }

            given[composed.VariableOf(of)] = answer;
            return composed.Met(result, given);
        }
    }
}
