using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;

namespace InfoSharing.Rules.Checking;

/// <summary>What has to hold of one thing for a condition to be true.</summary>
/// <param name="Subject">The thing.</param>
/// <param name="Values">What it may still be.</param>
/// <param name="Condition">The condition that says so.</param>
/// <param name="IsTrue">Whether it says so by being true, or by being false.</param>
/// <param name="At">Where the author wrote it, or used the named condition that holds it.</param>
/// <param name="IsNamed">Whether it stands in a named condition that is used here.</param>
internal sealed record Claim(string Subject, Values Values, Condition Condition, bool IsTrue, Location At, bool IsNamed)
{
    /// <summary>The claim in one line, in the words of the rule language.</summary>
    public string Phrase => IsTrue ? Checking.Phrase.Of(Condition) : $"not ({Checking.Phrase.Of(Condition)})";
}

/// <summary>Takes a condition apart into the claims that all have to hold. Alternatives are kept whole.</summary>
internal sealed class Claims
{
    private const string Yes = "true";
    private const string No = "false";

    private static readonly Values.OneOf OnlyYes = Of(Yes);
    private static readonly Values.OneOf OnlyNo = Of(No);

    private const int DeepestName = 64;

    private readonly Survey survey;
    private readonly List<Claim> found = [];
    private readonly HashSet<(string Name, bool IsTrue)> opened = [];

    private Claims(Survey survey) => this.survey = survey;

    /// <summary>What has to hold for a condition to be true, or to be false.</summary>
    public static IReadOnlyList<Claim> Of(Condition condition, Survey survey, bool isTrue = true)
    {
        if (!survey.Claims.TryGetValue((condition, isTrue), out var known))
        {
            var claims = new Claims(survey);
            claims.Add(condition, isTrue, named: null, depth: 0);
            survey.Claims[(condition, isTrue)] = known = claims.found;
        }

        return known;
    }

    /// <summary>For each thing of which the claims cannot all hold: those claims, or one or two of them when that is enough.</summary>
    public static IEnumerable<IReadOnlyList<Claim>> Clashes(IEnumerable<Claim> claims) =>
        from subject in claims.GroupBy(claim => claim.Subject, StringComparer.Ordinal)
        let all = subject.OrderBy(claim => claim.At).ToArray()
        where !Meet(all)
        select Alone(all) ?? Pair(all) ?? all;

    private static bool Meet(params Claim[] claims) => Values.Meet(Array.ConvertAll(claims, claim => claim.Values));

    private static Claim[]? Alone(Claim[] all) =>
        (from one in all where !Meet(one) select new[] { one }).FirstOrDefault();

    private static Claim[]? Pair(Claim[] all) =>
        (from second in Enumerable.Range(1, all.Length - 1)
         from first in Enumerable.Range(0, second)
         where !Meet(all[first], all[second])
         select new[] { all[first], all[second] }).FirstOrDefault();

    private void Add(Condition condition, bool isTrue, Location? named, int depth)
    {
        switch (condition)
        {
            case Not not:
                Add(not.Of, !isTrue, named, depth);
                return;
            case AllOf or AnyOf when condition is AllOf == isTrue || condition.Parts.Count == 1:
                AddWhole(condition, isTrue, named);
                foreach (var part in condition.Parts)
                {
                    Add(part, isTrue, named, depth);
                }

                return;
            case NamedTest { Condition.Id: var id } when survey.Conditions.TryFind(id, out var definition) && depth < DeepestName:
                // Once is enough, and keeps conditions that use each other twice over from growing without end.
                if (opened.Add((id, isTrue)))
                {
                    Add(definition.When, isTrue, named ?? condition.At, depth + 1);
                }

                return;
            case FactTest test:
                var fact = survey.Facts.Find(test.Fact.Id);
                if (FactTests.IsSound(test, fact) && ValuesOf(test, fact!, isTrue) is { } values)
                {
                    Add(test.Fact.Id, values, condition, isTrue, named);
                }

                return;
            case FindingTest test:
                Add($"finding {test.Finding.Id}", test.Is == isTrue ? OnlyYes : OnlyNo, condition, isTrue, named);
                return;
            case ProvisionTest test:
                Add($"provision {test.Provision.Id}", RatingsOf(test, isTrue), condition, isTrue, named);
                return;
            case RequirementTest test:
                Add($"requirement {Words.Requirements[test.Requirement]}", StatusesOf(test, isTrue), condition, isTrue, named);
                return;
            default:
                AddWhole(condition, isTrue, named);
                return;
        }
    }

