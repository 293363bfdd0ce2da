using System.Diagnostics;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Compilation;

/// <summary>Gives every condition of every rule its bit, and joins the bits by steps.</summary>
internal sealed class ConditionCompiler(Pack pack, Names names, Lane[] lanes)
{
    private readonly Dictionary<string, NamedCondition> conditions = pack.Conditions.ToDictionary(condition => condition.Id, StringComparer.Ordinal);

    public List<Unit> Units { get; } = [];

    public Unit Compile(Rule rule) => Compile(rule.Scope, rule.When, rule.Unless, rule);

    private Unit Compile(FactScope scope, Condition when, IReadOnlyList<RuleException> unless, Rule? rule)
    {
        var work = new Work(lanes[(int)scope]);
        var exceptionConditions = unless.Select(exception => exception.When);
        work.Lane.KeepTogether(exceptionConditions.Prepend(when).Sum(Bits) + 1);

        // A top "all" needs no bit of its own: its parts are the rule's.
        var compiledWhen = when is AllOf all
            ? new CompiledCondition(all, null, [.. all.Of.Select(part => Compile(part, work))])
            : Compile(when, work);
        CompiledException[] exceptions = [.. unless.Select(exception => new CompiledException(exception, Compile(exception.When, work)))];

        var joined = new Joining();
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

        var verdict = work.Lane.Next();
        work.Steps.Add(new Step(all: true, joined.Parts, verdict));
        var unit = new Unit
        {
            Index = Units.Count,
            Scope = scope,
            Rule = rule,
            When = compiledWhen,
            Unless = exceptions,
            Steps = [.. work.Steps],
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
                var joined = new Joining();
                foreach (var part in parts)
                {
                    joined.Add(part, negated: false);
                }

                var bit = work.Lane.Next();
                work.Steps.Add(new Step(condition is AllOf, joined.Parts, bit));
                return new CompiledCondition(condition, bit, parts);

            case Not not:
                return new CompiledCondition(not, null, [Compile(not.Of, work)]);

            case NamedTest named:
                var inner = Compile(conditions[named.Condition.Id].When, work);
                return new CompiledCondition(named, inner.Bit, [inner]);

            case FactTest test:
                var slot = names.Facts[test.Fact.Id];
                work.ReadsFacts.Add(slot.Index);
                var leaf = work.Lane.Next();
                FactLeaves.Add(slot, test, leaf);
                return new CompiledCondition(test, leaf, []);

            case Quantified quantified:
                var where = Compile(quantified.Over, quantified.Where, [], rule: null);
                var counted = new QuantifiedSignal(quantified, where);
                names.Quantified.Add(counted);
                return new CompiledCondition(quantified, Read(counted, inverted: false, work), [], where);

            case FindingTest or ProvisionTest or RequirementTest:
                var (signal, inverted) = names.Of(condition);
                return new CompiledCondition(condition, Read(signal, inverted, work), []);

            default:
                throw new UnreachableException();
        }
    }

    private static Bit Read(Signal signal, bool inverted, Work work)
    {
        var bit = work.Lane.Next();
        signal.ReadBy(bit, inverted);
        work.Reads.Add(signal);
        return bit;
    }

    private int Bits(Condition condition) => condition switch
    {
        Not => Bits(condition.Parts[0]),
        NamedTest named => Bits(conditions[named.Condition.Id].When),
        Quantified => 1,
        _ => 1 + condition.Parts.Sum(Bits),
    };

    /// <summary>What a unit gathers while it is compiled.</summary>
    private sealed class Work(Lane lane)
    {
        public Lane Lane { get; } = lane;

        public List<Step> Steps { get; } = [];

        public HashSet<Signal> Reads { get; } = [];

        public HashSet<int> ReadsFacts { get; } = [];
    }
}
