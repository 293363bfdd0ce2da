using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Compilation;

/// <summary>Ties a test of a fact to the fact's values.</summary>
internal static class FactLeaves
{
    public static void Add(FactSlot slot, FactTest test, Bit bit)
    {
        if (test.Comparison == Comparison.IsKnown)
        {
            var wantsKnown = FactComparison.Yes(test.Operands[0]);
            slot.WhenKnown.Add(bit, wantsKnown);
            slot.WhenNotKnown.Add(bit, !wantsKnown);
            slot.AsksWhetherKnown = true;
            return;
        }

        switch (slot.Definition.Type)
        {
            case FactType.YesNo:
                slot.Rows[0].Add(bit, FactComparison.Holds(test, FactValue.YesNo.Of(false)));
                slot.Rows[1].Add(bit, FactComparison.Holds(test, FactValue.YesNo.Of(true)));
                break;
            case FactType.Choice:
                foreach (var (value, place) in slot.Places)
                {
                    slot.Rows[place].Add(bit, FactComparison.Holds(test, new FactValue.Choice(value)));
                }

                break;
            default:
                Mark(slot, test);
                slot.Comparisons = [.. slot.Comparisons, Compare(slot, test, bit)];
                break;
        }
    }

    /// <summary>Marks the values at which a test changes its mind.</summary>
    public static void Mark(FactSlot slot, FactTest test)
    {
        switch (slot.Definition.Type)
        {
            case FactType.WholeNumber or FactType.Date:
                slot.Thresholds.UnionWith(test.Operands.Select(FactComparison.Order));
                break;
            case FactType.Choices:
                slot.Named |= slot.SetOf(test.Operands.Select(FactComparison.Text));
                break;
        }
    }

    /// <summary>A test of a number, a date or choices, ready to be made.</summary>
    public static Compared Compare(FactSlot slot, FactTest test, Bit bit) => slot.Definition.Type == FactType.Choices
        ? new Compared(bit, test.Comparison, 0, slot.SetOf(test.Operands.Select(FactComparison.Text)))
        : new Compared(bit, test.Comparison, FactComparison.Order(test.Operands[0]), 0);
}
