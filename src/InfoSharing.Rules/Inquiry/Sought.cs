using System.Diagnostics;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Inquiry;

/// <summary>A rule for one case, person or item.</summary>
internal readonly record struct Place(Unit Unit, int Instance);

/// <summary>
/// A target looked up once in a machine and in the shape of a case (its people and items): from then on its truth can be read
/// off any evaluation of that machine with the same people and items.
/// </summary>
internal sealed class Sought
{
    private readonly ProvisionSignal? provision;

    private Sought(Aim aim, Machine machine, int[] instances, FactScope scope)
    {
        (Aim, Machine, Instances, Scope) = (aim, machine, instances, scope);
        provision = aim is Aim.ProvisionIs sought ? (sought.Is == Rating.Recommended ? machine.Recommended : machine.Provisions)[sought.Provision] : null;
    }

    public Aim Aim { get; }

    public Machine Machine { get; }

    /// <summary>What the target is about: the case, or these people or items, of which one is enough.</summary>
    public FactScope Scope { get; }

    public IReadOnlyList<int> Instances { get; }

    /// <summary>For a protection: the rules that call for it, each for the case or for a person.</summary>
    public IReadOnlyList<Place> Calling { get; private init; } = [];

    /// <summary>Looks the target's names up.</summary>
    /// <exception cref="ArgumentException">The pack or the case has no such name.</exception>
    public static Sought Find(Target target, Evaluated evaluated)
    {
        var machine = evaluated.Machine;
        switch (target.Aim)
        {
            case Aim.OutcomeIs:
                return new Sought(target.Aim, machine, [0], FactScope.Case);

            case Aim.FindingHolds finding:
                if (!machine.Findings.TryGetValue(finding.Finding, out var signal))
                {
                    throw NoSuch($"Pack '{machine.Pack.Header.Id}' has no finding", finding.Finding, machine.Findings.Keys, nameof(target));
                }

                return new Sought(target.Aim, machine, Of(evaluated, signal.Scope, finding.Subject, nameof(target)), signal.Scope);

            case Aim.ProvisionIs provision:
                if (!machine.ProvisionRules.ContainsKey(provision.Provision))
                {
                    throw NoSuch($"Pack '{machine.Pack.Header.Id}' has no provision", provision.Provision, machine.ProvisionRules.Keys, nameof(target));
                }

                return new Sought(target.Aim, machine, Of(evaluated, FactScope.Item, provision.Item, nameof(target)), FactScope.Item);

            case Aim.RequirementIs requirement:
                return new Sought(target.Aim, machine, Of(evaluated, FactScope.Item, requirement.Item, nameof(target)), FactScope.Item);

            case Aim.DispositionIs disposition:
                return new Sought(target.Aim, machine, Of(evaluated, FactScope.Item, disposition.Item, nameof(target)), FactScope.Item);

            case Aim.ProtectionIsCalledFor called:
                var known = machine.Pack.Protections.Select(protection => protection.Id).ToList();
                return known.Contains(called.Protection)
                    ? new Sought(target.Aim, machine, [0], FactScope.Case) { Calling = CallingFor(called.Protection, evaluated) }
                    : throw NoSuch($"Pack '{machine.Pack.Header.Id}' has no protection", called.Protection, known, nameof(target));

            default:
                throw new UnreachableException();
        }
    }

    /// <summary>
    /// Whether it is so: true as soon as it is so of one of those it is about; false when no answer to what is open can bring it
    /// about, as far as each open part on its own can tell; otherwise unknown.
    /// </summary>
    public Truth TruthIn(Evaluated evaluated) => Instances.Aggregate(Truth.False, (truth, instance) => Kleene.Or(truth, TruthIn(evaluated, instance)));

