using System.Diagnostics;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.NRules;

/// <summary>What is asked of a condition: that it is true, or false, or not one of them.</summary>
/// <param name="Sought">True or false.</param>
/// <param name="Ruled">Whether the condition has to have it, or must not have it.</param>
internal readonly record struct Asked(Truth Sought, bool Ruled)
{
    public static readonly Asked IsTrue = new(Truth.True, true);
    public static readonly Asked IsFalse = new(Truth.False, true);
    public static readonly Asked NotTrue = new(Truth.True, false);
    public static readonly Asked NotFalse = new(Truth.False, false);

    /// <summary>What has to be asked of the inside of a <c>not</c>.</summary>
    public Asked Inverted => this with { Sought = Sought == Truth.True ? Truth.False : Truth.True };

    /// <summary>Whether every part of an <c>all</c> has to answer, and not just one.</summary>
    public bool OfEveryPartOfAll => this == IsTrue || this == NotFalse;

    /// <summary>Whether an answer is as asked.</summary>
    public bool IsBy(Truth answer) => (answer == Sought) == Ruled;

    public override string ToString() => $"{(Ruled ? "is" : "is not")} {Sought}";
}

/// <summary>Turns conditions into tests, each kept once.</summary>
internal sealed class ConditionTranslator(Docket docket, Machine machine)
{
    private readonly Dictionary<string, FactLeaf> leaves = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Test> tests = new(StringComparer.Ordinal);

    /// <summary>What has to be so for a unit not to be false, as tests that all have to hold.</summary>
    public IEnumerable<Test> IsPossible(Unit unit) =>
        Translate(unit.When, Asked.NotFalse).Concat(unit.Unless.SelectMany(exception => Translate(exception.When, Asked.NotTrue)));

    /// <summary>What has to be so for it to hold.</summary>
    public Test IsProven(Unit unit) => Join(
        Translate(unit.When, Asked.IsTrue)
            .Concat(unit.Unless.SelectMany(exception =>
                Translate(exception.When, exception.Source.ProceedIfUnknown ? Asked.NotTrue : Asked.IsFalse))),
        all: true);

    /// <summary>A test that asks the same as others of its name, once.</summary>
    public Test Once(Test test)
    {
        var name = $"{test}";
        return tests.TryGetValue(name, out var known) ? known : tests[name] = test;
    }

    /// <summary>What is asked of a condition, as tests that all have to hold.</summary>
    private IEnumerable<Test> Translate(CompiledCondition condition, Asked asked) => condition.Source switch
    {
        AllOf when asked.OfEveryPartOfAll => condition.Parts.SelectMany(part => Translate(part, asked)),
        Model.AnyOf when !asked.OfEveryPartOfAll => condition.Parts.SelectMany(part => Translate(part, asked)),
        Not => Translate(condition.Parts[0], asked.Inverted),
        NamedTest => Translate(condition.Parts[0], asked),
        _ => [Whole(condition, asked)],
    };

    private Test Whole(CompiledCondition condition, Asked asked) => condition.Source switch
    {
        AllOf => Join(condition.Parts.Select(part => Whole(part, asked)), all: asked.OfEveryPartOfAll),
        Model.AnyOf => Join(condition.Parts.Select(part => Whole(part, asked)), all: !asked.OfEveryPartOfAll),
        Not => Whole(condition.Parts[0], asked.Inverted),
        NamedTest => Whole(condition.Parts[0], asked),
        FactTest test => Once(new FactIs(LeafOf(test), asked)),
        FindingTest or ProvisionTest or RequirementTest => OfMatter(condition, asked),
        Quantified quantified => OfMany(quantified, condition.Where!, asked),
        _ => throw new UnreachableException(),
    };

    private Test OfMatter(CompiledCondition condition, Asked asked)
    {
        var (matter, inverted) = docket.ReadBy(condition);
        return Once(new MatterIs(matter, inverted ? asked.Inverted : asked));
    }

    private Test OfMany(Quantified quantified, Unit where, Asked asked) =>
        Once(new EnoughAre(quantified, where.Index, IsProven(where), Join(IsPossible(where), all: true), asked));

    private Test Join(IEnumerable<Test> parts, bool all)
    {
        List<Test> several = [.. parts.Distinct()];
        return several.Count == 1 ? several[0] : Once(new Several(several, all));
    }

    private FactLeaf LeafOf(FactTest test)
    {
        var name = FactLeaf.NameOf(test);
        return leaves.TryGetValue(name, out var leaf) ? leaf : leaves[name] = new FactLeaf(machine.FactsById[test.Fact.Id], test);
    }
}
