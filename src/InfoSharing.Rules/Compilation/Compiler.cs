using System.Collections.Frozen;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Compilation;

/// <summary>Turns a checked pack into a machine. Every name in it is known to exist and every cycle known to be absent.</summary>
internal static class Compiler
{
    public static Machine Compile(Pack pack)
    {
        var facts = FactCompiler.Compile(pack);
        Block[] blocks = [new(FactScope.Case), new(FactScope.Person), new(FactScope.Item)];
        var names = new Names(pack, facts, blocks);
        var conditions = new ConditionCompiler(pack, names, blocks);
        foreach (var rule in pack.Rules)
        {
            names.Conclude(conditions.Compile(rule));
        }

        names.Join();
        var units = conditions.Units;
        return new Machine
        {
            Pack = pack,
            Facts = facts,
            OfScope = [.. Enum.GetValues<FactScope>().Select(scope => new ScopeFacts(FactCompiler.OfScope(facts, scope)))],
            FactsById = names.Facts,
            Units = [.. units],
            Strata = Strata.Of(blocks),
            Words = [.. blocks.Select(block => block.Words)],
            Findings = names.Findings.ToFrozenDictionary(StringComparer.Ordinal),
            ProvisionRules = names.ProvisionRules.ToFrozenDictionary(StringComparer.Ordinal),
            Disputable = [.. names.ProvisionRules
                .Where(pair => pair.Value.NotAvailable.Count > 0)
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => (pair.Key, pair.Value))],
            Provisions = names.Available.ToFrozenDictionary(StringComparer.Ordinal),
            Recommended = names.Recommended.ToFrozenDictionary(StringComparer.Ordinal),
            Requirements = names.Statuses.ToFrozenDictionary(),
            Readers = ReadersOf(facts, units),
            Conclusions = new Conclusions(units),
            Timetable = new Timetable(units),
        };
    }

    private static Unit[][] ReadersOf(FactSlot[] facts, List<Unit> units)
    {
        HashSet<int>[] readers = [.. facts.Select(_ => new HashSet<int>())];
        foreach (var unit in units)
        {
            foreach (var fact in unit.ReadsFacts)
            {
                Mark(facts[fact], unit.Index);
            }
        }

        return [.. readers.Select(some => some.Order().Select(unit => units[unit]).ToArray())];

        // Who reads a fact reads what it follows from.
        void Mark(FactSlot fact, int unit)
        {
            if (readers[fact.Index].Add(unit))
            {
                foreach (var derivation in fact.Derivations)
                {
                    Mark(derivation.Source, unit);
                }
            }
        }
    }
}
