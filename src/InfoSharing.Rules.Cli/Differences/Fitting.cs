using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Cli.Differences;

/// <summary>Makes a case one that a pack can judge: what the pack does not declare is left out.</summary>
internal sealed class Fitting(LawfulBasisAdvisor advisor)
{
    private readonly Dictionary<string, FactDefinition> facts = advisor.Machine.Pack.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);

    public SharingCase Fit(SharingCase sharing)
    {
        if (LeftOut(sharing).Count == 0)
        {
            return sharing;
        }

        var fitted = Given(sharing.Facts).Aggregate(new SharingCase(sharing.AsAt), (made, fact) => Has(fact.Key, fact.Value, FactScope.Case) ? made.Set(fact.Key, fact.Value) : made);
        fitted = sharing.People.Aggregate(fitted, (made, person) =>
            made.With(Given(person.Facts).Aggregate(new Person(person.Id), (copy, fact) => Has(fact.Key, fact.Value, FactScope.Person) ? copy.Set(fact.Key, fact.Value) : copy)));
        return sharing.Items.Aggregate(fitted, (made, item) =>
            made.With(Given(item.Facts).Aggregate(new InformationItem(item.Id, item.About), (copy, fact) => Has(fact.Key, fact.Value, FactScope.Item) ? copy.Set(fact.Key, fact.Value) : copy)));
    }

    /// <summary>The facts that are left out, by their ids; with the value where the pack has the fact and not the value.</summary>
    public IReadOnlySet<string> LeftOut(SharingCase sharing)
    {
        var left = new SortedSet<string>(StringComparer.Ordinal);
        Look(sharing.Facts, FactScope.Case);
        foreach (var person in sharing.People)
        {
            Look(person.Facts, FactScope.Person);
        }

        foreach (var item in sharing.Items)
        {
            Look(item.Facts, FactScope.Item);
        }

        return left;

        void Look(FactSet given, FactScope scope)
        {
            foreach (var (key, value) in given.All)
            {
                if (!Has(key, value, scope))
                {
                    left.Add(facts.ContainsKey(key.Id) && value is not null ? $"{key.Id} = {value}" : key.Id);
                }
            }
        }
    }

    private bool Has(FactKey key, FactValue? value, FactScope scope) =>
        facts.TryGetValue(key.Id, out var fact) && fact.Scope == scope && fact.Type == key.Type && value switch
        {
            FactValue.Choice one => fact.Key.Values.Contains(one.Value),
            FactValue.Choices many => many.Values.All(fact.Key.Values.Contains),
            FactValue.WholeNumber number => number.Value >= (fact.Minimum ?? int.MinValue) && number.Value <= (fact.Maximum ?? int.MaxValue),
            _ => true,
        };

    private static List<(FactKey Key, FactValue? Value)> Given(FactSet facts) => [.. facts.All];
}
