using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Batch;

/// <summary>The values of each fact of a machine that its rules could tell apart, and what each test says of them. Worked out once.</summary>
internal sealed class Candidates
{
    /// <summary>Of more choices than this that rules treat apart, not every set is tried.</summary>
    public const int MostChoices = 10;

    private static readonly ConditionalWeakTable<Machine, Candidates> Known = [];

    private readonly (FactValue[] Values, bool IsWhole)[] values;
    private readonly ConcurrentDictionary<object, Truth[]> answers = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, Truth[]> alike = new(StringComparer.Ordinal);

    private Candidates(Machine machine) => values = [.. machine.Facts.Select(ValuesOf)];

    public static Candidates Of(Machine machine) => Known.GetValue(machine, made => new Candidates(made));

    public FactValue[] this[FactSlot slot] => values[slot.Index].Values;

    public bool IsWhole(FactSlot slot) => values[slot.Index].IsWhole;

    /// <summary>What a test says of each value; the same array for tests that say the same.</summary>
    public Truth[] Answers(FactSlot slot, FactTest test) =>
        answers.TryGetValue(test, out var known) ? known
        : answers[test] = Alike(slot, test.Comparison == Comparison.IsKnown, [.. this[slot].Select(value => Law.Kleene.Of(FactComparison.Holds(test, value)))]);

    /// <summary>What a derivation makes of each value.</summary>
    public Truth[] Answers(FactSlot source, CompiledDerivation derivation) =>
        answers.TryGetValue(derivation, out var known) ? known
        : answers[derivation] = Alike(source, asksWhetherKnown: false, [.. this[source].Select(derivation.Answer)]);

    // Where not every value is tried, tests that say the same of those that are may differ on the present one.
    private Truth[] Alike(FactSlot slot, bool asksWhetherKnown, Truth[] said) => IsWhole(slot)
        ? alike.GetOrAdd($"{slot.Index} {asksWhetherKnown} {string.Concat(said.Select(truth => (char)('0' + (int)truth)))}", said)
        : said;

    private static (FactValue[], bool) ValuesOf(FactSlot slot)
    {
        if (slot.Definition.Type != FactType.Choices)
        {
            return ([.. Tries.Simple(slot)], true);
        }

        var atoms = Atoms(slot);
        return atoms.Length > MostChoices
            ? ([.. Tries.Simple(slot), .. Tries.Sets(slot)], false)
            : ([.. Enumerable.Range(0, 1 << atoms.Length)
                .Select(chosen => (uint)chosen)
                .OrderBy(BitOperations.PopCount)
                .Select(chosen => new FactValue.Choices(atoms.Where((_, place) => (chosen & (1u << place)) != 0)))], true);
    }

    /// <summary>One of each kind of choice that no test treats apart.</summary>
    private static string[] Atoms(FactSlot slot) =>
        [.. slot.Values
            .Select((value, place) => (value, bit: 1UL << place))
            .Where(one => (slot.Named & one.bit) != 0)
            .Select(one => one.value)];
}
