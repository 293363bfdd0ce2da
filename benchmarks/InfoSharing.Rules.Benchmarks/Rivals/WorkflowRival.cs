using System.Diagnostics;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Model;
using RulesEngine.Models;
using Workflow = RulesEngine.Models.Workflow;

namespace InfoSharing.Rules.Benchmarks.Rivals;

/// <summary>
/// Every rule of a pack that is law on a day, in Microsoft RulesEngine: an expression each, over flat objects of which all is known, since it
/// knows only yes and no. Findings are chained in the host's code: a workflow for each level and each of case, person and item.
/// </summary>
internal sealed class WorkflowRival
{
    private readonly Machine machine;
    private readonly List<Level> levels = [];
    private readonly Dictionary<Signal, int> signals = [];
    private readonly RulesEngine.RulesEngine engine;

    public WorkflowRival(Machine machine, DateOnly day)
    {
        this.machine = machine;
        var inForce = machine.Timetable.On(day, acceptAnnounced: false).InForce;
        var depths = new Dictionary<Unit, int>();
        var workflows = new List<Workflow>();
        foreach (var level in machine.Units.GroupBy(unit => Depth(unit, depths)).OrderBy(level => level.Key))
        {
            List<Signal> read = [.. level.SelectMany(unit => unit.Reads).Where(signal => signals.TryAdd(signal, signals.Count))];
            var scopes = new List<(FactScope Scope, string Name, Unit[] Units)>();
            foreach (var scope in level.Where(unit => inForce[unit.Index]).GroupBy(unit => unit.Scope))
            {
                var name = $"{level.Key} {scope.Key}";
                scopes.Add((scope.Key, name, [.. scope]));
                workflows.Add(new Workflow
                {
                    WorkflowName = name,
                    Rules = [.. scope.Select(unit => new RulesEngine.Models.Rule { RuleName = $"R{unit.Index}", Expression = new Expressions(machine, signals, unit).Write() })],
                });
            }

            levels.Add(new Level(read, scopes));
        }

        Rules = workflows.Sum(workflow => workflow.Rules.Count());
        engine = new RulesEngine.RulesEngine([.. workflows], new ReSettings { CustomTypes = [typeof(Flat)], EnableExceptionAsErrorMessage = false });
    }

    /// <summary>How many rules and <c>where</c> conditions there are in its workflows.</summary>
    public int Rules { get; }

    public int Levels => levels.Count;

    /// <summary>A case as flat objects, to be judged as often as wanted.</summary>
    public Flattened Flatten(SharingCase sharing) => new(
        Flatten(FactScope.Case, sharing.Facts),
        [.. sharing.People.Select(person => Flatten(FactScope.Person, person.Facts))],
        [.. sharing.Items.Select(item => Flatten(FactScope.Item, item.Facts))],
        [.. sharing.Items.Select(item => sharing.People.ToList().FindIndex(person => person.Id == item.About))]);

    public void Run(Flattened sharing)
    {
        foreach (var level in levels)
        {
            foreach (var signal in level.Read)
            {
                var place = signals[signal];
                foreach (var one in sharing.Of(signal.Scope))
                {
                    one.Found[place] = Found(signal, one, sharing);
                }
            }

            foreach (var (scope, name, units) in level.Scopes)
            {
                var all = sharing.Of(scope);
                for (var place = 0; place < all.Length; place++)
                {
                    RuleParameter[] parameters = scope switch
                    {
                        FactScope.Case => [new("c", sharing.Case)],
                        FactScope.Person => [new("c", sharing.Case), new("p", all[place])],
                        _ => [new("c", sharing.Case), new("p", sharing.People[sharing.About[place]]), new("i", all[place])],
                    };
                    var results = engine.ExecuteAllRulesAsync(name, parameters).AsTask().GetAwaiter().GetResult();
                    for (var rule = 0; rule < units.Length; rule++)
                    {
                        all[place].Holds[units[rule].Index] = results[rule].IsSuccess;
                    }
                }
            }
        }
    }

