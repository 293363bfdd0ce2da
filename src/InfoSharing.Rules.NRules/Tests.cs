using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.NRules;

/// <summary>
/// A constant of ours in an expression that NRules compiles: expressions that differ in nothing else are compiled
/// once.
/// </summary>
internal interface IPart;

/// <summary>
/// A condition of an NRules rule. Conditions that ask the same are one object, so that NRules asks once for all
/// rules.
/// </summary>
internal abstract class Test : IPart
{
    /// <summary>Whether it holds of the case, person or item of a stage; as NRules asks it.</summary>
    public bool Holds(Stage stage) => Holds(stage.Subject, stage.Ledger);

    public abstract bool Holds(SubjectFact subject, Ledger ledger);
}

/// <summary>That law of such dates and status is applied to the case.</summary>
internal sealed class InForce(Dates dates) : Test
{
    public override bool Holds(SubjectFact subject, Ledger ledger) => subject.Under(dates);

    public override string ToString() => $"{dates}";
}

/// <summary>That a fact meets a test, or does not, as asked.</summary>
internal sealed class FactIs(FactLeaf leaf, Asked asked) : Test
{
    public override bool Holds(SubjectFact subject, Ledger ledger) => asked.IsBy(subject.Meets(leaf));

    public override string ToString() => $"({leaf}) {asked}";
}

/// <summary>That the answer to a matter is as asked.</summary>
internal sealed class MatterIs(Matter matter, Asked asked) : Test
{
    private readonly FactScope scope = matter.Scope;
    private readonly int slot = matter.Slot;

    public override bool Holds(SubjectFact subject, Ledger ledger) => asked.IsBy(ledger.Answer(subject, scope, slot));

    public override string ToString() => $"{matter} {asked}";
}

/// <summary>That what is true of any, of every, or of so many people or items is as asked.</summary>
/// <param name="quantified">The quantifier.</param>
/// <param name="where">The place of its <c>where</c> among the units, by which it is told from others.</param>
/// <param name="proven">That the <c>where</c> holds.</param>
/// <param name="possible">That it is not false.</param>
/// <param name="asked">What is asked.</param>
internal sealed class EnoughAre(Quantified quantified, int where, Test proven, Test possible, Asked asked) : Test
{
    public override bool Holds(SubjectFact subject, Ledger ledger) => asked.IsBy(Answer(ledger));

    public override string ToString() => $"({quantified.Quantifier} {quantified.AtLeast} {quantified.Over} where {where}) {asked}";

    private Truth Answer(Ledger ledger)
    {
        var all = ledger.Case.Of(quantified.Over);
        if (all.Count == 0)
        {
            // No people are listed yet: nothing follows from their absence.
            return Truth.Unknown;
        }

        var needed = quantified.Quantifier switch
        {
            Quantifier.Any => 1,
            Quantifier.Every => all.Count,
            _ => quantified.AtLeast,
        };
        var (areProven, arePossible) = (0, 0);
        for (var place = 0; place < all.Count; place++)
        {
            if (ledger.RowOf(all[place]) is not null && possible.Holds(all[place], ledger))
            {
                arePossible++;
                areProven += proven.Holds(all[place], ledger) ? 1 : 0;
            }
        }

        return areProven >= needed ? Truth.True : arePossible < needed ? Truth.False : Truth.Unknown;
    }
}

/// <summary>That all, or at least one, of several tests hold.</summary>
internal sealed class Several(IReadOnlyList<Test> tests, bool all) : Test
{
    private readonly Test[] tests = [.. tests];

    public override bool Holds(SubjectFact subject, Ledger ledger)
    {
        foreach (var test in tests)
        {
            if (test.Holds(subject, ledger) != all)
            {
                return !all;
            }
        }

        return all;
    }

    public override string ToString() => $"({string.Join(all ? " and " : " or ", (IEnumerable<Test>)tests)})";
}
