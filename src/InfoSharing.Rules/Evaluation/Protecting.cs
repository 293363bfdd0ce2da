using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Evaluation;

/// <summary>
/// Who is told so that somebody protects, whatever becomes of the items. Nobody is sent to themselves, nor to hands in which somebody would be
/// endangered; and only the most urgent of what is called for is said.
/// </summary>
internal static class Protecting
{
    private readonly record struct Called(ProtectionDefinition Definition, IReadOnlyList<Reading.Held<ConcludesProtection>> By);

    public static IReadOnlyList<Protection> Of(Evaluated evaluated, Course course)
    {
        if (evaluated.Machine.Conclusions.Protections.Length == 0)
        {
            return [];
        }

        var concerned = new Concerned(evaluated, course);
        var definitions = evaluated.Machine.Pack.Protections.ToDictionary(protection => protection.Id, StringComparer.Ordinal);
        List<Called> called =
        [
            .. Reading.Holding(evaluated, evaluated.Machine.Conclusions.Protections)
                .GroupBy(held => held.Conclusion.Protection.Id, StringComparer.Ordinal)
                .Select(group => new Called(definitions[group.Key], [.. group]))
                .Where(one => MayBeTold(one.Definition, evaluated, concerned)),
        ];
        // What can be said without an item is said only while one stays; urgent danger asks for no such thing.
        var stays = concerned.SomethingStays;
        called.RemoveAll(one => one.Definition.Urgency == ProtectionUrgency.Soon && !stays);

        // What overlays call for is said beside what the pack below does, and takes the place of none of it.
        var below = evaluated.Machine.Pack.Header.Id;
        var most = called.Where(one => one.By.Any(held => held.Unit.Rule!.Pack == below)).Select(one => one.Definition.Urgency).DefaultIfEmpty().Max();
        called.RemoveAll(one => one.Definition.Urgency < most);
        var named = called.Select(one => one.Definition.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. called.Where(one => !one.Definition.InsteadOf.Any(other => named.Contains(other.Id)))
                .OrderByDescending(one => one.Definition.Urgency)
                .ThenByDescending(StrengthOf)
                .ThenBy(one => one.Definition.Id, StringComparer.Ordinal)
                .Select(one => Said(one, evaluated)),
        ];
    }

    private static bool MayBeTold(ProtectionDefinition protection, Evaluated evaluated, Concerned concerned) =>
        !protection.SameHands.Prepend(protection.Body).OfType<Reference>().Any(body => concerned.IsParty(body.Id, Party.Discloser))
        && !(protection.ApproachesUnless is { } unless && evaluated.Machine.Findings[unless.Id].Answer(evaluated.Rails, 0) == Truth.True);

    private static Strength StrengthOf(Called called) => called.By.Max(held => held.Unit.Rule!.Strength);

    private static Protection Said(Called called, Evaluated evaluated)
    {
        var protection = called.Definition;
        return new Protection
        {
            Id = protection.Id,
            Kind = protection.Body?.Id,
            Label = protection.Label ?? evaluated.Machine.Pack.Bodies.First(body => body.Id == protection.Body!.Id).Label,
            Urgency = protection.Urgency,
            Say = protection.Say,
            How = protection.How,
            For = [.. called.By.Where(held => held.Unit.Scope == FactScope.Person).Select(held => held.Instance).Distinct().Order().Select(person => evaluated.Sharing.People[person].Id)],
            Rules = Reading.Traces(evaluated, called.By),
        };
    }
}
