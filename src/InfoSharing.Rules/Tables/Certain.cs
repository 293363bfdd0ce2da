using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tables;

/// <summary>
/// What is certain of rules from the answers about one item and from who shares, with everything else unknown: as functions of the answers that rules
/// give, one where it is so and nought where it is not, or not for certain.
/// </summary>
internal sealed class Certain(Pack pack, Composed composed, string? discloser)
{
    private static readonly int No = Mdd.Constant(0);
    private static readonly int Yes = Mdd.Constant(1);
    private static readonly Known Open = new(No, No);

    private readonly Dictionary<string, QuestionDefinition> questions = pack.Questions.ToDictionary(question => question.Id, StringComparer.Ordinal);
    private readonly HashSet<string> sharing = [.. pack.Facts.Where(fact => fact is { Party: Party.Discloser, ValuesAreBodies: true }).Select(fact => fact.Id)];
    private readonly HashSet<string> opened = new(StringComparer.Ordinal);

    /// <summary>Where it is certainly true, and where certainly false.</summary>
    private readonly record struct Known(int True, int False);

    /// <summary>Where a rule for the case certainly holds: an exception that is not known to be false might hold, whatever is presumed of it.</summary>
    public int Holds(Rule rule) => rule.Unless.Select(exception => Of(exception.When, FactScope.Case).False).Aggregate(Of(rule.When, FactScope.Case).True, And);

    public int Or(int one, int other) => composed.Diagram.Case(one, [other, Yes]);

    private int And(int one, int other) => composed.Diagram.Case(one, [No, other]);

    private Known Of(Condition condition, FactScope scope) => condition switch
    {
        AllOf all => All(all.Of.Select(part => Of(part, scope))),
        AnyOf any => Swapped(All(any.Of.Select(part => Swapped(Of(part, scope))))),
        Not not => Swapped(Of(not.Of, scope)),
        AnswerTest test => OfAnswer(test, scope),
        FactTest test => OfDiscloser(test),
        NamedTest test => Once($"condition {test.Condition.Id}", () => pack.Conditions.FirstOrDefault(one => one.Id == test.Condition.Id) is { } named ? Of(named.When, scope) : Open),
        FindingTest { Is: true } test => Once($"finding {test.Finding.Id}", () => OfFinding(test.Finding.Id)),
        // Of other items nothing is known, so that one for which it holds is enough and one for which it does not is nothing.
        Quantified { Over: FactScope.Item } over when over.Quantifier == Quantifier.Any || over is { Quantifier: Quantifier.Count, AtLeast: <= 1 } =>
            new Known(Of(over.Where, FactScope.Item).True, No),
        _ => Open,
    };

    private Known All(IEnumerable<Known> parts) => parts.Aggregate(new Known(Yes, No), (before, part) => new Known(And(before.True, part.True), Or(before.False, part.False)));

    private static Known Swapped(Known known) => new(known.False, known.True);

    private Known OfAnswer(AnswerTest test, FactScope scope)
    {
        var question = questions[test.Question.Id];
        if (question.Scope != FactScope.Case && question.Scope != scope)
        {
            return Open;
        }

        var meant = test.Answers.Select(answer => question.PlaceOf(answer.Id)).ToHashSet();
        int[] results = [.. Enumerable.Range(0, question.Answers.Count).Select(answer => meant.Contains(answer) ? Yes : No)];
        var isIt = composed.Diagram.Case(composed[question], results);
        return new Known(isIt, composed.Diagram.Case(isIt, [Yes, No]));
    }

    private Known OfDiscloser(FactTest test)
    {
        if (discloser is null || !sharing.Contains(test.Fact.Id))
        {
            return Open;
        }

        var isListed = test.Operands.OfType<Literal.Text>().Any(operand => operand.Value == discloser);
        return test.Comparison switch
        {
            Comparison.Is or Comparison.In => Said(isListed),
            Comparison.IsNot or Comparison.NotIn => Said(!isListed),
            _ => Open,
        };
    }

    private static Known Said(bool isSo) => isSo ? new Known(Yes, No) : new Known(No, Yes);

    private Known OfFinding(string finding) => new(
        pack.Rules.Where(rule => rule.Scope == FactScope.Case && rule.Concludes.OfType<ConcludesFinding>().Any(one => one.Finding.Id == finding))
            .Select(Holds).Aggregate(No, Or),
        No);

    // What leads back to itself is nothing certain, and is reported elsewhere.
    private Known Once(string name, Func<Known> look)
    {
        if (!opened.Add(name))
        {
            return Open;
        }

        var known = look();
        opened.Remove(name);
        return known;
    }
}
