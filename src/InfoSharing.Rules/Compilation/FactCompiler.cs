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
        IReadOnlyList<string> bodies = [.. pack.Bodies.Select(body => body.Id)];
        FactSlot[] slots = [.. pack.Facts.Select((fact, index) =>
            new FactSlot(fact, index, fact.ValuesAreBodies ? bodies : [.. fact.Values.Select(value => value.Id)]))];
        var places = slots.ToDictionary(slot => slot.Definition.Id, slot => slot.Index, StringComparer.Ordinal);
        foreach (var slot in slots)
        {
            foreach (var test in slot.Definition.Derivations.OfType<Derivation.Tests>())
            {
                AddTelling(slots[places[test.From.Id]], test);
            }

            slot.Derivations = [.. slot.Definition.Derivations.Select(derivation =>
                new CompiledDerivation(places[derivation.From.Id], Answer(derivation, pack)))];
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

    private static Func<FactValue, Truth> Answer(Derivation derivation, Pack pack) => derivation switch
    {
        Derivation.BodyAttribute body => Attribute(body.Attribute, pack),
        Derivation.Tests tests => value =>
            tests.True is { } yes && FactComparison.Holds(yes, value) ? Truth.True
            : tests.False is { } no && FactComparison.Holds(no, value) ? Truth.False
            : Truth.Unknown,
        _ => throw new UnreachableException(),
    };

    /// <summary>Marks the values at which a derivation changes its mind.</summary>
    private static void AddTelling(FactSlot source, Derivation.Tests derivation)
    {
        foreach (var operands in new[] { derivation.True, derivation.False }.Select(test => test?.Operands ?? []))
        {
            switch (source.Definition.Type)
            {
                case FactType.WholeNumber or FactType.Date:
                    source.Thresholds.UnionWith(operands.Select(FactComparison.Order));
                    break;
                case FactType.Choices:
                    source.Named |= source.SetOf(operands.Select(FactComparison.Text));
                    break;
            }
        }
    }

    private static Func<FactValue, Truth> Attribute(string attribute, Pack pack)
    {
        var answers = pack.Bodies
            .Where(body => body.Attributes.ContainsKey(attribute))
            .ToDictionary(body => body.Id, body => Kleene.Of(body.Attributes[attribute]), StringComparer.Ordinal);
        return value => answers.GetValueOrDefault(((FactValue.Choice)value).Value, Truth.Unknown);
    }
}
