using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Evaluation;

/// <summary>What the outcome is decided from, once each part is true or false.</summary>
internal readonly record struct Calls(bool Danger, bool Must, bool DoNot, bool Consent, bool Advice, bool Should, bool May, bool SomethingGoes, bool NothingGoes, bool AllStopped);

/// <summary>The course that a case comes to.</summary>
internal sealed record Course(Outcome Outcome, Truth Danger, ItemDecision[] Items)
{
    /// <summary>Whether each item stands by itself, and the outcome only sums them up.</summary>
    public bool IsByItem { get; init; }
}

/// <summary>Decides the outcome by the fixed order of the guide.</summary>
internal static class Courses
{
    public static Course Of(Evaluated evaluated, bool conflict)
    {
        if (evaluated.Machine.Courses is { Count: > 0 } courses)
        {
            return ByTable.Of(evaluated, courses);
        }

        var parts = Parts.Of(evaluated, conflict);
        var outcome = Decide(new Calls(
            parts.Danger == Truth.True,
            parts.Must == Truth.True,
            parts.DoNot == Truth.True,
            parts.Consent == Truth.True,
            parts.Advice == Truth.True,
            parts.Should == Truth.True,
            parts.May == Truth.True,
            SomethingGoes: Array.Exists(parts.Items, item => item.Now is Disposition.Share or Disposition.Redact),
            NothingGoes: Array.TrueForAll(parts.Items, item => item.Now == Disposition.Withhold),
            AllStopped: Array.TrueForAll(parts.Items, item => item.Stopped == Truth.True)));
        return new Course(outcome, parts.Danger, parts.Items);
    }

    /// <summary>The outcomes under every way of answering what is open, each part on its own: never too few.</summary>
    /// <param name="unpresumed">The case judged with nothing presumed.</param>
    public static IEnumerable<Outcome> Possible(Evaluated unpresumed)
    {
        if (unpresumed.Machine.Courses is { Count: > 0 } courses)
        {
            return ByTable.Possible(unpresumed, courses);
        }

        var parts = Parts.Of(unpresumed, conflict: false);
        var advice = Kleene.Or(parts.Advice, Reading.CouldConflict(unpresumed));
        return
            (from danger in Ways(parts.Danger)
             from must in Ways(parts.Must)
             from doNot in Ways(parts.DoNot)
             from consent in Ways(parts.Consent)
             from seekAdvice in Ways(advice)
             from should in Ways(parts.Should)
             from may in Ways(parts.May)
             from goes in Goings(parts.Items)
             from stopped in Stops(parts.Items, goes)
             select Decide(new Calls(danger, must, doNot, consent, seekAdvice, should, may, SomethingGoes: goes == Truth.True, NothingGoes: goes == Truth.False, stopped)))
            .Distinct();
    }

    public static Outcome Decide(Calls calls)
    {
        if (calls.Danger)
        {
            // Danger never makes a share of nothing: what protects then goes to somebody else.
            return calls.NothingGoes ? (calls.Must ? Outcome.SeekAdvice : Outcome.DoNotShare)
                : calls.Must ? Outcome.MustShare
                : Outcome.ShouldShare;
        }

        if (calls.DoNot)
        {
            return calls.Must ? Outcome.SeekAdvice : Outcome.DoNotShare;
        }

        if (calls.Must && (calls.SomethingGoes || calls.NothingGoes))
        {
            // A duty to share what the law otherwise keeps back is for a lawyer.
            return calls.SomethingGoes ? Outcome.MustShare : Outcome.SeekAdvice;
        }

        // Nobody is asked for what would not go, whatever the answer.
        return calls.Consent && !calls.AllStopped ? Outcome.SeekConsentFirst
            : calls.Advice ? Outcome.SeekAdvice
            : calls.NothingGoes ? Outcome.DoNotShare
            : calls.Should && calls.SomethingGoes ? Outcome.ShouldShare
            : calls.May && calls.SomethingGoes ? Outcome.MayShare
            : Outcome.MoreFactsNeeded;
    }

    /// <summary>The rules whose verdicts decide the outcome and what becomes of the items.</summary>
    public static IEnumerable<Unit> Deciding(Machine machine)
    {
        if (machine.Courses.Count > 0)
        {
            return machine.Courses.SelectMany(course => course.Finding.Sources).Concat(machine.Conclusions.Endangering).Distinct();
        }

        var conclusions = machine.Conclusions;
        return conclusions.Calling.SelectMany(units => units)
            .Concat(conclusions.Endangering)
            .Concat(conclusions.Barring)
            .Concat(conclusions.BarringEvenInDanger)
            .Concat(conclusions.Withholding)
            .Concat(conclusions.Redacting)
            .Concat(Dispositions.Gates.SelectMany(gate => machine.Requirements[gate].Sources))
            .Concat(machine.Disputable.SelectMany(disputed => disputed.Rules.All))
            .Distinct();
    }

    /// <summary>Whether something may yet go, or nothing; unknown while an item stays undecided and none goes for certain.</summary>
    private static IEnumerable<Truth> Goings(ItemDecision[] items)
    {
        if (items.Any(item => item.CouldGo))
        {
            yield return Truth.True;
        }

        if (items.All(item => item.CouldStay))
        {
            yield return Truth.False;
        }

        if (items.Any(item => item.Now == Disposition.Undecided) && items.All(item => item.CouldStay || item.Now == Disposition.Undecided))
        {
            yield return Truth.Unknown;
        }
    }

    /// <summary>Whether every item may be stopped, by a bar or a rule that keeps it back, and not merely lack what the law asks for.</summary>
    private static bool[] Stops(ItemDecision[] items, Truth goes) =>
        goes != Truth.False ? [false] : Ways(items.Aggregate(Truth.True, (all, item) => Kleene.And(all, item.Stopped)));

    private static bool[] Ways(Truth truth) => truth == Truth.Unknown ? [true, false] : [truth == Truth.True];

    /// <summary>What the outcome is decided from, as far as it is known.</summary>
    private sealed record Parts(Truth Danger, Truth Must, Truth DoNot, Truth Consent, Truth Advice, Truth Should, Truth May, ItemDecision[] Items)
    {
        public static Parts Of(Evaluated evaluated, bool conflict)
        {
            var conclusions = evaluated.Machine.Conclusions;
            var danger = evaluated.AnyOf(conclusions.Endangering);
            var items = new ItemDecision[evaluated.Items.Count];
            for (var item = 0; item < items.Length; item++)
            {
                items[item] = Dispositions.Of(evaluated, item, danger);
            }

            return new Parts(
                danger,
                Called(Outcome.MustShare),
                Kleene.Or(Called(Outcome.DoNotShare), Kleene.Or(evaluated.AnyOf(conclusions.Barring), evaluated.AnyOf(conclusions.BarringEvenInDanger))),
                Called(Outcome.SeekConsentFirst),
                conflict ? Truth.True : Called(Outcome.SeekAdvice),
                Called(Outcome.ShouldShare),
                Called(Outcome.MayShare),
                items);

            Truth Called(Outcome outcome) => evaluated.AnyOf(conclusions.Calling[(int)outcome]);
        }
    }
}
