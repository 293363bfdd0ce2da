using System.Diagnostics;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Compilation;

/// <summary>Gives every condition of every rule its bit, and joins the bits by steps.</summary>
internal sealed class ConditionCompiler(Pack pack, Names names, Block[] blocks)
{
    // To join fewer of the case's own conditions before they are shown to a person or item would save nothing.
    private const int WorthJoining = 2;

    private readonly Dictionary<Bit, Bit>[] carried = [[], [], []];
    private readonly Dictionary<string, NamedCondition> conditions = pack.Conditions.ToDictionary(condition => condition.Id, StringComparer.Ordinal);

    public List<Unit> Units { get; } = [];

    public Unit Compile(Rule rule) => Compile(rule.Scope, rule.When, rule.Unless, rule);

    private Unit Compile(FactScope scope, Condition when, IReadOnlyList<RuleException> unless, Rule? rule)
    {
        var work = new Work(scope, blocks[(int)scope]);

        // A top "all" needs no bit of its own: its parts are the rule's.
        var (parts, joined) = Compile(when is AllOf ? when.Parts : [when], isAny: false, work);
        var compiledWhen = when is AllOf ? new CompiledCondition(when, null, parts) : parts[0];
        CompiledException[] exceptions = [.. unless.Select(exception => new CompiledException(exception, Compile(exception.When, work)))];
        foreach (var exception in exceptions)
        {
            if (exception.Source.ProceedIfUnknown)
            {
                joined.AddUnproven(exception.When);
            }
            else
            {
                joined.Add(exception.When, negated: true);
            }
        }

        // A rule has a verdict of its own, however like another it is: it may be law on other days.
        var verdict = rule is null ? work.Block.Of(joined.Joined) : work.Block.Into(work.Block.Next(), joined.Joined);
        var unit = new Unit
        {
            Index = Units.Count,
            Scope = scope,
            Rule = rule,
            When = compiledWhen,
            Unless = exceptions,
            Verdict = verdict,
            Reads = [.. work.Reads],
            ReadsFacts = [.. work.ReadsFacts.Order()],
        };
        Units.Add(unit);
        return unit;
    }

    private CompiledCondition Compile(Condition condition, Work work)
    {
        switch (condition)
        {
            case AllOf or AnyOf:
                var (parts, joined) = Compile(condition.Parts, condition is AnyOf, work);
                return new CompiledCondition(condition, work.Block.Of(joined.Joined), parts);

            case Not not:
                return new CompiledCondition(not, null, [Compile(not.Of, work)]);

            case NamedTest named:
                var inner = Compile(conditions[named.Condition.Id].When, work);
                return new CompiledCondition(named, inner.Bit, [inner]);

            case FactTest test:
                var slot = names.Facts[test.Fact.Id];
                work.ReadsFacts.Add(slot.Index);
                return new CompiledCondition(test, work.Block.Of(test, slot), [], Fact: slot);

            case Quantified quantified:
                var where = Compile(quantified.Over, quantified.Where, [], rule: null);
                return new CompiledCondition(quantified, Read(names.Of(quantified, where), inverted: false, work), [], where);

            case FindingTest or ProvisionTest or RequirementTest:
                var (signal, inverted) = names.Of(condition);
                return new CompiledCondition(condition, Read(signal, inverted, work), []);

            default:
                throw new UnreachableException();
        }
    }

    /// <summary>
    /// Conditions that are joined. What only asks about the case is the same for all its people and items: it is joined once, for the case, and
    /// one answer is shown to each.
    /// </summary>
    private (CompiledCondition[] Parts, Joining Joined) Compile(IReadOnlyList<Condition> of, bool isAny, Work work)
    {
        bool[] asksOfCase = work.Scope == FactScope.Case ? [] : [.. of.Select(IsOfCase)];
        var joinsForCase = asksOfCase.Count(asks => asks) >= WorthJoining;
        var ofCase = joinsForCase ? work.OfCase(blocks) : work;
        var (joined, joinedForCase) = (new Joining(isAny), new Joining(isAny));
        var parts = new CompiledCondition[of.Count];
        for (var place = 0; place < parts.Length; place++)
        {
            var isForCase = joinsForCase && asksOfCase[place];
            parts[place] = Compile(of[place], isForCase ? ofCase : work);
            (isForCase ? joinedForCase : joined).Add(parts[place], negated: false);
        }

        if (joinsForCase)
        {
            joined.Add(Carried(ofCase.Block.Of(joinedForCase.Joined), work), negated: false);
        }

        return (parts, joined);
    }

    /// <summary>The bit by which people or items see an answer of the case.</summary>
    private Bit Carried(Bit ofCase, Work work)
    {
        var seen = carried[(int)work.Scope];
        if (!seen.TryGetValue(ofCase, out var bit))
        {
            bit = seen[ofCase] = work.Block.Next();
            work.Block.Operations.Add(new Carry(ofCase, bit));
        }

        return bit;
    }

    /// <summary>Whether a condition asks about nothing but the case.</summary>
    private bool IsOfCase(Condition condition) => condition switch
    {
        FactTest test => names.Facts[test.Fact.Id].Definition.Scope == FactScope.Case,
        FindingTest test => names.Findings[test.Finding.Id].Scope == FactScope.Case,
        NamedTest named => IsOfCase(conditions[named.Condition.Id].When),
        AllOf or AnyOf or Not => condition.Parts.Count > 0 && condition.Parts.All(IsOfCase),
        _ => condition is Quantified,
    };

    private static Bit Read(Signal signal, bool inverted, Work work)
    {
        work.Read(signal);
        var bit = signal.In(work.Scope);
        return inverted ? work.Block.Of(Joining.AllOf((bit, true))) : bit;
    }

    /// <summary>What a unit gathers while it is compiled.</summary>
    private sealed class Work
    {
        public Work(FactScope scope, Block block) => (Scope, Block) = (scope, block);

        public FactScope Scope { get; private init; }

        public Block Block { get; private init; }

        public List<Signal> Reads { get; private init; } = [];

        public HashSet<int> ReadsFacts { get; private init; } = [];

        /// <summary>The same work, where it is done for the case.</summary>
        public Work OfCase(Block[] blocks) => new(FactScope.Case, blocks[(int)FactScope.Case]) { Reads = Reads, ReadsFacts = ReadsFacts };

        public void Read(Signal signal)
        {
            if (!Reads.Contains(signal))
            {
                Reads.Add(signal);
            }
        }
    }
}
