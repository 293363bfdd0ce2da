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
        var rails = new Rails(machine.Words, people.Count, [.. items.Select(item => PlaceOf(item.About, people))]);
        var inForce = machine.InForce(sharing.AsAt, acceptAnnounced);

        FactFilling.Fill(machine, rails, sharing, items);
        foreach (var stratum in machine.Strata)
        {
            Run(stratum.CaseUnits, FactScope.Case, rails, inForce, presume);
            Run(stratum.PersonUnits, FactScope.Person, rails, inForce, presume);
            Run(stratum.ItemUnits, FactScope.Item, rails, inForce, presume);
            foreach (var signal in stratum.Signals)
            {
                Spread(signal, rails);
            }
        }

        return new Evaluated(machine, sharing, items, rails, inForce, acceptAnnounced);
    }

    private static InformationItem Unlisted(IReadOnlyList<Person> people) =>
        new("information", people.Count > 0 ? people[0].Id : "nobody");

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

    private static void Run(Unit[] units, FactScope scope, Rails rails, bool[] inForce, bool presume)
    {
        for (var instance = 0; units.Length > 0 && instance < rails.Count(scope); instance++)
        {
            rails.Run(units, scope, instance, inForce, presume);
        }
    }

    /// <summary>Sets the bits of all who read a signal.</summary>
    private static void Spread(Signal signal, Rails rails)
    {
        var count = rails.Count(signal.Scope);
        for (var instance = 0; instance < count; instance++)
        {
            var answer = signal.Answer(rails, instance);
            if (answer != Truth.Unknown)
            {
                Spread(answer == Truth.True ? signal.WhenTrue : signal.WhenFalse, signal.Scope, instance, rails);
            }
        }
    }

    /// <summary>The case is seen by all, a person by the items about them, an item by itself.</summary>
    private static void Spread(Row row, FactScope scope, int instance, Rails rails)
    {
        rails.Apply(row[scope], scope, instance);
        if (scope == FactScope.Case)
        {
            for (var person = 0; person < rails.People; person++)
            {
                rails.Apply(row[FactScope.Person], FactScope.Person, person);
            }
        }

        for (var item = 0; scope != FactScope.Item && item < rails.Items; item++)
        {
            if (scope == FactScope.Case || rails.About(item) == instance)
            {
                rails.Apply(row[FactScope.Item], FactScope.Item, item);
            }
        }
    }
}
