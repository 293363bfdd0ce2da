using InfoSharing.Rules.Batch;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules;

/// <summary>Asks whether a recommendation would hold whatever the facts that are not known turn out to be.</summary>
public static class RecommendationCertainty
{
    /// <summary>How far to look, unless told otherwise: the bound on the completions that are told apart.</summary>
    public const int DefaultMostCompletions = 16_384;

    /// <summary>Which parts of the recommendation hold for every completion of the unknown facts, and on which facts the others depend.</summary>
    /// <param name="recommendation">The recommendation.</param>
    public static CertaintyReport Certainty(this Recommendation recommendation) =>
        Certainty(recommendation, DefaultMostCompletions, CancellationToken.None);

    /// <summary>The same, with a bound of one's own.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="mostCompletions">How far to look: completions are told apart fact by fact, and at most four times as many of them, most with facts still open, for all that is asked together.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static CertaintyReport Certainty(this Recommendation recommendation, int mostCompletions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        ArgumentOutOfRangeException.ThrowIfNegative(mostCompletions);
        var evaluated = recommendation.Evaluated;
        var completions = new Completions(evaluated);
        var (wiring, answer) = (completions.Wiring, completions.Answer);
        var outcomes = Enum.GetValues<Outcome>().MostOpenFirst().Select(outcome => (Outcome: outcome, Wire: answer.Outcome(outcome))).ToList();
        var now = outcomes.Find(one => one.Outcome == recommendation.Outcome).Wire;
        var items = Enumerable.Range(0, evaluated.Items.Count).Select(item => Item.Of(recommendation, answer, wiring.Gates, item)).ToList();
        var findings = Findings(evaluated, wiring);

        var ascertaining = new Ascertaining(evaluated, completions, mostCompletions, cancellation);
        List<Wire> asked = [now, .. items.SelectMany(item => new[] { item.Disposes, item.RestsOn }), .. findings.Select(finding => finding.Wire)];
        ascertaining.Ask(asked.Concat(outcomes.Select(one => one.Wire)));
        ascertaining.AskWhichFacts(ascertaining.IsLarge ? [now] : asked);
        return new CertaintyReport(recommendation)
        {
            Outcome = ascertaining.Of(now),
            FactsLeftOut = ascertaining.IsLarge,
            Outcomes = [.. outcomes.Where(one => ascertaining.CanHold(one.Wire) == Found.Yes).Select(one => one.Outcome)],
            OutcomesBeyondBound = [.. outcomes.Where(one => ascertaining.CanHold(one.Wire) == Found.NotKnown).Select(one => one.Outcome)],
            Items = [.. items.Select(item => new ItemCertainty
            {
                Item = item.Id,
                Disposition = item.Disposition,
                DispositionCertainty = Part(item.Disposes),
                LawfulBasis = item.Basis,
                LawfulBasisCertainty = Part(item.RestsOn),
            })],
            Findings = [.. findings.Select(finding => new FindingCertainty
            {
                Finding = finding.Id,
                Subject = finding.Subject,
                Truth = finding.Truth,
                Certainty = Part(finding.Wire),
            })],
            MostCompletions = mostCompletions,
        };

        CertaintyOf Part(Wire wire) => ascertaining.IsLarge ? ascertaining.OfWithoutFacts(wire) : ascertaining.Of(wire);
    }

    /// <summary>Whether one target holds for every completion of the unknown facts, and on which facts it depends.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="target">What is asked about.</param>
    /// <exception cref="ArgumentException">The pack or the case has no such name as the target has.</exception>
    public static CertaintyOf CertaintyOf(this Recommendation recommendation, Target target) =>
        CertaintyOf(recommendation, target, DefaultMostCompletions, CancellationToken.None);

    /// <summary>The same, with a bound of one's own.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="target">What is asked about.</param>
    /// <param name="mostCompletions">How far to look: completions are told apart fact by fact, and at most four times as many of them, most with facts still open.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="ArgumentException">The pack or the case has no such name as the target has.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static CertaintyOf CertaintyOf(this Recommendation recommendation, Target target, int mostCompletions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentOutOfRangeException.ThrowIfNegative(mostCompletions);
        var completions = new Completions(recommendation.Evaluated);
        var wire = TargetWiring.Holds(Sought.Find(target, recommendation.Evaluated), completions.Wiring, completions.Answer);
        var ascertaining = new Ascertaining(recommendation.Evaluated, completions, mostCompletions, cancellation);
        ascertaining.Ask([wire]);
        ascertaining.AskWhichFacts([wire]);
        return ascertaining.Of(wire);
    }

    private static List<(string Id, string Subject, Truth Truth, Wire Wire)> Findings(Evaluated evaluated, CaseWiring wiring)
    {
        var found = new List<(string, string, Truth, Wire)>();
        foreach (var (id, finding) in evaluated.Machine.Findings.OrderBy(finding => finding.Key, StringComparer.Ordinal))
        {
            for (var instance = 0; instance < evaluated.Rails.Count(finding.Scope); instance++)
            {
                found.Add((id, evaluated.NameOf(finding.Scope, instance), finding.Answer(evaluated.Rails, instance), wiring.Gates.Proven(wiring.Finding(finding, instance))));
            }
        }

        return found;
    }

    /// <summary>What an item comes to now, as wires.</summary>
    private sealed record Item(string Id, Disposition Disposition, Wire Disposes, string? Basis, Wire RestsOn)
    {
        public static Item Of(Recommendation recommendation, AnswerWiring answer, Gates gates, int item)
        {
            var evaluated = recommendation.Evaluated;
            var (now, basis) = (Courses.Of(evaluated).Now(item), ItemReading.LawfulBasis(evaluated, item));
            var bases = answer.LawfulBases(item).ToList();
            return new Item(
                evaluated.Items[item].Id,
                now,
                answer.Disposition(item, now),
                basis,
                basis is null ? !gates.Any(bases.Select(one => one.Wire)) : bases.Find(one => one.Basis == basis).Wire);
        }
    }
}