    /// <summary>A condition as one piece: it clashes with its own opposite and with nothing else.</summary>
    private void AddWhole(Condition condition, bool isTrue, Location? named) =>
        Add(survey.PhraseOf(condition), isTrue ? OnlyYes : OnlyNo, condition, isTrue, named);

    private void Add(string subject, Values values, Condition condition, bool isTrue, Location? named) =>
        found.Add(new Claim(subject, values, condition, isTrue, named ?? condition.At, named is not null));

    // While a rating or a status is still open, a test of it is unknown, and so is its opposite: neither is then true.
    private static Values.OneOf RatingsOf(ProvisionTest test, bool isTrue) =>
        Of(from rating in new[] { Rating.NotAvailable, Rating.Available, Rating.Recommended }
           where (rating == test.Is || (rating == Rating.Recommended && test.Is == Rating.Available)) == isTrue
           select Words.Ratings[rating]);

    private static Values.OneOf StatusesOf(RequirementTest test, bool isTrue) =>
        Of(from status in new[] { RequirementStatus.NotMet, RequirementStatus.NotApplicable, RequirementStatus.Met }
           where (status == test.Is) == isTrue
           select Words.Statuses[status]);

    // The opposite of a test is true only of a known value, so it claims one too.
    private static Values? ValuesOf(FactTest test, FactDefinition fact, bool isTrue) => (test.Comparison, fact.Type) switch
    {
        (Comparison.IsKnown, _) => isTrue ? new Values.Known() : new Values.NotKnown(),
        (Comparison.Is, FactType.WholeNumber or FactType.Date) => isTrue ? Only(Number(test)) : Without(Number(test)),
        (Comparison.IsNot, FactType.WholeNumber or FactType.Date) => isTrue ? Without(Number(test)) : Only(Number(test)),
        (Comparison.AtLeast or Comparison.OnOrAfter, _) => isTrue ? From(Number(test)) : Below(Number(test)),
        (Comparison.AtMost, _) => isTrue ? Below(Number(test) + 1) : From(Number(test) + 1),
        (Comparison.Before, _) => isTrue ? Below(Number(test)) : From(Number(test)),
        (Comparison.Is or Comparison.In, _) => Among(test, fact, isTrue),
        (Comparison.IsNot or Comparison.NotIn, _) => Among(test, fact, !isTrue),
        (Comparison.ContainsAll, _) => isTrue ? new Values.Holding(WordsOf(test)) : new Values.LackingOneOf(WordsOf(test)),
        (Comparison.ContainsAny, _) => isTrue ? new Values.HoldingOneOf(WordsOf(test)) : new Values.HoldingNone(WordsOf(test)),
        (Comparison.ContainsNone, _) => isTrue ? new Values.HoldingNone(WordsOf(test)) : new Values.HoldingOneOf(WordsOf(test)),
        _ => null,
    };

    private static Values.Between Only(long number) => new(number, number);

    private static Values.Between Without(long number) => new(long.MinValue / 4, long.MaxValue / 4, number);

    private static Values.Between From(long number) => new(number, long.MaxValue / 4);

    private static Values.Between Below(long number) => new(long.MinValue / 4, number - 1);

    private static long Number(FactTest test) => test.Operands[0] switch
    {
        Literal.Number number => number.Value,
        Literal.Text text when Shapes.TryReadDate(text.Value, out var date) => date.DayNumber,
        _ => 0,
    };

    private static Values.OneOf Among(FactTest test, FactDefinition fact, bool isAmong)
    {
        IReadOnlyList<string> all = fact.Type == FactType.YesNo ? [Yes, No] : fact.Key.Values;
        var named = WordsOf(test);
        return Of([.. all.Where(word => named.Contains(word) == isAmong)]);
    }

    private static HashSet<string> WordsOf(FactTest test) =>
        test.Operands.Select(operand => operand switch
        {
            Literal.YesNo yesNo => yesNo.Value ? Yes : No,
            Literal.Text text => text.Value,
            _ => "",
        }).ToHashSet(StringComparer.Ordinal);

    private static Values.OneOf Of(params IEnumerable<string> words) => new(words.ToHashSet(StringComparer.Ordinal));
}
