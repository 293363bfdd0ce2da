using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Batch;

/// <summary>A fact of the case, or of one person or item, by the place of that one in the case.</summary>
internal readonly record struct Spot(FactSlot Slot, int Instance)
{
    public FactScope Scope => Slot.Definition.Scope;

    /// <summary>The case with a value given here.</summary>
    public SharingCase Given(SharingCase sharing, FactValue value) => Scope switch
    {
        FactScope.Case => sharing.Set(Slot.Definition.Key, value),
        FactScope.Person => sharing.With(sharing.People[Instance].Set(Slot.Definition.Key, value)),
        _ => sharing.With(sharing.Items[Instance].Set(Slot.Definition.Key, value)),
    };
}

/// <summary>A fact that varies in a circuit: as it stands, and every other state of it that the circuit can tell apart.</summary>
/// <param name="Spot">Which fact.</param>
/// <param name="Present">Its value in the case, given or derived; none if it is unknown.</param>
/// <param name="FirstState">The place of its first state among the states of all; the first is the fact as it stands.</param>
/// <param name="States">For each further state, the values that lead to it.</param>
/// <param name="IsWhole">Whether every value it may take leads to one of the states; of too many choices only some sets are tried.</param>
internal sealed record Variable(Spot Spot, FactValue? Present, int FirstState, IReadOnlyList<IReadOnlyList<FactValue>> States, bool IsWhole)
{
    /// <summary>How many states there are, the present one included.</summary>
    public int Count => States.Count + 1;

    /// <summary>Whether it takes a state in completions: every one but that of staying unknown, if it has another.</summary>
    public bool IsComplete(int state) => state > 0 || States.Count == 0;
}
