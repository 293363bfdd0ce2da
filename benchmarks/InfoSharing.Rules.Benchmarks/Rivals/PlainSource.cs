using System.Diagnostics;
using System.Globalization;
using System.Text;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Benchmarks.Rivals;

/// <summary>
/// Writes a pack as the C# that a careful programmer would write for it by hand: a class for the case, the person and the item with a field
/// for each fact, finding and rule; a method for each rule, three-valued, that leaves at the first condition that fails. It keeps the
/// verdict of every rule and nothing of the conditions, which it may never look at.
/// </summary>
internal sealed class PlainSource
{
    private const int Unknown = 0;

    private readonly Machine machine;
    private readonly bool[] inForce;
    private readonly StringBuilder methods = new();
    private readonly Dictionary<(FactScope, string), string> named = [];
    private readonly Dictionary<Unit, int> levels = [];
    private readonly Dictionary<Signal, string> names = [];
    private Unit current;
    private int count;

    private PlainSource(Machine machine, DateOnly day) => (this.machine, inForce, current) = (machine, machine.Timetable.On(day, acceptAnnounced: false).InForce, machine.Units[0]);

    public static string Write(Machine machine, DateOnly day) => new PlainSource(machine, day).Whole();

    private string Whole()
    {
        var body = new StringBuilder();
        var done = new HashSet<string>();
        foreach (var fact in machine.Facts.Where(fact => fact.Derivations.Length > 0))
        {
            Derive(fact, body, done);
        }

        foreach (var level in machine.Units.GroupBy(LevelOf).OrderBy(level => level.Key))
        {
            foreach (var unit in level)
            {
                // What a rule reads is worked out just before it, once.
                foreach (var signal in unit.Reads.Where(signal => done.Add(Name(signal))))
                {
                    body.AppendLine(ForEach(signal.Scope, $"{{0}}.{Name(signal)} = {Answer(signal)};"));
                }

                body.AppendLine(ForEach(unit.Scope, $"{{0}}.R{unit.Index} = {(inForce[unit.Index] ? $"{Rule(unit)}({{0}})" : "2")};"));
            }
        }

        var signals = machine.Units.SelectMany(unit => unit.Reads).Distinct().ToList();
        var source = new StringBuilder("public static class Plain\n{\n");
        source.AppendLine("static int Not(int a) => a == 1 ? 2 : a == 2 ? 1 : 0;");
        source.AppendLine("static int And(int a, int b) => a == 2 || b == 2 ? 2 : a == 1 && b == 1 ? 1 : 0;");
        source.AppendLine("public static readonly CaseState Case = new(); public static PersonState[] People = []; public static ItemState[] Items = [];");
        foreach (var scope in Enum.GetValues<FactScope>())
        {
            var mine = machine.OfScope[(int)scope].Slots;
            source.AppendLine($"public sealed class {scope}State {{ {(scope == FactScope.Item ? "public PersonState About;" : "")}");
            source.AppendLine(string.Concat(mine.Select(fact => fact.Type == FactType.Choices ? $"public ulong F{fact.Index}; public bool K{fact.Index};" : $"public int F{fact.Index};")));
            source.AppendLine(string.Concat(mine.Where(fact => fact.Derivations.Length > 0).Select(fact => $"public int D{fact.Index};")));
            source.AppendLine(string.Concat(signals.Where(signal => signal.Scope == scope).Select(signal => $"public int {Name(signal)};")));
            var units = machine.Units.Where(unit => unit.Scope == scope).ToList();
            source.AppendLine(string.Concat(units.Select(unit => $"public int R{unit.Index};")));
            source.AppendLine($"public void Fill(long[] codes) {{ {string.Concat(mine.Select((fact, place) => fact.Type == FactType.Choices
                ? $"K{fact.Index} = codes[{place}] >= 0; F{fact.Index} = (ulong)codes[{place}];"
                : $"F{fact.Index} = (int)codes[{place}];"))} }}");
            source.AppendLine($"public void Verdicts(int[] all) {{ {string.Concat(units.Select(unit => $"all[{unit.Index}] = R{unit.Index};"))} }} }}");
        }

        // In methods of a size that the compiler will optimise.
        var lines = body.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Chunk(40).ToList();
        source.AppendLine($"public static void Run() {{ {string.Concat(lines.Select((_, place) => $"Run{place}();"))} }}");
        foreach (var (some, place) in lines.Select((some, place) => (some, place)))
        {
            source.AppendLine($"static void Run{place}() {{ var c = Case; var people = People; var items = Items; {string.Join('\n', some)} }}");
        }

        return source.Append(methods).AppendLine("}").ToString();
    }

    private int LevelOf(Unit unit)
    {
        if (!levels.TryGetValue(unit, out var level))
        {
            levels[unit] = level = unit.Reads.SelectMany(signal => signal.Sources).Select(source => LevelOf(source) + 1).DefaultIfEmpty(0).Max();
        }

        return level;
    }

    private void Derive(FactSlot fact, StringBuilder body, HashSet<string> done)
    {
        if (!done.Add($"D{fact.Index}"))
        {
            return;
        }

        var text = new StringBuilder($"{{0}}.D{fact.Index} = {{0}}.F{fact.Index}; ");
        foreach (var derivation in fact.Derivations)
        {
            var from = derivation.Source;
            if (from.Derivations.Length > 0)
            {
                Derive(from, body, done);
            }

            var value = $"{{0}}.{Field(from)}";
            text.Append($"if ({{0}}.D{fact.Index} == 0) {{0}}.D{fact.Index} = ").Append(derivation switch
            {
                { ByPlace.Length: > 0 } when from.Type == FactType.YesNo => $"{value} == 1 ? {Code(derivation.ByPlace[1])} : {value} == 2 ? {Code(derivation.ByPlace[0])} : 0",
                { ByPlace.Length: > 0 } => Switch(value, derivation.ByPlace),
                _ => $"{Known(from, "{0}")} ? {(derivation.True is { } yes ? $"{Holds(from, yes, "{0}")} ? 1 : " : "")}{(derivation.False is { } no ? $"{Holds(from, no, "{0}")} ? 2 : " : "")}0 : 0",
            }).Append("; ");
        }

        body.AppendLine(ForEach(fact.Definition.Scope, text.ToString()));
    }

    private static string Switch(string value, Truth[] byPlace)
    {
        string Of(Truth truth) => string.Join(" or ", byPlace.Select((one, place) => (one, place)).Where(one => one.one == truth).Select(one => one.place.ToString(CultureInfo.InvariantCulture)));
        var (yes, no) = (Of(Truth.True), Of(Truth.False));
        return $"{value} switch {{{{ {(yes.Length > 0 ? $"{yes} => 1, " : "")}{(no.Length > 0 ? $"{no} => 2, " : "")}_ => 0 }}}}";
    }

    private static string ForEach(FactScope scope, string statement) => scope switch
    {
        FactScope.Case => string.Format(CultureInfo.InvariantCulture, statement, "c"),
        FactScope.Person => "foreach (var p in people) { " + string.Format(CultureInfo.InvariantCulture, statement, "p") + " }",
        _ => "foreach (var i in items) { " + string.Format(CultureInfo.InvariantCulture, statement, "i") + " }",
    };

    private static string Field(FactSlot fact) => fact.Derivations.Length > 0 ? $"D{fact.Index}" : $"F{fact.Index}";

    private static int Code(Truth truth) => truth switch { Truth.True => 1, Truth.False => 2, _ => Unknown };

    private string Name(Signal signal)
    {
        if (!names.TryGetValue(signal, out var name))
        {
            names[signal] = name = $"S{names.Count}";
        }

        return name;
    }

    private string Rule(Unit unit)
    {
        current = unit;
        var text = new StringBuilder();
        foreach (var part in unit.When.Source is AllOf ? unit.When.Parts : [unit.When])
        {
            text.Append($"x = {Expression(part, unit.Scope)}; if (x == 2) return 2; if (x == 0) t = 0; ");
        }

        foreach (var exception in unit.Unless)
        {
            text.Append($"x = {Expression(exception.When, unit.Scope)}; if (x == 1) return 2; ").Append(exception.Source.ProceedIfUnknown ? "" : "if (x == 0) t = 0; ");
        }

        return Method(unit.Scope, $"int t = 1, x; {text}return t;");
    }

    private string Method(FactScope scope, string body)
    {
        var name = $"M{count++}";
        methods.AppendLine($"static int {name}({scope}State s) {{ {body} }}");
        return name;
    }

    private string Expression(CompiledCondition condition, FactScope scope)
    {
        switch (condition.Source)
        {
            case AllOf:
                return $"{Method(scope, $"int t = 1, x; {string.Concat(condition.Parts.Select(part => $"x = {Expression(part, scope)}; if (x == 2) return 2; if (x == 0) t = 0; "))}return t;")}(s)";
            case Model.AnyOf:
                return $"{Method(scope, $"int t = 2, x; {string.Concat(condition.Parts.Select(part => $"x = {Expression(part, scope)}; if (x == 1) return 1; if (x == 0) t = 0; "))}return t;")}(s)";
            case Not:
                return $"Not({Expression(condition.Parts[0], scope)})";
            case NamedTest test:
                if (!named.TryGetValue((scope, test.Condition.Id), out var method))
                {
                    method = named[(scope, test.Condition.Id)] = Method(scope, $"return {Expression(condition.Parts[0], scope)};");
                }

                return $"{method}(s)";
            case FactTest test:
                return Fact(test, scope);
            case FindingTest test:
                return test.Is ? Seen(machine.Findings[test.Finding.Id], scope) : $"Not({Seen(machine.Findings[test.Finding.Id], scope)})";
            case ProvisionTest { Is: Rating.Recommended } test:
                return Seen(machine.Recommended[test.Provision.Id], scope);
            case ProvisionTest test:
                return test.Is == Rating.NotAvailable ? $"Not({Seen(machine.Provisions[test.Provision.Id], scope)})" : Seen(machine.Provisions[test.Provision.Id], scope);
            default:
                // Requirements and quantifiers: the signal that has this condition's bit.
                return Seen(current.Reads.First(signal => signal.In(signal.Scope == FactScope.Case ? condition.Bit!.Value.Scope : scope) == condition.Bit), scope);
        }
    }

    private string Seen(Signal signal, FactScope from) => Owner(signal.Scope, from) is var owner && signal.Scope == FactScope.Person && from == FactScope.Item
        ? $"(s.About == null ? 0 : s.About.{Name(signal)})"
        : $"{owner}.{Name(signal)}";

    private static string Owner(FactScope of, FactScope from) => of == from ? "s" : of == FactScope.Case ? "Case" : "s.About";

    private string Fact(FactTest test, FactScope scope)
    {
        var slot = machine.FactsById[test.Fact.Id];
        var owner = Owner(slot.Definition.Scope, scope);
        var text = (test.Comparison, slot.Type) switch
        {
            (Comparison.IsKnown, _) => FactComparison.Yes(test.Operands[0]) ? $"({Known(slot, owner)} ? 1 : 2)" : $"({Known(slot, owner)} ? 2 : 1)",
            (_, FactType.YesNo) => FactComparison.Holds(test, Facts.FactValue.YesNo.Of(true)) ? $"{owner}.{Field(slot)}" : $"Not({owner}.{Field(slot)})",
            (_, FactType.Choice) => $"({Known(slot, owner)} ? {owner}.F{slot.Index} is {string.Join(" or ", slot.Values.Select((value, place) => (value, place)).Where(one => FactComparison.Holds(test, new Facts.FactValue.Choice(one.value))).Select(one => one.place.ToString(CultureInfo.InvariantCulture)).DefaultIfEmpty("-2"))} ? 1 : 2 : 0)",
            _ => $"({Known(slot, owner)} ? {Holds(slot, FactLeaves.Compare(slot, test, default), owner)} ? 1 : 2 : 0)",
        };
        return owner == "s.About" ? $"(s.About == null ? {(test.Comparison == Comparison.IsKnown && !FactComparison.Yes(test.Operands[0]) ? 1 : test.Comparison == Comparison.IsKnown ? 2 : 0)} : {text})" : text;
    }

    private static string Known(FactSlot slot, string owner) => slot.Type switch
    {
        FactType.YesNo => $"{owner}.{Field(slot)} != 0",
        FactType.Choice => $"{owner}.F{slot.Index} >= 0",
        FactType.Choices => $"{owner}.K{slot.Index}",
        _ => $"{owner}.F{slot.Index} != int.MinValue",
    };

    private static string Holds(FactSlot slot, Compared compared, string owner)
    {
        var value = $"{owner}.F{slot.Index}";
        return compared.Comparison switch
        {
            Comparison.ContainsAll => $"({value} & {compared.Set}UL) == {compared.Set}UL",
            Comparison.ContainsNone => $"({value} & {compared.Set}UL) == 0",
            Comparison.ContainsAny => $"({value} & {compared.Set}UL) != 0",
            Comparison.Is => $"{value} == {compared.Number}",
            Comparison.IsNot => $"{value} != {compared.Number}",
            Comparison.AtLeast or Comparison.OnOrAfter => $"{value} >= {compared.Number}",
            Comparison.AtMost => $"{value} <= {compared.Number}",
            Comparison.Before => $"{value} < {compared.Number}",
            _ => throw new UnreachableException(),
        };
    }

    private string Answer(Signal signal) => signal switch
    {
        FindingSignal => $"{Any(signal.Scope, signal.Sources)}({{0}})",
        ProvisionSignal provision => $"{Provision(provision)}({{0}})",
        RequirementSignal requirement => $"{Requirement(requirement)}({{0}})",
        QuantifiedSignal quantified => $"{Count(quantified)}({{0}})",
        _ => throw new UnreachableException(),
    };

    private string Any(FactScope scope, IEnumerable<Unit> units) =>
        Method(scope, $"int t = 2; {string.Concat(units.Select(unit => $"if (s.R{unit.Index} == 1) return 1; if (s.R{unit.Index} == 0) t = 0; "))}return t;");

    private string Provision(ProvisionSignal provision)
    {
        var rules = provision.Rules;
        var wanted = provision == machine.Recommended.Values.FirstOrDefault(other => other == provision) ? rules.Recommended : rules.MakeAvailable;
        return Method(FactScope.Item, $"return And({Any(FactScope.Item, wanted)}(s), Not({Any(FactScope.Item, rules.NotAvailable)}(s)));");
    }

    private string Requirement(RequirementSignal signal)
    {
        var rules = signal.Rules;
        var open = rules.Met.Count > 0 || rules.Provisions.Length > 0
            ? Method(FactScope.Item, $"int t = {Any(FactScope.Item, rules.Met)}(s), x; if (t == 1) return 1; {string.Concat(rules.Provisions.Select(provision => $"x = {Provision(provision)}(s); if (x == 1) return 1; if (x == 0) t = 0; "))}return t;") + "(s)"
            : "0";
        var met = $"And({open}, Not({Any(FactScope.Item, rules.NotMet)}(s)))";
        var notApplicable = $"{Any(FactScope.Item, rules.NotApplicable)}(s)";
        return Method(FactScope.Item, signal.Asks switch
        {
            RequirementStatus.NotApplicable => $"return {notApplicable};",
            RequirementStatus.Met => $"return And(Not({notApplicable}), {met});",
            _ => $"return And(Not({notApplicable}), Not({met}));",
        });
    }

    private string Count(QuantifiedSignal signal)
    {
        var (asked, where) = (signal.Asks, signal.Sources.Single());
        var all = asked.Over == FactScope.Person ? "People" : "Items";
        var needed = asked.Quantifier switch { Quantifier.Any => "1", Quantifier.Every => $"{all}.Length", _ => asked.AtLeast.ToString(CultureInfo.InvariantCulture) };
        return Method(FactScope.Case, $"if ({all}.Length == 0) return 0; int yes = 0, open = 0; foreach (var one in {all}) {{ if (one.R{where.Index} == 1) yes++; else if (one.R{where.Index} == 0) open++; }} return yes >= {needed} ? 1 : yes + open < {needed} ? 2 : 0;");
    }
}
