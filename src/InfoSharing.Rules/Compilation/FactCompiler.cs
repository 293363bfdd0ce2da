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
                AddThresholds(slots[places[test.From.Id]], test);
            }

            slot.Derivations = [.. slot.Definition.Derivations.Select(derivation =>
                new CompiledDerivation(places[derivation.From.Id], Answer(derivation, pack)))];
        }

        return slots;
    }

    private static Func<FactValue, Truth> Answer(Derivation derivation, Pack pack) => derivation switch
    {
        Derivation.BodyAttribute body => Attribute(body.Attribute, pack),
        Derivation.Tests tests => value =>
            tests.True is { } yes && FactComparison.Holds(yes, value) ? Truth.True
            : tests.False is { } no && FactComparison.Holds(no, value) ? Truth.False
            : Truth.Unknown,
        _ => throw new UnreachableException(),
    };

    private static void AddThresholds(FactSlot source, Derivation.Tests derivation)
    {
        if (source.Definition.Type is FactType.WholeNumber or FactType.Date)
        {
            foreach (var test in new[] { derivation.True, derivation.False })
            {
                source.Thresholds.UnionWith((test?.Operands ?? []).Select(FactComparison.Order));
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
