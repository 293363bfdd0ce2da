using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tables;

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
            Findings = names.Findings,
            ProvisionRules = names.ProvisionRules,
            Disputable = [.. names.ProvisionRules
                .Where(pair => pair.Value.NotAvailable.Count > 0)
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => (pair.Key, pair.Value))],
            Provisions = names.Available,
            Recommended = names.Recommended,
            Requirements = names.Statuses,
            Readers = ReadersOf(facts, units),
            Conclusions = new Conclusions(units),
            Courses = [.. pack.Questions.Where(question => question.IsCourse).SelectMany(question => CoursesOf(question, names))],
            Days = CoveredDays.Of(pack),
            Timetable = new Timetable(units),
        };
    }

    // An answer that no row gives is no finding either.
    private static IEnumerable<CourseSignal> CoursesOf(QuestionDefinition question, Names names)
    {
        foreach (var answer in question.Answers)
        {
            if (answer.Outcome is { } outcome && names.Findings.TryGetValue(Lowering.FindingOf(question.Id, answer.Id), out var finding))
            {
                yield return new CourseSignal(answer, outcome, finding);
            }
        }
    }

    private static Unit[][] ReadersOf(FactSlot[] facts, List<Unit> units)
    {
        List<Unit>[] readers = [.. facts.Select(_ => new List<Unit>())];
        foreach (var unit in units)
        {
            foreach (var fact in unit.ReadsFacts)
            {
                Mark(facts[fact], unit);
            }
        }

        return [.. readers.Select(some => some.ToArray())];

        // Who reads a fact reads what it follows from.
        void Mark(FactSlot fact, Unit unit)
        {
            if (readers[fact.Index] is var already && (already.Count == 0 || already[^1] != unit))
            {
                already.Add(unit);
                foreach (var derivation in fact.Derivations)
                {
                    Mark(derivation.Source, unit);
                }
            }
        }
    }
}
