using System.Diagnostics;
using System.Linq.Expressions;
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
}

/// <summary>One condition of an NRules rule, and the matters that it reads.</summary>
internal sealed record Atom(Expression Test, bool ReadsSubject, IReadOnlyList<Matter> Matters);

/// <summary>Turns conditions into expressions on a subject and on the facts that hold the answers to matters.</summary>
internal sealed class ConditionTranslator(Docket docket, Leaves leaves, ParameterExpression subject)
{
    private readonly SortedDictionary<int, (Matter Matter, ParameterExpression Parameter)> read = [];

    /// <summary>The matters that the conditions translated so far read.</summary>
    public IReadOnlyCollection<(Matter Matter, ParameterExpression Parameter)> Read => read.Values;

    /// <summary>What is asked of a condition, as conditions that all have to hold.</summary>
    public IEnumerable<Atom> Translate(CompiledCondition condition, Asked asked) => condition.Source switch
    {
        AllOf when asked.OfEveryPartOfAll => condition.Parts.SelectMany(part => Translate(part, asked)),
        Model.AnyOf when !asked.OfEveryPartOfAll => condition.Parts.SelectMany(part => Translate(part, asked)),
        Not => Translate(condition.Parts[0], asked.Inverted),
        NamedTest => Translate(condition.Parts[0], asked),
        _ => [Whole(condition, asked)],
    };

    /// <summary>That at least one of several conditions is as asked.</summary>
    public Atom OneOf(IEnumerable<(CompiledCondition Condition, Asked Asked)> conditions) =>
        Join([.. conditions.Select(one => Whole(one.Condition, one.Asked))], Expression.OrElse);

    private Atom Whole(CompiledCondition condition, Asked asked) => condition.Source switch
    {
        AllOf => Join([.. condition.Parts.Select(part => Whole(part, asked))], asked.OfEveryPartOfAll ? Expression.AndAlso : Expression.OrElse),
        Model.AnyOf => Join([.. condition.Parts.Select(part => Whole(part, asked))], asked.OfEveryPartOfAll ? Expression.OrElse : Expression.AndAlso),
        Not => Whole(condition.Parts[0], asked.Inverted),
        NamedTest => Whole(condition.Parts[0], asked),
        FactTest test => new Atom(
            Compare(Expression.Call(subject, nameof(SubjectFact.Meets), null, Expression.Constant(leaves.Of(test))), asked), ReadsSubject: true, []),
        FindingTest or ProvisionTest or RequirementTest or Quantified => OfMatter(condition, asked),
        _ => throw new UnreachableException(),
    };

    private Atom OfMatter(CompiledCondition condition, Asked asked)
    {
        var (matter, inverted) = docket.ReadBy(condition);
        if (!read.TryGetValue(matter.Index, out var known))
        {
            known = read[matter.Index] = (matter, Expression.Parameter(matter.Fact, $"answer{matter.Index}"));
        }

        return new Atom(Compare(Expression.Property(known.Parameter, nameof(AnswerFact.Truth)), inverted ? asked.Inverted : asked), ReadsSubject: false, [matter]);
    }

    private static Atom Join(IReadOnlyList<Atom> parts, Func<Expression, Expression, Expression> join) => new(
        parts.Select(part => part.Test).Aggregate(join),
        parts.Any(part => part.ReadsSubject),
        [.. parts.SelectMany(part => part.Matters).Distinct().OrderBy(matter => matter.Index)]);

    private static BinaryExpression Compare(Expression truth, Asked asked) => asked.Ruled
        ? Expression.Equal(truth, Expression.Constant(asked.Sought))
        : Expression.NotEqual(truth, Expression.Constant(asked.Sought));
}

/// <summary>The tests of facts in a pack, each once.</summary>
internal sealed class Leaves(Machine machine)
{
    private readonly Dictionary<string, FactLeaf> known = new(StringComparer.Ordinal);

    public FactLeaf Of(FactTest test)
    {
        var name = FactLeaf.NameOf(test);
        return known.TryGetValue(name, out var leaf) ? leaf : known[name] = new FactLeaf(machine.FactsById[test.Fact.Id], test);
    }
}
