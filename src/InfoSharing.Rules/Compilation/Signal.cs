using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Compilation;

/// <summary>Reads the answer at a bit of one instance (the case, or one person or item).</summary>
internal interface IRails
{
    Truth this[Bit bit, int instance] { get; }

    int People { get; }

    int Items { get; }

    /// <summary>Whether the case listed people at all; if not, nothing is concluded from their absence.</summary>
    bool PeopleListed { get; }
}

/// <summary>Something that rules conclude and other conditions read.</summary>
internal abstract class Signal(FactScope scope)
{
    public FactScope Scope { get; } = scope;

    /// <summary>The bits that read it, by the answer.</summary>
    public Row WhenTrue { get; } = new();

    public Row WhenFalse { get; } = new();

    public int Stratum { get; set; }

    /// <summary>The units whose verdicts decide it.</summary>
    public abstract IEnumerable<Unit> Sources { get; }

    public abstract Truth Answer(IRails rails, int instance);

    public void ReadBy(Bit bit, bool inverted)
    {
        WhenTrue.Add(bit, !inverted);
        WhenFalse.Add(bit, inverted);
    }

    protected static Truth AnyOf(List<Unit> units, IRails rails, int instance)
    {
        var answer = Truth.False;
        foreach (var unit in units)
        {
            answer = Kleene.Or(answer, rails[unit.Verdict, instance]);
        }

        return answer;
    }
}

/// <summary>A finding: true when any rule that concludes it holds.</summary>
internal sealed class FindingSignal(FactScope scope, List<Unit> rules) : Signal(scope)
{
    public override IEnumerable<Unit> Sources => rules;

    public override Truth Answer(IRails rails, int instance) => AnyOf(rules, rails, instance);
}

/// <summary>The rules that speak of one provision, and what they make of it.</summary>
internal sealed record ProvisionRules(List<Unit> Available, List<Unit> Recommended, List<Unit> NotAvailable)
{
    public IEnumerable<Unit> All => [.. Available, .. Recommended, .. NotAvailable];

    /// <summary>Those that decide whether it can be relied on: all but those that recommend it where it is available already.</summary>
    public List<Unit> MakeAvailable { get; } = [];
}

/// <summary>Whether a provision can be relied on; or whether it is the one to rely on.</summary>
internal sealed class ProvisionSignal(ProvisionRules rules, bool recommended) : Signal(FactScope.Item)
{
    private readonly List<Unit> wanted = recommended ? rules.Recommended : rules.MakeAvailable;

    public override IEnumerable<Unit> Sources => [.. wanted, .. rules.NotAvailable];

    public override Truth Answer(IRails rails, int instance) =>
        Kleene.And(AnyOf(wanted, rails, instance), Kleene.Not(AnyOf(rules.NotAvailable, rails, instance)));
}

/// <summary>The rules and provisions that decide one requirement.</summary>
internal sealed record RequirementRules(List<Unit> Met, List<Unit> NotMet, List<Unit> NotApplicable, ProvisionSignal[] Provisions);

/// <summary>Whether a requirement has a status, as the guide defines it.</summary>
internal sealed class RequirementSignal(RequirementRules rules, RequirementStatus status) : Signal(FactScope.Item)
{
    public override IEnumerable<Unit> Sources =>
        [.. rules.Met, .. rules.NotMet, .. rules.NotApplicable, .. rules.Provisions.SelectMany(provision => provision.Sources)];

    /// <summary>Whether the status is proven; unlike the status that is shown, it waits until applicability is known.</summary>
    /// <remarks>So that learning a fact never makes a settled condition open again.</remarks>
    public override Truth Answer(IRails rails, int instance)
    {
        var notApplicable = AnyOf(rules.NotApplicable, rails, instance);
        if (status == RequirementStatus.NotApplicable)
        {
            return notApplicable;
        }

        var met = Met(rails, instance);
        var wanted = status == RequirementStatus.Met ? met : Kleene.Not(met);
        return Kleene.And(Kleene.Not(notApplicable), wanted);
    }

    public RequirementStatus Status(IRails rails, int instance)
    {
        var notApplicable = AnyOf(rules.NotApplicable, rails, instance);
        if (notApplicable == Truth.True)
        {
            return RequirementStatus.NotApplicable;
        }

        return Met(rails, instance) switch
        {
            Truth.True => RequirementStatus.Met,
            Truth.False when notApplicable == Truth.False => RequirementStatus.NotMet,
            _ => RequirementStatus.Unknown,
        };
    }

    /// <summary>Whether it is met, supposing that it applies.</summary>
    private Truth Met(IRails rails, int instance)
    {
        var met = AnyOf(rules.Met, rails, instance);
        foreach (var provision in rules.Provisions)
        {
            met = Kleene.Or(met, provision.Answer(rails, instance));
        }

        // A requirement that nothing in the pack could meet is not thereby failed.
        var open = CanBeMet ? met : Truth.Unknown;
        var notMet = AnyOf(rules.NotMet, rails, instance);
        return notMet == Truth.True ? Truth.False : Kleene.And(open, Kleene.Not(notMet));
    }

    private bool CanBeMet => rules.Met.Count > 0 || rules.Provisions.Length > 0;
}

/// <summary>What is true of any, of every, or of so many people or items.</summary>
internal sealed class QuantifiedSignal(Model.Quantified source, Unit where) : Signal(FactScope.Case)
{
    public override IEnumerable<Unit> Sources => [where];

    public override Truth Answer(IRails rails, int instance)
    {
        if (source.Over == FactScope.Person && !rails.PeopleListed)
        {
            return Truth.Unknown;
        }

        var (yes, open) = (0, 0);
        var all = source.Over == FactScope.Person ? rails.People : rails.Items;
        for (var one = 0; one < all; one++)
        {
            switch (rails[where.Verdict, one])
            {
                case Truth.True:
                    yes++;
                    break;
                case Truth.Unknown:
                    open++;
                    break;
            }
        }

        var needed = source.Quantifier switch
        {
            Model.Quantifier.Any => 1,
            Model.Quantifier.Every => all,
            _ => source.AtLeast,
        };
        return yes >= needed ? Truth.True : yes + open < needed ? Truth.False : Truth.Unknown;
    }
}