    /// <summary>Whether it is so of one of those that it is about.</summary>
    public Truth TruthIn(Evaluated evaluated, int instance) => Aim switch
    {
        Aim.OutcomeIs outcome => OutcomeIn(evaluated, outcome.Outcome),
        Aim.FindingHolds finding => Machine.Findings[finding.Finding].Answer(evaluated.Rails, instance),
        Aim.ProvisionIs => provision!.Answer(evaluated.Rails, instance),
        Aim.RequirementIs requirement => Machine.Requirements[requirement.Requirement].Status(evaluated.Rails, instance) is var status && status == requirement.Status ? Truth.True
            : status == RequirementStatus.Unknown ? Truth.Unknown
            : Truth.False,
        Aim.ProtectionIsCalledFor => Calling.Aggregate(Truth.False, (truth, place) => Kleene.Or(truth, evaluated.Verdict(place.Unit, place.Instance))),
        Aim.DispositionIs disposition => DispositionIn(evaluated, disposition.Disposition, instance),
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether the answer as it stands says so; the same as being true, without asking what could still come about.</summary>
    public bool HoldsIn(Evaluated evaluated) => Aim switch
    {
        Aim.OutcomeIs outcome => Courses.Of(evaluated).Outcome == outcome.Outcome,
        Aim.DispositionIs disposition when Courses.Of(evaluated) is var course => Instances.Any(item => course.Now(item) == disposition.Disposition),
        _ => TruthIn(evaluated) == Truth.True,
    };

    /// <summary>The rules whose verdicts decide it, for those that it is about; what they rest on in turn is theirs to say.</summary>
    public IReadOnlyList<Place> Deciding(Evaluated evaluated) => Aim switch
    {
        Aim.FindingHolds finding => Places(Machine.Findings[finding.Finding].Sources),
        Aim.ProvisionIs => Places(provision!.Sources),
        Aim.RequirementIs requirement => Places(Machine.Requirements[requirement.Requirement].Sources),
        Aim.ProtectionIsCalledFor => Calling,
        _ => [.. Courses.Deciding(Machine).SelectMany(unit => Enumerable.Range(0, evaluated.Rails.Count(unit.Scope)).Select(instance => new Place(unit, instance)))],
    };

    private static IReadOnlyList<Place> CallingFor(string protection, Evaluated evaluated) =>
    [
        .. from drawn in evaluated.Machine.Conclusions.Protections
           where drawn.Conclusion.Protection.Id == protection
           from instance in Enumerable.Range(0, evaluated.Rails.Count(drawn.Unit.Scope))
           select new Place(drawn.Unit, instance),
    ];

    private IReadOnlyList<Place> Places(IEnumerable<Unit> units) =>
        [.. units.Distinct().SelectMany(unit => Instances.Select(instance => new Place(unit, instance)))];

    private static Truth OutcomeIn(Evaluated evaluated, Outcome outcome) =>
        Courses.Of(evaluated).Outcome == outcome ? Truth.True
        : Courses.Possible(WithoutPresuming(evaluated)).Contains(outcome) ? Truth.Unknown
        : Truth.False;

    private static Truth DispositionIn(Evaluated evaluated, Disposition disposition, int item) =>
        Courses.Of(evaluated).Now(item) == disposition ? Truth.True
        : Courses.Open(WithoutPresuming(evaluated), item).Any(course => course.Disposition == disposition) ? Truth.Unknown
        : Truth.False;

    private static Evaluated WithoutPresuming(Evaluated evaluated) =>
        Evaluator.RunWithoutPresuming(evaluated.Machine, evaluated.Sharing, evaluated.AcceptAnnounced);

    private static int[] Of(Evaluated evaluated, FactScope scope, string? subject, string parameter)
    {
        var all = Enumerable.Range(0, evaluated.Rails.Count(scope)).ToArray();
        if (subject is null)
        {
            return all;
        }

        if (scope == FactScope.Case)
        {
            throw new ArgumentException($"The finding is one of the whole case, not of '{subject}'. Ask about it without naming a person or an item.", parameter);
        }

        var names = all.Select(instance => evaluated.NameOf(scope, instance)).ToList();
        return names.IndexOf(subject) is var place and >= 0
            ? [place]
            : throw NoSuch($"The case has no {(scope == FactScope.Person ? "person" : "item")}", subject, names, parameter);
    }

    private static ArgumentException NoSuch(string what, string name, IEnumerable<string> known, string parameter) =>
        new($"{what} '{name}'.{(NearestName.Find(name, known) is { } nearest ? $" Did you mean '{nearest}'?" : "")}", parameter);
}
