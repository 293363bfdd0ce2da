using InfoSharing.Rules.Compilation;

namespace InfoSharing.Rules.Evaluation;

/// <summary>Runs a machine over a case: a pure function, so that any number of threads may share the machine.</summary>
internal static class Evaluator
{
    public static Evaluated Run(Machine machine, SharingCase sharing, bool acceptAnnounced) =>
        Run(machine, sharing, acceptAnnounced, presume: true);

    /// <summary>Judges the case with nothing presumed: a rule that would proceed while an exception is open waits for proof.</summary>
    public static Evaluated RunWithoutPresuming(Machine machine, SharingCase sharing, bool acceptAnnounced) =>
        Run(machine, sharing, acceptAnnounced, presume: false);

    /// <summary>Judges a case onto rails of the same machine that a caller keeps for many cases, one after the other: nothing is allocated.</summary>
    /// <remarks>What the rails said of the case before is gone, and with it every reading of it. Items that are not listed are one allocation.</remarks>
    public static void Run(Machine machine, SharingCase sharing, bool acceptAnnounced, Rails onto) =>
        RunAddressed(machine, Addressed.Of(sharing, machine.Pack), acceptAnnounced, onto);

    private static void RunAddressed(Machine machine, SharingCase sharing, bool acceptAnnounced, Rails onto) =>
        Run(machine, sharing, ItemsOf(sharing), LawOf(machine, sharing, acceptAnnounced), presume: true, onto);

    private static Evaluated Run(Machine machine, SharingCase given, bool acceptAnnounced, bool presume)
    {
        var sharing = Addressed.Of(given, machine.Pack);
        var (items, law, rails) = (ItemsOf(sharing), LawOf(machine, sharing, acceptAnnounced), new Rails(machine.Words));
        Run(machine, sharing, items, law, presume, rails);
        return new Evaluated(machine, sharing, items, rails, law.InForce, acceptAnnounced);
    }

    private static void Run(Machine machine, SharingCase sharing, IReadOnlyList<InformationItem> items, LawOfADay law, bool presume, Rails rails)
    {
        rails.Begin(sharing.People, items);
        FactFilling.Fill(machine, rails, sharing, items);
        foreach (var verdict in law.Idle)
        {
            // What is not law that day supports nothing; its conditions are worked out all the same, for the trace.
            rails.SetAll(Entry.Of(verdict, answer: false));
        }

        foreach (var stratum in machine.Strata)
        {
            rails.Run(stratum, presume);
            foreach (var carry in stratum.Carries)
            {
                Run(carry, rails);
            }

            foreach (var count in stratum.Counts)
            {
                var (yes, no) = rails.Tally(count.Where);
                Set(rails, 0, count.Result, count.Answer(yes, no, rails.Count(count.Where.Scope)));
            }
        }
    }

    /// <summary>The law of the day of a case: every way to an answer leads through here.</summary>
    /// <exception cref="ArgumentException">The pack does not cover the day.</exception>
    private static LawOfADay LawOf(Machine machine, SharingCase sharing, bool acceptAnnounced) => machine.Days.Covers(sharing.AsAt)
        ? machine.Timetable.On(sharing.AsAt, acceptAnnounced)
        : throw machine.Days.Refusal(nameof(sharing));

    /// <summary>The items of a case, or one that stands for those not listed yet.</summary>
    private static IReadOnlyList<InformationItem> ItemsOf(SharingCase sharing) =>
        sharing.Items.Count > 0 ? sharing.Items : [Unlisted(sharing.People)];

    private static InformationItem Unlisted(IReadOnlyList<Person> people) =>
        new("information", people.Count > 0 ? people[0].Id : "nobody");

    /// <summary>The case is seen by all, a person by the items about them.</summary>
    private static void Run(Carry carry, Rails rails)
    {
        var (from, to) = (carry.From, carry.Result);
        if (from.Scope == FactScope.Case)
        {
            if (rails[from, 0] is var answer and not Truth.Unknown)
            {
                rails.SetAll(Entry.Of(to, answer == Truth.True));
            }

            return;
        }

        for (var item = 0; item < rails.Items; item++)
        {
            if (rails.About(item) is var person and >= 0)
            {
                Set(rails, item, to, rails[from, person]);
            }
        }
    }

    private static void Set(Rails rails, int instance, Bit bit, Truth answer)
    {
        if (answer != Truth.Unknown)
        {
            rails.Set(instance, Entry.Of(bit, answer == Truth.True));
        }
    }
}
