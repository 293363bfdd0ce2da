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
                slot.Rows[0].Add(bit, FactComparison.Holds(test, new FactValue.YesNo(false)));
                slot.Rows[1].Add(bit, FactComparison.Holds(test, new FactValue.YesNo(true)));
                break;
            case FactType.Choice:
                foreach (var (value, place) in slot.Places)
                {
                    slot.Rows[place].Add(bit, FactComparison.Holds(test, new FactValue.Choice(value)));
                }

                break;
            case FactType.Choices:
                var set = slot.SetOf(test.Operands.Select(FactComparison.Text));
                slot.Named |= set;
                slot.Comparisons.Add(new Compared(bit, test.Comparison, 0, set));
                break;
            default:
                slot.Thresholds.Add(FactComparison.Order(test.Operands[0]));
                slot.Comparisons.Add(new Compared(bit, test.Comparison, FactComparison.Order(test.Operands[0]), 0));
                break;
        }
    }
}