    /// <summary>Judges cases in both ways and compares every verdict.</summary>
    /// <exception cref="InvalidOperationException">They differ, so that their times would mean nothing.</exception>
    public int CheckAgainst(IEnumerable<SharingCase> cases)
    {
        var compared = 0;
        foreach (var sharing in cases)
        {
            var (flat, evaluated) = (Flatten(sharing), Evaluator.Run(machine, sharing, acceptAnnounced: false));
            Run(flat);
            foreach (var unit in machine.Units)
            {
                var all = flat.Of(unit.Scope);
                for (var place = 0; place < all.Length; place++)
                {
                    compared++;
                    var verdict = evaluated.Verdict(unit, place);
                    if (verdict == Truth.Unknown || all[place].Holds[unit.Index] != (verdict == Truth.True))
                    {
                        throw new InvalidOperationException($"{unit.Scope} {place}: rule {unit.Rule?.Id} came out {all[place].Holds[unit.Index]}, expected {verdict}.");
                    }
                }
            }
        }

        return compared;
    }

    private static int Depth(Unit unit, Dictionary<Unit, int> depths)
    {
        if (!depths.TryGetValue(unit, out var depth))
        {
            depths[unit] = depth = unit.Reads.SelectMany(signal => signal.Sources).Select(source => Depth(source, depths) + 1).DefaultIfEmpty(0).Max();
        }

        return depth;
    }

    private static bool Found(Signal signal, Flat one, Flattened sharing) => signal switch
    {
        FindingSignal finding => Any(one, finding.Sources),
        ProvisionSignal provision => Available(provision, one),
        RequirementSignal { Asks: RequirementStatus.NotApplicable } requirement => Any(one, requirement.Rules.NotApplicable),
        RequirementSignal requirement => !Any(one, requirement.Rules.NotApplicable) && (Met(requirement.Rules, one) == (requirement.Asks == RequirementStatus.Met)),
        QuantifiedSignal quantified => Enough(quantified.Asks, sharing.Of(quantified.Asks.Over).Count(each => each.Holds[quantified.Sources.Single().Index]), sharing),
        _ => throw new UnreachableException(),
    };

    private static bool Available(ProvisionSignal provision, Flat one) => Any(one, provision.Opening) && !Any(one, provision.Closing);

    private static bool Met(RequirementRules rules, Flat one) =>
        (Any(one, rules.Met) || rules.Provisions.Any(provision => Available(provision, one))) && !Any(one, rules.NotMet);

    private static bool Enough(Quantified asked, int count, Flattened sharing) => asked.Quantifier switch
    {
        Quantifier.Any => count > 0,
        Quantifier.Every => count == sharing.Of(asked.Over).Length,
        _ => count >= asked.AtLeast,
    };

    private static bool Any(Flat one, IEnumerable<Unit> units)
    {
        foreach (var unit in units)
        {
            if (one.Holds[unit.Index])
            {
                return true;
            }
        }

        return false;
    }

    private Flat Flatten(FactScope scope, Facts.FactSet facts)
    {
        var flat = new Flat(machine.Facts.Length, machine.Units.Length, signals.Count);
        foreach (var slot in machine.OfScope[(int)scope].Slots)
        {
            if (!facts.TryFind(slot.Id, out var value) || value is null)
            {
                throw new InvalidOperationException($"The fact {slot.Id} is not known, and this engine knows only yes and no.");
            }

            var code = slot.Code(value);
            (flat.Number[slot.Index], flat.Yes[slot.Index], flat.Set[slot.Index]) = (code.Number, slot.Type == FactType.YesNo && code.Number == 1, code.Set);
        }

        return flat;
    }

    /// <summary>A case as flat objects; the person whom each item is about, by place.</summary>
    internal sealed record Flattened(Flat Case, Flat[] People, Flat[] Items, int[] About)
    {
        private readonly Flat[] alone = [Case];

        public Flat[] Of(FactScope scope) => scope switch { FactScope.Case => alone, FactScope.Person => People, _ => Items };
    }

    private sealed record Level(List<Signal> Read, List<(FactScope Scope, string Name, Unit[] Units)> Scopes);
}
