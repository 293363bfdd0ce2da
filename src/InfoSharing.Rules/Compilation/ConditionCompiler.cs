using System.Diagnostics;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Compilation;

/// <summary>Gives every condition of every rule its bit, and joins the bits by steps.</summary>
internal sealed class ConditionCompiler(Pack pack, Names names, Block[] blocks)
{
    private readonly Dictionary<string, NamedCondition> conditions = pack.Conditions.ToDictionary(condition => condition.Id, StringComparer.Ordinal);

    public List<Unit> Units { get; } = [];

    public Unit Compile(Rule rule) => Compile(rule.Scope, rule.When, rule.Unless, rule);

    private Unit Compile(FactScope scope, Condition when, IReadOnlyList<RuleException> unless, Rule? rule)
    {
        var work = new Work(scope, blocks[(int)scope]);

        // A top "all" needs no bit of its own: its parts are the rule's.
        var compiledWhen = when is AllOf all
            ? new CompiledCondition(all, null, [.. all.Of.Select(part => Compile(part, work))])
            : Compile(when, work);
        CompiledException[] exceptions = [.. unless.Select(exception => new CompiledException(exception, Compile(exception.When, work)))];

        var joined = new Joining(isAny: false);
        foreach (var part in compiledWhen.Bit is null && when is AllOf ? compiledWhen.Parts : [compiledWhen])
        {
            joined.Add(part, negated: false);
        }

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
                CompiledCondition[] parts = [.. condition.Parts.Select(part => Compile(part, work))];
                var joined = new Joining(condition is AnyOf);
                foreach (var part in parts)
                {
                    joined.Add(part, negated: false);
                }

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

    private static Bit Read(Signal signal, bool inverted, Work work)
    {
        work.Read(signal);
        var bit = signal.In(work.Scope);
        return inverted ? work.Block.Of(Joining.AllOf((bit, true))) : bit;
    }

    /// <summary>What a unit gathers while it is compiled.</summary>
    private sealed class Work(FactScope scope, Block block)
    {
        public FactScope Scope { get; } = scope;

        public Block Block { get; } = block;

        public List<Signal> Reads { get; } = [];

        public HashSet<int> ReadsFacts { get; } = [];

        public void Read(Signal signal)
        {
            if (!Reads.Contains(signal))
            {
                Reads.Add(signal);
            }
        }
    }
}
