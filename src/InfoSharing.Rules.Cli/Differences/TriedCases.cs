using InfoSharing.Rules.Model;
using InfoSharing.Rules.Testing;

namespace InfoSharing.Rules.Cli.Differences;

/// <summary>A case on which the two packs are tried.</summary>
/// <param name="Path">For a worked case: its file as it is shown. Empty for one that was generated.</param>
/// <param name="Case">The facts.</param>
internal sealed record TriedCase(string Path, SharingCase Case)
{
    public bool IsWorked => Path.Length > 0;
}

/// <summary>The cases on which two packs are tried: the worked cases of both, and generated ones. The same seed makes the same cases.</summary>
/// <remarks>
/// A case made of any facts whatever seldom reaches the rules that changed. So of four generated cases two are worked cases (or others
/// made before) in which a few facts are otherwise, half of these facts being ones that the changed rules read.
/// </remarks>
internal static class TriedCases
{
    private const int MostFactsSet = 6;

    public static IEnumerable<TriedCase> Of(DiffSide from, DiffSide to, IReadOnlySet<string> factsToTry, int generated, int seed)
    {
        var worked = Worked(from, to);
        var (materials, random) = (new[] { CaseMaterial.Of(to.Advisor), CaseMaterial.Of(from.Advisor) }, new Random(seed));
        List<SharingCase> grounds = [.. worked.Select(one => one.Case)];
        List<TriedCase> all = [.. worked];
        for (var number = 0; number < generated; number++)
        {
            var material = materials[number / 4 % 2];
            var made = number % 4 < 2 && grounds.Count > 0 ? grounds[random.Next(grounds.Count)] : material.Make(random.Next);
            if (number % 4 == 0 && material.Days.Count > 0)
            {
                made = made.WithAsAt(material.Days[random.Next(material.Days.Count)]);
            }

            if (number % 4 < 3)
            {
                made = Vary(made, material, factsToTry, random);
            }

            grounds.Add(made);
            all.Add(new TriedCase("", made));
        }

        // A day on which one of the packs does not answer has no two answers to compare.
        var first = from.Advisor.From > to.Advisor.From ? from.Advisor.From : to.Advisor.From;
        return all.Where(one => one.Case.AsAt >= first);
    }

    // A copy of a pack has copies of its cases: each counts once.
    private static List<TriedCase> Worked(DiffSide from, DiffSide to) =>
    [
        .. from.Cases.Concat(to.Cases)
            .DistinctBy(worked => (worked.Path, string.Join('\n', Report.Facts(worked.Case))))
            .OrderBy(worked => worked.Path, StringComparer.Ordinal)
            .SelectMany(worked => Sharings(worked.Case, from).Select(sharing => new TriedCase(worked.Path, sharing))),
    ];

    // Of several recipients each is a sharing of its own, judged as the plan judges it.
    private static IEnumerable<SharingCase> Sharings(SharingCase sharing, DiffSide from) => sharing.Recipients.Count < 2
        ? [sharing]
        : from.Advisor.EvaluateEach(sharing).Select(recommendation => recommendation.Evaluated.Sharing);

    private static SharingCase Vary(SharingCase sharing, CaseMaterial material, IReadOnlySet<string> factsToTry, Random random)
    {
        var aimed = material.Facts.Where(fact => factsToTry.Contains(fact.Key.Id)).ToList();
        for (var left = 1 + random.Next(MostFactsSet); left > 0; left--)
        {
            var among = aimed.Count > 0 && random.Next(2) == 0 ? aimed : material.Facts;
            if (among.Count == 0)
            {
                break;
            }

            var fact = among[random.Next(among.Count)];
            var value = fact.Values[random.Next(fact.Values.Count)];
            IReadOnlyList<string> subjects = fact.Scope switch
            {
                FactScope.Person => [.. sharing.People.Select(person => person.Id)],
                FactScope.Item => [.. sharing.Items.Select(item => item.Id)],
                _ => [""],
            };
            sharing = subjects.Count == 0 ? sharing : value.GiveTo(sharing, subjects[random.Next(subjects.Count)]);
        }

        return sharing;
    }
}
