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

    private static Evaluated Run(Machine machine, SharingCase sharing, bool acceptAnnounced, bool presume)
    {
        var people = sharing.People;
        var items = sharing.Items.Count > 0 ? sharing.Items : [Unlisted(people)];
        var rails = new Rails(machine.Words, people.Count, About(items, people));
        var law = machine.Timetable.On(sharing.AsAt, acceptAnnounced);

        FactFilling.Fill(machine, rails, sharing, items);
        foreach (var verdict in law.Idle)
        {
            // What is not law that day supports nothing; its conditions are worked out all the same, for the trace.
            rails.SetAll(verdict.Scope, new Entry(verdict.Word, 0, verdict.Mask));
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
                Set(rails, FactScope.Case, 0, count.Result, count.Answer(yes, no, rails.Count(count.Where.Scope)));
            }
        }

        return new Evaluated(machine, sharing, items, rails, law.InForce, acceptAnnounced);
    }

    private static InformationItem Unlisted(IReadOnlyList<Person> people) =>
        new("information", people.Count > 0 ? people[0].Id : "nobody");

    /// <summary>The place of the person whom each item is about.</summary>
    private static int[] About(IReadOnlyList<InformationItem> items, IReadOnlyList<Person> people)
    {
        var about = new int[items.Count];
        for (var item = 0; item < about.Length; item++)
        {
            about[item] = PlaceOf(items[item].About, people);
        }

        return about;
    }

    private static int PlaceOf(string person, IReadOnlyList<Person> people)
    {
        for (var place = 0; place < people.Count; place++)
        {
            if (people[place].Id == person)
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>The case is seen by all, a person by the items about them.</summary>
    private static void Run(Carry carry, Rails rails)
    {
        var (from, to) = (carry.From, carry.Result);
        if (from.Scope == FactScope.Case)
        {
            if (rails[from, 0] is var answer and not Truth.Unknown)
            {
                rails.SetAll(to.Scope, EntryOf(to, answer));
            }

            return;
        }

        for (var item = 0; item < rails.Items; item++)
        {
            if (rails.About(item) is var person and >= 0)
            {
                Set(rails, FactScope.Item, item, to, rails[from, person]);
            }
        }
    }

    private static void Set(Rails rails, FactScope scope, int instance, Bit bit, Truth answer)
    {
        if (answer != Truth.Unknown)
        {
            rails.Set(scope, instance, EntryOf(bit, answer));
        }
    }

    private static Entry EntryOf(Bit bit, Truth answer) =>
        answer == Truth.True ? new Entry(bit.Word, bit.Mask, 0) : new Entry(bit.Word, 0, bit.Mask);
}
