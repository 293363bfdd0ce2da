using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Testing;

namespace InfoSharing.Rules.Cli.Differences;

/// <summary>What the change from one pack to another does to the answers of cases.</summary>
internal sealed record Effects
{
    public required int Worked { get; init; }

    public required int Generated { get; init; }

    /// <summary>The worked cases of which the answer changes.</summary>
    public required IReadOnlyList<string> WorkedChanged { get; init; }

    /// <summary>How many generated cases have another answer.</summary>
    public required int GeneratedChanged { get; init; }

    /// <summary>What changes in the answers: the weightiest first, and of one weight the most frequent.</summary>
    public required IReadOnlyList<Effect> OfAnswers { get; init; }

    /// <summary>What changes behind the answers, and in how many cases.</summary>
    public required IReadOnlyList<(ChangeKind Kind, int Cases)> Behind { get; init; }

    /// <summary>Facts of the cases that the first pack lacks, and was not given.</summary>
    public required IReadOnlyList<string> LackedBefore { get; init; }

    /// <summary>Facts of the cases that the second pack lacks, and was not given.</summary>
    public required IReadOnlyList<string> LackedAfter { get; init; }

    public bool AnswersChange => OfAnswers.Count > 0;

    public static Effects Of(DiffSide from, DiffSide to, IReadOnlySet<string> factsToTry, int generated, int seed)
    {
        var judges = new Judges(from.Advisor, to.Advisor);
        // Packs of the same files give the same answers, and need no trying.
        var tried = AreSame(from.Advisor, to.Advisor) ? [] : TriedCases.Of(from, to, factsToTry, generated, seed).ToList();
        var seen = tried.AsParallel().AsOrdered().Select(one => (Tried: one, Changes: judges.Changes(one.Case), Lacked: judges.LeftOut(one.Case))).ToList();
        var changed = seen.Where(one => one.Changes.Any(change => change.IsOfAnswer)).Select(one => one.Tried).ToList();
        var byKind = seen.SelectMany(one => one.Changes.Select(change => (change, one.Tried))).ToLookup(one => one.change, one => one.Tried);
        return new Effects
        {
            Worked = tried.Count(one => one.IsWorked),
            Generated = tried.Count(one => !one.IsWorked),
            WorkedChanged = [.. changed.Where(one => one.IsWorked).Select(one => one.Path)],
            GeneratedChanged = changed.Count(one => !one.IsWorked),
            OfAnswers =
            [
                .. byKind.Where(kind => kind.Key.IsOfAnswer)
                    .OrderBy(kind => kind.Key.Kind).ThenByDescending(kind => kind.Count())
                    .ThenBy(kind => kind.Key.Id, StringComparer.Ordinal).ThenBy(kind => kind.Key.From, StringComparer.Ordinal).ThenBy(kind => kind.Key.To, StringComparer.Ordinal)
                    .AsParallel().AsOrdered().Select(kind => Shown(judges, kind.Key, [.. kind])),
            ],
            Behind =
            [
                .. byKind.Where(kind => !kind.Key.IsOfAnswer).Select(kind => (Kind: kind.Key, Cases: kind.Count()))
                    .OrderBy(one => one.Kind.Kind).ThenBy(one => one.Kind.Id, StringComparer.Ordinal).ThenBy(one => one.Kind.From, StringComparer.Ordinal).ThenBy(one => one.Kind.To, StringComparer.Ordinal),
            ],
            LackedBefore = Lacked(seen.Select(one => one.Lacked.Before)),
            LackedAfter = Lacked(seen.Select(one => one.Lacked.After)),
        };
    }

    private static Effect Shown(Judges judges, ChangeKind kind, IReadOnlyList<TriedCase> cases)
    {
        var smallest = judges.Smallest(cases.MinBy(one => Size(one.Case))!.Case, kind);
        var comparison = judges.Compare(smallest);
        return new Effect(kind, [.. cases.Where(one => one.IsWorked).Select(one => one.Path)], cases.Count(one => !one.IsWorked), smallest, comparison, Roots.Of(comparison, kind));
    }

    private static bool AreSame(LawfulBasisAdvisor from, LawfulBasisAdvisor to) =>
        from.Overlays.Prepend(from.Pack).Select(pack => pack.Digest).SequenceEqual(to.Overlays.Prepend(to.Pack).Select(pack => pack.Digest));

    private static int Size(SharingCase sharing) =>
        sharing.Facts.All.Length + sharing.People.Sum(person => 1 + person.Facts.All.Length) + sharing.Items.Sum(item => 1 + item.Facts.All.Length);

    private static IReadOnlyList<string> Lacked(IEnumerable<IReadOnlySet<string>> all) => [.. all.SelectMany(one => one).Distinct().Order(StringComparer.Ordinal)];
}
