using InfoSharing.Rules.Batch;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Inquiry;

/// <summary>Gives facts to a case.</summary>
internal static class Changing
{
    /// <summary>
    /// The case with each fact in its state. A fact that follows from those given before it is left to follow, so that nothing
    /// contradicts what it is derived from. Facts of an item that the case does not list cannot be given.
    /// </summary>
    public static SharingCase Apply(Evaluated evaluated, IEnumerable<(Variable Variable, int State)> states)
    {
        var sharing = evaluated.Sharing;
        foreach (var (variable, state) in states.Where(one => one.State > 0).OrderBy(one => one.Variable.Spot.Slot.Derivations.Length > 0))
        {
            var spot = variable.Spot;
            if (IsListed(evaluated, spot) && (variable.Present is not null || SourceIn(evaluated, sharing, spot) != FactSource.Derived))
            {
                sharing = spot.Given(sharing, variable.States[state - 1][0]);
            }
        }

        return sharing;
    }

    /// <summary>Whether the fact can be given: the item that stands for items not listed has no place in the case.</summary>
    public static bool IsListed(Evaluated evaluated, Spot spot) => spot.Scope != FactScope.Item || spot.Instance < evaluated.Sharing.Items.Count;

    private static FactSource SourceIn(Evaluated evaluated, SharingCase sharing, Spot spot) =>
        evaluated.Beside(sharing).ValueOf(spot.Slot, spot.Instance).Source;
}
