using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Compilation;

/// <summary>Reads the answer at a bit of one instance (the case, or one person or item).</summary>
internal interface IRails
{
    Truth this[Bit bit, int instance] { get; }
}

/// <summary>Something that rules conclude and other conditions read.</summary>
internal abstract class Signal(FactScope scope, Block[] blocks)
{
    private readonly Bit?[] bits = new Bit?[blocks.Length];

    public FactScope Scope { get; } = scope;

    /// <summary>The units whose verdicts decide it.</summary>
    public abstract IEnumerable<Unit> Sources { get; }

    /// <summary>Whether some condition reads it.</summary>
    public bool IsRead => bits[(int)Scope] is not null;

    /// <summary>The bit from which conditions of a scope read it: its own, or one to which it is carried.</summary>
    public Bit In(FactScope reader)
    {
        if (bits[(int)reader] is { } known)
        {
            return known;
        }

        var bit = blocks[(int)reader].Next();
        bits[(int)reader] = bit;
        if (reader != Scope)
        {
            blocks[(int)reader].Operations.Add(new Carry(In(Scope), bit));
        }

        return bit;
    }

    /// <summary>Has it worked out, once every rule is compiled.</summary>
    public abstract void Join();

    public Truth Answer(IRails rails, int instance) => rails[bits[(int)Scope]!.Value, instance];

    protected Block Block => blocks[(int)Scope];
}

/// <summary>A finding: true when any rule that concludes it holds.</summary>
internal sealed class FindingSignal(FactScope scope, List<Unit> rules, Block[] blocks) : Signal(scope, blocks)
{
    public override IEnumerable<Unit> Sources => rules;

    public override void Join() => Block.Into(In(Scope), Joining.AnyOf(rules.Select(unit => unit.Verdict)));
}

/// <summary>The rules that speak of one provision, and what they make of it.</summary>
internal sealed record ProvisionRules(List<Unit> Available, List<Unit> Recommended, List<Unit> NotAvailable)
{
    public IEnumerable<Unit> All => [.. Available, .. Recommended, .. NotAvailable];

    /// <summary>Those that decide whether it can be relied on: all but those that recommend it where it is available already.</summary>
    public List<Unit> MakeAvailable { get; } = [];
}

/// <summary>Whether a provision can be relied on; or whether it is the one to rely on.</summary>
internal sealed class ProvisionSignal(ProvisionRules rules, bool recommended, Block[] blocks) : Signal(FactScope.Item, blocks)
{
    private readonly List<Unit> wanted = recommended ? rules.Recommended : rules.MakeAvailable;

    /// <summary>The rules that speak of the provision.</summary>
    public ProvisionRules Rules => rules;

    /// <summary>The rules of which one has to hold.</summary>
    public List<Unit> Opening => wanted;

    /// <summary>The rules of which none may hold.</summary>
    public List<Unit> Closing => rules.NotAvailable;

    public override IEnumerable<Unit> Sources => [.. wanted, .. rules.NotAvailable];

    public override void Join()
    {
        var opened = Joining.AnyOf(wanted.Select(unit => unit.Verdict));
        Block.Into(In(Scope), rules.NotAvailable.Count == 0
            ? opened
            : Joining.AllOf((Block.Of(opened), false), (Block.Of(Joining.AnyOf(rules.NotAvailable.Select(unit => unit.Verdict))), true)));
    }
}

/// <summary>The rules and provisions that decide one requirement.</summary>
internal sealed class RequirementRules(Block block, List<Unit> met, List<Unit> notMet, List<Unit> notApplicable, ProvisionSignal[] provisions)
{
    public List<Unit> Met => met;

    public List<Unit> NotMet => notMet;

    public List<Unit> NotApplicable => notApplicable;

    public ProvisionSignal[] Provisions => provisions;

    public IEnumerable<Unit> Sources => [.. met, .. notMet, .. notApplicable, .. provisions.SelectMany(provision => provision.Sources)];

    /// <summary>Whether anything in the pack could meet it.</summary>
    public bool CanBeMet => met.Count > 0 || provisions.Length > 0;

    /// <summary>The bit that says that it does not apply.</summary>
    public Bit DoesNotApply { get; private set; }

    /// <summary>The bit that says whether it is met, supposing that it applies.</summary>
    public Bit IsMet { get; private set; }

    public void Join()
    {
        DoesNotApply = Any(notApplicable);

        // A requirement that nothing in the pack could meet is not thereby failed: its bit is one that nothing sets.
        var open = CanBeMet
            ? block.Of(Joining.AnyOf(met.Select(unit => unit.Verdict).Concat(provisions.Select(provision => provision.In(FactScope.Item)))))
            : block.Next();
        IsMet = block.Of(Joining.AllOf((open, false), (Any(notMet), true)));
    }

    private Bit Any(List<Unit> units) => block.Of(Joining.AnyOf(units.Select(unit => unit.Verdict)));
}

/// <summary>Whether a requirement has a status, as the guide defines it.</summary>
internal sealed class RequirementSignal(RequirementRules rules, RequirementStatus status, Block[] blocks) : Signal(FactScope.Item, blocks)
{
    /// <summary>The rules and provisions that decide the requirement.</summary>
    public RequirementRules Rules => rules;

    /// <summary>The status that it asks for.</summary>
    public RequirementStatus Asks => status;

    public override IEnumerable<Unit> Sources => rules.Sources;

    /// <summary>Whether the status is proven; unlike the status that is shown, it waits until applicability is known.</summary>
    /// <remarks>So that learning a fact never makes a settled condition open again.</remarks>
    public override void Join() =>
        Block.Into(In(Scope), status == RequirementStatus.NotApplicable
            ? Joining.AllOf((rules.DoesNotApply, false))
            : Joining.AllOf((rules.DoesNotApply, true), (rules.IsMet, status != RequirementStatus.Met)));

    public RequirementStatus Status(IRails rails, int instance)
    {
        var notApplicable = rails[rules.DoesNotApply, instance];
        return notApplicable == Truth.True ? RequirementStatus.NotApplicable : rails[rules.IsMet, instance] switch
        {
            Truth.True => RequirementStatus.Met,
            Truth.False when notApplicable == Truth.False => RequirementStatus.NotMet,
            _ => RequirementStatus.Unknown,
        };
    }

    /// <summary>Whether it is met, supposing that it applies.</summary>
    public Truth Met(IRails rails, int instance) => rails[rules.IsMet, instance];
}

/// <summary>What is true of any, of every, or of so many people or items.</summary>
internal sealed class QuantifiedSignal(Quantified source, Unit where, Block[] blocks) : Signal(FactScope.Case, blocks)
{
    /// <summary>What it asks, and of whom.</summary>
    public Quantified Asks => source;

    public override IEnumerable<Unit> Sources => [where];

    public override void Join() => Block.Operations.Add(new Count(source, where.Verdict, In(Scope)));
}
