using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Tests.Generating;

/// <summary>Changes to cases by the place of the person or item.</summary>
internal static class Cases
{
    /// <summary>The case with a fact given to the case itself, or to the person or item at a place; null is asked and not known.</summary>
    public static SharingCase Given(this SharingCase sharing, FactKey fact, int index, FactValue? value) => fact.Scope switch
    {
        FactScope.Case => sharing.Set(fact, value),
        FactScope.Person => sharing.With(sharing.People[index].Set(fact, value)),
        _ => sharing.With(sharing.Items[index].Set(fact, value)),
    };

    /// <summary>The case without one fact at a place.</summary>
    public static SharingCase Without(this SharingCase sharing, string fact, FactScope scope, int index)
    {
        var copy = new SharingCase(sharing.AsAt);
        copy = Copied(sharing.Facts, scope == FactScope.Case ? fact : "", copy, (to, key, value) => to.Set(key, value));
        foreach (var (person, place) in sharing.People.Select((person, place) => (person, place)))
        {
            copy = copy.With(Copied(person.Facts, scope == FactScope.Person && place == index ? fact : "", new Person(person.Id), (to, key, value) => to.Set(key, value)));
        }

        foreach (var (item, place) in sharing.Items.Select((item, place) => (item, place)))
        {
            copy = copy.With(Copied(item.Facts, scope == FactScope.Item && place == index ? fact : "", new InformationItem(item.Id, item.About), (to, key, value) => to.Set(key, value)));
        }

        return copy;
    }

    /// <summary>The case with only some of its people, and the items about them; and only some of its items.</summary>
    public static SharingCase Only(this SharingCase sharing, Func<Person, bool> people, Func<InformationItem, bool> items)
    {
        var copy = Copied(sharing.Facts, "", new SharingCase(sharing.AsAt), (to, key, value) => to.Set(key, value));
        copy = sharing.People.Where(people).Aggregate(copy, (to, person) => to.With(person));
        return sharing.Items.Where(items).Where(item => copy.People.Any(person => person.Id == item.About)).Aggregate(copy, (to, item) => to.With(item));
    }

    /// <summary>Every fact that is given or asked: of what, at which place, and its value.</summary>
    public static IEnumerable<(FactKey Fact, int Index, FactValue? Value)> Facts(this SharingCase sharing) =>
    [
        .. sharing.Facts.All.ToArray().Select(fact => (fact.Key, 0, fact.Value)),
        .. sharing.People.SelectMany((person, place) => person.Facts.All.ToArray().Select(fact => (fact.Key, place, fact.Value))),
        .. sharing.Items.SelectMany((item, place) => item.Facts.All.ToArray().Select(fact => (fact.Key, place, fact.Value))),
    ];

    private static T Copied<T>(FactSet facts, string without, T onto, Func<T, FactKey, FactValue?, T> set)
    {
        foreach (var (key, value) in facts.All)
        {
            onto = key.Id == without ? onto : set(onto, key, value);
        }

        return onto;
    }
}
