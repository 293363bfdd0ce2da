using FsCheck;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tests.Generating;

/// <summary>The made-up packs are worth trying.</summary>
public sealed class PackMakerTests
{
    private const int Packs = 200;

    [Holds(200)]
    public Property What_a_made_up_pack_says_means_something() =>
        Scenes.Generated().All(scene => Checked.Faults(scene.Pack).Should().BeEmpty());

    [Fact]
    public void Every_construct_of_the_language_is_used()
    {
        var packs = Enumerable.Range(0, Packs).Select(seed => PackMaker.Make(new Dice(seed)).AsWritten!).ToList();
        var conditions = packs.SelectMany(pack => pack.Rules.SelectMany(rule => rule.Conditions).Concat(pack.Conditions.Select(named => named.When))).SelectMany(condition => condition.Whole()).ToList();
        var rules = packs.SelectMany(pack => pack.Rules).ToList();
        var facts = packs.SelectMany(pack => pack.Facts).ToList();

        Kinds<Condition>().Should().BeSubsetOf(conditions.Select(condition => condition.GetType()));
        Enum.GetValues<Comparison>().Should().BeSubsetOf(conditions.OfType<FactTest>().Select(test => test.Comparison));
        Enum.GetValues<Quantifier>().Should().BeSubsetOf(conditions.OfType<Quantified>().Select(look => look.Quantifier));
        Kinds<Conclusion>().Should().BeSubsetOf(rules.SelectMany(rule => rule.Concludes).Select(conclusion => conclusion.GetType()));
        Enum.GetValues<LawStatus>().Should().BeSubsetOf(rules.Select(rule => rule.Standing.Status));
        Enum.GetValues<FactType>().Should().BeSubsetOf(facts.Select(fact => fact.Type));
        Enum.GetValues<FactScope>().Should().BeSubsetOf(facts.Select(fact => fact.Scope));
        Kinds<Derivation>().Should().BeSubsetOf(facts.SelectMany(fact => fact.Derivations).Select(derivation => derivation.GetType()));
        rules.SelectMany(rule => rule.Unless).Select(exception => exception.ProceedIfUnknown).Distinct().Should().HaveCount(2);
        rules.Should().Contain(rule => rule.When.Whole().Count() > 64);
        packs.SelectMany(pack => pack.Questions).SelectMany(question => question.Answers).Select(answer => answer.Outcome).OfType<Outcome>().Should().Contain(Enum.GetValues<Outcome>());
        packs.SelectMany(pack => pack.Tables).SelectMany(table => table.Rows).Should().Contain(row => row.Then.Count > 0 && row.IfRefused.Count > 0);
        packs.Should().Contain(pack => pack.Tables.Count > 1);
    }

    private static IEnumerable<Type> Kinds<T>() => typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract);
}
