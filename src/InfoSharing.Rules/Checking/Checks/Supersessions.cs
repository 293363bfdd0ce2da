using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Superseded facts, and whether what is named can stand in their place.</summary>
internal static class Supersessions
{
    public static IEnumerable<Diagnostic> Find(Survey survey) =>
        from fact in survey.Pack.Facts
        where fact.SupersededBy is not null
        from problem in Find(fact, fact.SupersededBy!, survey)
        select problem;

    private static IEnumerable<Diagnostic> Find(FactDefinition fact, Supersession superseded, Survey survey) =>
    [
        .. from named in superseded.By
           where survey.Facts.Find(named.Id)?.SupersededBy is not null
           select Wording.CannotSupersede(named.At, fact.Id, named.Id, "is superseded itself"),
        .. superseded.NoSingleMeaning is null ? FindValues(fact, superseded) : [],
        .. from value in superseded.Values
           from meaning in value.Means
           from problem in FindMeaning(fact, superseded, meaning, survey)
           select problem,
    ];

    private static IEnumerable<Diagnostic> FindValues(FactDefinition fact, Supersession superseded)
    {
        string[] written = [.. superseded.Values.Select(value => value.Is.Written())];
        string[] wanted = fact.Type == FactType.YesNo ? ["true", "false"] : [.. fact.Key.Values];
        string[] missing = [.. wanted.Except(written)];
        return
        [
            .. fact.Type is not (FactType.YesNo or FactType.Choice) ? [Wording.MeaningOfOpenFact(superseded.At, fact.Id)] : Array.Empty<Diagnostic>(),
            .. superseded.Values.SelectMany(value => FactTests.Misfits(fact, value.Is)),
            .. superseded.Values.GroupBy(value => value.Is.Written()).Where(same => same.Count() > 1)
                .Select(same => Wording.MeaningTwice(same.Last().At, fact.Id, same.Key, same.First().At)),
            .. missing.Length > 0 ? [Wording.MeaningMissing(superseded.At, fact.Id, missing)] : Array.Empty<Diagnostic>(),
        ];
    }

    private static IEnumerable<Diagnostic> FindMeaning(FactDefinition fact, Supersession superseded, PresentMeaning meaning, Survey survey)
    {
        if (survey.Facts.Find(meaning.Fact.Id) is not { } now)
        {
            return [];
        }

        var of = meaning.Of is { } test ? survey.Facts.Find(test.Fact.Id) : null;
        var becomesOfPerson = (fact.Scope, now.Scope) == (FactScope.Case, FactScope.Person);
        return
        [
            .. FactTests.Misfits(now, meaning.Is),
            .. Wrong(superseded.By.All(named => named.Id != now.Id), "is not among its `facts`"),
            .. Wrong(now.SupersededBy is not null, "is superseded itself"),
            .. Wrong(now.Type is not (FactType.YesNo or FactType.Choice), "is neither a yes-no fact nor one of a list"),
            .. Wrong(IsAbove(now.Scope, fact.Scope), $"is a fact of {now.Scope.One()}, and it is one of {fact.Scope.One()}"),
            .. Wrong(becomesOfPerson && meaning.Of is null, "is a fact of a person, and `of` does not say of whom"),
            .. Wrong(!becomesOfPerson && meaning.Of is not null, "is not a fact of one person of the case, and has an `of`"),
            .. of is null ? [] : Wrong(of.Scope != FactScope.Person, $"is given of a person by {Wording.Quote(of.Id)}, which is no fact of a person"),
            .. meaning.Of is { } asked
                ? Wrong(asked.Comparison is not (Comparison.Is or Comparison.In), "is given of a person by something else than `is` or `in`")
                : [],
        ];

        IEnumerable<Diagnostic> Wrong(bool isSo, string why) => isSo ? [Wording.CannotSupersede(meaning.At, fact.Id, now.Id, why)] : [];
    }

    /// <summary>What is said of one item is not known of a person, and what is said of one person not of the case.</summary>
    private static bool IsAbove(FactScope now, FactScope before) => (before, now) switch
    {
        (FactScope.Item, FactScope.Item) or (FactScope.Person, FactScope.Person or FactScope.Item) or (FactScope.Case, _) => false,
        _ => true,
    };
}
