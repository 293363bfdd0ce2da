using System.Reflection;
using System.Runtime.Loader;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InfoSharing.Rules.Benchmarks.Rivals;

/// <summary>The floor: the rules of a pack as plain C#, compiled, with cases of one shape coded for it beforehand.</summary>
internal sealed class PlainRival
{
    private readonly Machine machine;
    private readonly Action run;
    private readonly Action<long[]>[] fills;
    private readonly Action<int[]>[] verdicts;
    private readonly long[][][] codes;

    private PlainRival(Machine machine, Action run, Action<long[]>[] fills, Action<int[]>[] verdicts, long[][][] codes) =>
        (this.machine, this.run, this.fills, this.verdicts, this.codes) = (machine, run, fills, verdicts, codes);

    public static PlainRival Of(Machine machine, SharingCase[] cases)
    {
        var plain = Compile(PlainSource.Write(machine, cases[0].AsAt)).GetType("Plain")!;
        var (people, items) = (States(plain, "PersonState", cases[0].People.Count), States(plain, "ItemState", cases[0].Items.Count));
        foreach (var (item, place) in cases[0].Items.Select((item, place) => (item, place)))
        {
            items.GetValue(place)!.GetType().GetField("About")!.SetValue(items.GetValue(place), people.GetValue(cases[0].People.ToList().FindIndex(person => person.Id == item.About)));
        }

        plain.GetField("People")!.SetValue(null, people);
        plain.GetField("Items")!.SetValue(null, items);
        object[] all = [plain.GetField("Case")!.GetValue(null)!, .. people.Cast<object>(), .. items.Cast<object>()];
        return new PlainRival(
            machine,
            plain.GetMethod("Run")!.CreateDelegate<Action>(),
            [.. all.Select(state => state.GetType().GetMethod("Fill")!.CreateDelegate<Action<long[]>>(state))],
            [.. all.Select(state => state.GetType().GetMethod("Verdicts")!.CreateDelegate<Action<int[]>>(state))],
            [.. cases.Select(sharing => Codes(machine, sharing))]);
    }

    /// <summary>Judges the case at a place.</summary>
    public void Run(int place)
    {
        var all = codes[place];
        for (var state = 0; state < fills.Length; state++)
        {
            fills[state](all[state]);
        }

        run();
    }

    /// <summary>Judges every case in both ways and compares every verdict of every rule.</summary>
    /// <exception cref="InvalidOperationException">They differ, so that their times would mean nothing.</exception>
    public int CheckAgainst(SharingCase[] cases)
    {
        var (compared, all) = (0, new int[machine.Units.Length]);
        for (var place = 0; place < cases.Length; place++)
        {
            Run(place);
            var evaluated = Evaluator.Run(machine, cases[place], acceptAnnounced: false);
            for (var state = 0; state < verdicts.Length; state++)
            {
                verdicts[state](all);
                var (scope, instance) = state == 0 ? (FactScope.Case, 0)
                    : state <= cases[place].People.Count ? (FactScope.Person, state - 1)
                    : (FactScope.Item, state - 1 - cases[place].People.Count);
                foreach (var unit in machine.Units.Where(unit => unit.Scope == scope))
                {
                    compared++;
                    var expected = evaluated.Verdict(unit, instance) switch { Truth.True => 1, Truth.False => 2, _ => 0 };
                    if (all[unit.Index] != expected)
                    {
                        throw new InvalidOperationException($"Case {place}, {scope} {instance}: rule {unit.Rule?.Id} came out {all[unit.Index]}, expected {expected}.");
                    }
                }
            }
        }

        return compared;
    }

    private static Array States(Type plain, string name, int count)
    {
        var type = plain.GetNestedType(name)!;
        var states = Array.CreateInstance(type, count);
        for (var place = 0; place < count; place++)
        {
            states.SetValue(Activator.CreateInstance(type), place);
        }

        return states;
    }

    private static long[][] Codes(Machine machine, SharingCase sharing) =>
    [
        Codes(machine, FactScope.Case, sharing.Facts),
        .. sharing.People.Select(person => Codes(machine, FactScope.Person, person.Facts)),
        .. sharing.Items.Select(item => Codes(machine, FactScope.Item, item.Facts)),
    ];

    private static long[] Codes(Machine machine, FactScope scope, Facts.FactSet facts) =>
        [.. machine.OfScope[(int)scope].Slots.Select(slot => facts.TryFind(slot.Id, out var value) && value is not null
            ? slot.Code(value) is var code && slot.Type == FactType.YesNo ? (code.Place == 1 ? 1 : 2) : slot.Type == FactType.Choices ? (long)code.Set : code.Number
            : slot.Type switch { FactType.YesNo => 0, FactType.Choice or FactType.Choices => -1, _ => int.MinValue })];

    private static Assembly Compile(string source)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Plain",
            [CSharpSyntaxTree.ParseText(source)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Take(5)));
        }

        image.Position = 0;
        return new AssemblyLoadContext(name: null).LoadFromStream(image);
    }
}
