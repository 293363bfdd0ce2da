using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Compilation;

public sealed class SharedBitsTests
{
    [Fact]
    public void Rules_that_ask_the_same_read_the_same_bits_and_have_verdicts_of_their_own()
    {
        var pack = PackMaker.Make(new Dice(0));
        var rule = pack.Rules[0];
        var elsewhere = pack.Header.At;

        var machine = Compiler.Compile(pack with { Rules = [rule, rule with { Id = rule.Id + "-again", At = elsewhere, When = Moved(rule.When, elsewhere) }] });

        var (one, other) = (machine.Units.First(unit => unit.Rule == machine.Pack.Rules[0]), machine.Units.First(unit => unit.Rule == machine.Pack.Rules[1]));
        Bits(other.When).Should().Equal(Bits(one.When)).And.NotBeEmpty();
        other.Verdict.Should().NotBe(one.Verdict);
    }

    [Fact]
    public void Nothing_is_read_before_it_is_worked_out()
    {
        var machine = LawfulBasisAdvisor.England.Machine;
        var made = machine.Strata.SelectMany((stratum, level) => new[] { stratum.Case, stratum.Person, stratum.Item }
            .SelectMany((sweep, scope) => sweep.Steps.Select(step => (Bit: new Bit((FactScope)scope, step.Word, step.Mask), level)))
            .Concat(stratum.Carries.Select(carry => (Bit: carry.Result, level)))
            .Concat(stratum.Counts.Select(count => (Bit: count.Result, level))))
            .ToDictionary(one => one.Bit, one => one.level);

        var early = machine.Strata.SelectMany((stratum, level) => new[] { stratum.Case, stratum.Person, stratum.Item }
            .SelectMany((sweep, scope) => sweep.Parts.SelectMany(part => new Joined(false, [part]).Places.Select(place => Bit.At((FactScope)scope, place))))
            .Concat(stratum.Carries.Select(carry => carry.From))
            .Concat(stratum.Counts.Select(count => count.Where))
            .Where(read => made.TryGetValue(read, out var at) && at >= level));

        made.Should().HaveCountGreaterThan(1_000);
        early.Should().BeEmpty();
    }

    private static IEnumerable<Bit?> Bits(CompiledCondition condition) => condition.Parts.SelectMany(Bits).Prepend(condition.Bit);

    private static Condition Moved(Condition condition, Location to) => condition switch
    {
        AllOf all => all with { Of = [.. all.Of.Select(part => Moved(part, to))], At = to },
        AnyOf any => any with { Of = [.. any.Of.Select(part => Moved(part, to))], At = to },
        Not not => not with { Of = Moved(not.Of, to), At = to },
        _ => condition with { At = to },
    };
}
