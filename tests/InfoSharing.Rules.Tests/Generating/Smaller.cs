using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tables;

namespace InfoSharing.Rules.Tests.Generating;

/// <summary>Smaller scenes that may fail in the same way.</summary>
internal static class Smaller
{
    public static IEnumerable<Scene> Of(Scene scene) =>
    [
        .. Packs(scene.Pack.AsWritten ?? scene.Pack)
            .Where(pack => TableCheck.Find(pack).All(problem => problem.Severity != Severity.Error))
            .Select(pack => new Scene(Lowering.Lower(pack, isSound: true), scene.Sharing, scene.AcceptAnnounced)),
        .. Cases(scene.Sharing).Select(sharing => scene with { Sharing = sharing }),
    ];

    public static IEnumerable<SharingCase> Cases(SharingCase sharing)
    {
        foreach (var person in sharing.People)
        {
            yield return sharing.Only(one => one != person, _ => true);
        }

        foreach (var item in sharing.Items)
        {
            yield return sharing.Only(_ => true, one => one != item);
        }

        var facts = sharing.Facts().ToList();
        for (var half = (facts.Count + 1) / 2; half > 0; half /= 2)
        {
            for (var start = 0; start < facts.Count; start += half)
            {
                yield return facts.Skip(start).Take(half).Aggregate(sharing, (rest, fact) => rest.Without(fact.Fact.Id, fact.Fact.Scope, fact.Index));
            }
        }
    }

    public static int Size(SharingCase sharing) => sharing.People.Count + sharing.Items.Count + sharing.Facts().Count();

    private static IEnumerable<Pack> Packs(Pack pack)
    {
        foreach (var smaller in WithFewerRows(pack))
        {
            yield return smaller;
        }

        for (var half = pack.Rules.Count / 2; half > 0; half /= 2)
        {
            for (var start = 0; start < pack.Rules.Count; start += half)
            {
                yield return pack with { Rules = [.. pack.Rules.Take(start), .. pack.Rules.Skip(start + half)] };
            }
        }

        foreach (var (rule, place) in pack.Rules.Select((rule, place) => (rule, place)))
        {
            foreach (var smaller in Rules(rule))
            {
                yield return pack with { Rules = [.. pack.Rules.Select((one, at) => at == place ? smaller : one)] };
            }
        }
    }

    private static IEnumerable<Pack> WithFewerRows(Pack pack) =>
        from table in pack.Tables
        from row in table.Rows.SkipLast(1)
        let smaller = table with { Rows = [.. table.Rows.Where(one => one != row)] }
        select pack with { Tables = [.. pack.Tables.Select(one => one == table ? smaller : one)] };

    private static IEnumerable<Rule> Rules(Rule rule) =>
    [
        .. rule.Unless.Select(exception => rule with { Unless = [.. rule.Unless.Where(one => one != exception)] }),
        .. Conditions(rule.When).Select(when => rule with { When = when }),
        .. rule.Concludes.Count < 2 ? [] : rule.Concludes.Select(conclusion => rule with { Concludes = [conclusion] }),
        .. from exception in rule.Unless
           from when in Conditions(exception.When)
           select rule with { Unless = [.. rule.Unless.Select(one => one == exception ? one with { When = when } : one)] },
    ];

    private static IEnumerable<Condition> Conditions(Condition condition) => condition switch
    {
        AllOf all => [.. all.Of, .. Lists(all.Of).Select(list => new AllOf(list, all.At))],
        AnyOf any => [.. any.Of, .. Lists(any.Of).Select(list => new AnyOf(list, any.At))],
        Not not => [not.Of, .. Conditions(not.Of).Select(part => new Not(part, not.At))],
        Quantified quantified => Conditions(quantified.Where).Select(where => quantified with { Where = where }),
        _ => [],
    };

    private static IEnumerable<IReadOnlyList<Condition>> Lists(IReadOnlyList<Condition> parts)
    {
        for (var half = parts.Count / 2; half > 0; half /= 2)
        {
            for (var start = 0; start < parts.Count; start += half)
            {
                yield return [.. parts.Take(start), .. parts.Skip(start + half)];
            }
        }

        for (var place = 0; place < parts.Count && parts.Count < 10; place++)
        {
            foreach (var smaller in Conditions(parts[place]))
            {
                yield return [.. parts.Select((one, at) => at == place ? smaller : one)];
            }
        }
    }
}
