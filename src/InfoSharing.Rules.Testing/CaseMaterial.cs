using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Testing;

/// <summary>What property tests make cases from: which facts there are, which values of them are worth trying, and on which days.</summary>
/// <remarks>Immutable, thread-safe, and without a random generator of its own: the test framework chooses.</remarks>
public sealed class CaseMaterial
{
    private CaseMaterial(IReadOnlyList<FactMaterial> facts, IReadOnlyList<DateOnly> days) => (Facts, Days) = (facts, days);

    /// <summary>The facts, in the order of their ids.</summary>
    public IReadOnlyList<FactMaterial> Facts { get; }

    /// <summary>
    /// Days on which the law differs: the first on which the advisor answers, then the first and last days of rules and provisions and the
    /// days beside them, in order.
    /// </summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>The material of an advisor's packs.</summary>
    /// <param name="advisor">The advisor.</param>
    public static CaseMaterial Of(LawfulBasisAdvisor advisor)
    {
        ArgumentNullException.ThrowIfNull(advisor);
        var pack = advisor.Machine.Pack;
        var tests = pack.Rules.SelectMany(rule => rule.Conditions).Concat(pack.Conditions.Select(named => named.When))
            .SelectMany(condition => condition.Whole()).OfType<FactTest>()
            .Concat(pack.Facts.SelectMany(fact => fact.Derivations).OfType<Derivation.Tests>().SelectMany(Derived))
            .ToLookup(test => test.Fact.Id, StringComparer.Ordinal);
        var days = pack.Rules.Select(rule => rule.Standing).Concat(pack.Provisions.Select(provision => provision.Standing))
            .SelectMany(standing => new[] { standing.From, standing.Until }).OfType<DateOnly>()
            .SelectMany(day => new[] { day.AddDays(-1), day })
            .Where(day => day > advisor.From).Append(advisor.From)
            .Distinct().Order();
        return new CaseMaterial([.. pack.Facts.Select(fact => new FactMaterial(fact, TrialValues.Of(fact, tests[fact.Id])))], [.. days]);
    }

    /// <summary>A case made by choosing: up to three people, up to three items about them, and some facts of each.</summary>
    /// <param name="choose">Given how many choices there are, which is taken, counted from 0: in FsCheck, <c>new Random(seed).Next</c>.</param>
    public SharingCase Make(Func<int, int> choose)
    {
        ArgumentNullException.ThrowIfNull(choose);
        var sharing = new SharingCase(Days[choose(Days.Count)]);
        foreach (var number in Enumerable.Range(1, choose(4)))
        {
            sharing = sharing.With(new Person($"person-{number}"));
        }

        foreach (var number in Enumerable.Range(1, sharing.People.Count == 0 ? 0 : choose(4)))
        {
            sharing = sharing.With(new InformationItem($"item-{number}", sharing.People[choose(sharing.People.Count)].Id));
        }

        sharing = Some(FactScope.Case, "", sharing, choose);
        sharing = sharing.People.Select(person => person.Id).Aggregate(sharing, (known, person) => Some(FactScope.Person, person, known, choose));
        return sharing.Items.Select(item => item.Id).Aggregate(sharing, (known, item) => Some(FactScope.Item, item, known, choose));
    }

    /// <summary>Cases that are smaller by one person, one item or one fact, for a framework that looks for the smallest failing case.</summary>
    /// <param name="sharing">The case.</param>
    public static IEnumerable<SharingCase> Smaller(SharingCase sharing)
    {
        ArgumentNullException.ThrowIfNull(sharing);
        return
        [
            .. sharing.People.Select(person => Rebuilt(sharing, one => one != person, one => one.About != person.Id, Same, Same, Same)),
            .. sharing.Items.Select(item => Rebuilt(sharing, _ => true, one => one != item, Same, Same, Same)),
            .. Ids(sharing.Facts).Select(id => Rebuilt(sharing, _ => true, _ => true, facts => facts.Without(id), Same, Same)),
            .. sharing.People.SelectMany(person => Ids(person.Facts).Select(id =>
                Rebuilt(sharing, _ => true, _ => true, Same, (one, facts) => one == person.Id ? facts.Without(id) : facts, Same))),
            .. sharing.Items.SelectMany(item => Ids(item.Facts).Select(id =>
                Rebuilt(sharing, _ => true, _ => true, Same, Same, (one, facts) => one == item.Id ? facts.Without(id) : facts))),
        ];
    }

    // A few facts of many: cases in which everything is known are not those that people have.
    private SharingCase Some(FactScope scope, string subject, SharingCase sharing, Func<int, int> choose)
    {
        var facts = Facts.Where(fact => fact.Scope == scope).ToList();
        var among = facts.Count == 0 ? 0 : choose(Math.Min(facts.Count, 16) + 1);
        return Enumerable.Range(0, among).Aggregate(sharing, (known, _) =>
        {
            var values = facts[choose(facts.Count)].Values;
            return values[choose(values.Count)].GiveTo(known, subject);
        });
    }

    private static SharingCase Rebuilt(
        SharingCase sharing, Func<Person, bool> people, Func<InformationItem, bool> items,
        Func<FactSet, FactSet> ofCase, Func<string, FactSet, FactSet> ofPerson, Func<string, FactSet, FactSet> ofItem)
    {
        var made = new SharingCase(sharing.AsAt);
        foreach (var (key, value) in ofCase(sharing.Facts).All)
        {
            made = made.Set(key, value);
        }

        foreach (var person in sharing.People.Where(people))
        {
            var copy = new Person(person.Id);
            foreach (var (key, value) in ofPerson(person.Id, person.Facts).All)
            {
                copy = copy.Set(key, value);
            }

            made = made.With(copy);
        }

        foreach (var item in sharing.Items.Where(items))
        {
            var copy = new InformationItem(item.Id, item.About);
            foreach (var (key, value) in ofItem(item.Id, item.Facts).All)
            {
                copy = copy.Set(key, value);
            }

            made = made.With(copy);
        }

        return made;
    }

    private static FactSet Same(FactSet facts) => facts;

    private static FactSet Same(string id, FactSet facts) => facts;

    private static List<string> Ids(FactSet facts)
    {
        List<string> ids = [];
        foreach (var (key, _) in facts.All)
        {
            ids.Add(key.Id);
        }

        return ids;
    }

    private static IEnumerable<FactTest> Derived(Derivation.Tests tests) => new[] { tests.True, tests.False }.OfType<FactTest>();
}
