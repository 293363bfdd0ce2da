using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;

namespace InfoSharing.Rules.Explanation;

/// <summary>The facts of one case as they are written, each looked up once however many rules read it.</summary>
internal sealed class WrittenFacts(Evaluated evaluated)
{
    private readonly (string? Value, FactSource Source)?[]?[] known = new (string?, FactSource)?[]?[evaluated.Machine.Facts.Length];

    /// <summary>The value of a fact of one instance as it would be written in a case file, and where it comes from.</summary>
    public (string? Value, FactSource Source) this[FactSlot slot, int instance] =>
        (known[slot.Index] ??= new (string?, FactSource)?[evaluated.Rails.Count(slot.Definition.Scope)])[instance] ??= Written(slot, instance);

    private (string? Value, FactSource Source) Written(FactSlot slot, int instance)
    {
        var (value, source) = evaluated.ValueOf(slot, instance);
        return (value?.ToString(), source);
    }
}
