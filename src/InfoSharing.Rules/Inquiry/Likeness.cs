using InfoSharing.Rules.Batch;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Inquiry;

/// <summary>
/// People of whom the same is known, with items of which the same is known, and such items: rules tell them apart by name alone, so that
/// what is found out of one of them is so of all.
/// </summary>
internal sealed class Likeness
{
    private readonly int[] people;
    private readonly int[] items;

    public Likeness(Evaluated evaluated)
    {
        var rails = evaluated.Rails;
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        string[] ofItems = [.. evaluated.Items.Select(item => Written(item.Facts))];
        people = [.. Enumerable.Range(0, rails.People).Select(person => Place(
            string.Join('\n', ItemsAbout(rails, person).Select(item => ofItems[item]).Order(StringComparer.Ordinal).Prepend(Written(evaluated.Sharing.People[person].Facts)))))];
        items = [.. Enumerable.Range(0, rails.Items).Select(item => Place(
            rails.About(item) is var person and >= 0 ? $"{people[person]}\n{ofItems[item]}" : $"\n{ofItems[item]}"))];

        int Place(string written) => known.TryGetValue(written, out var place) ? place : known[written] = known.Count;
    }

    /// <summary>The number of the kind of person or item that a fact is of; facts of one name and kind are alike.</summary>
    public int Of(Spot spot) => spot.Scope switch
    {
        FactScope.Person => people[spot.Instance],
        FactScope.Item => items[spot.Instance],
        _ => 0,
    };

    /// <summary>The items about a person.</summary>
    public static IEnumerable<int> ItemsAbout(Rails rails, int person)
    {
        for (var item = rails.FirstAbout(person); item >= 0; item = rails.NextAbout(item))
        {
            yield return item;
        }
    }

    private static string Written(FactSet facts)
    {
        var all = new List<string>();
        foreach (ref readonly var fact in facts.All)
        {
            all.Add(fact.Value is { } value ? $"{fact.Key.Id}={value}" : fact.Key.Id);
        }

        return string.Join(';', all);
    }
}
