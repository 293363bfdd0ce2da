using System.Diagnostics;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Compilation;

/// <summary>Gives each fact its place, and makes its derivations ready to run.</summary>
internal static class FactCompiler
{
    public static FactSlot[] Compile(Pack pack)
    {
        IReadOnlyList<string> kinds = [.. pack.Bodies.Select(body => body.Id)];
        var bodies = pack.Bodies.ToDictionary(body => body.Id, body => body.Attributes, StringComparer.Ordinal);
        FactSlot[] slots = [.. pack.Facts.Select((fact, index) =>
            new FactSlot(fact, index, fact.ValuesAreBodies ? kinds : [.. fact.Values.Select(value => value.Id)]))];
        var places = slots.ToDictionary(slot => slot.Definition.Id, slot => slot.Index, StringComparer.Ordinal);
        foreach (var slot in slots)
        {
            foreach (var tests in slot.Definition.Derivations.OfType<Derivation.Tests>())
            {
                foreach (var test in new[] { tests.True, tests.False }.OfType<FactTest>())
                {
                    FactLeaves.Mark(slots[places[tests.From.Id]], test);
                }
            }

            slot.Derivations = [.. slot.Definition.Derivations.Select(derivation =>
                Compile(derivation, slots[places[derivation.From.Id]], bodies))];
        }

        foreach (var (slot, order) in Enum.GetValues<FactScope>().SelectMany(scope => OfScope(slots, scope).Select((slot, order) => (slot, order))))
        {
            slot.Order = order;
        }

        return slots;
    }

    /// <summary>The facts of one scope, in the ordinal order of their ids, in which a case holds them too.</summary>
    public static FactSlot[] OfScope(FactSlot[] slots, FactScope scope) =>
        [.. slots.Where(slot => slot.Definition.Scope == scope).OrderBy(slot => slot.Definition.Id, StringComparer.Ordinal)];

    private static CompiledDerivation Compile(Derivation derivation, FactSlot from, Dictionary<string, IReadOnlyDictionary<string, bool>> bodies) => (derivation, from.Definition.Type) switch
    {
        (Derivation.BodyAttribute body, _) => new CompiledDerivation(
            from, [.. from.Values.Select(kind => bodies[kind].TryGetValue(body.Attribute, out var answer) ? Kleene.Of(answer) : Truth.Unknown)], null, null),
        (Derivation.Tests tests, FactType.YesNo or FactType.Choice) => ByPlace(from, value =>
            tests.True is { } yes && FactComparison.Holds(yes, value) ? Truth.True
            : tests.False is { } no && FactComparison.Holds(no, value) ? Truth.False
            : Truth.Unknown),
        (Derivation.Tests tests, _) => new CompiledDerivation(from, [], Compile(tests.True, from), Compile(tests.False, from)),
        _ => throw new UnreachableException(),
    };

    private static CompiledDerivation ByPlace(FactSlot from, Func<FactValue, Truth> answer)
    {
        IEnumerable<FactValue> values = from.Definition.Type == FactType.YesNo
            ? [FactValue.YesNo.Of(false), FactValue.YesNo.Of(true)]
            : from.Values.Select(value => new FactValue.Choice(value));
        return new CompiledDerivation(from, [.. values.Select(answer)], null, null);
    }

    private static Compared? Compile(FactTest? test, FactSlot from) => test is null ? null : FactLeaves.Compare(from, test, default);
}
