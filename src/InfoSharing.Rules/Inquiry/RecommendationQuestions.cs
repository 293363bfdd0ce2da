using InfoSharing.Rules.Batch;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Inquiry;

namespace InfoSharing.Rules;

/// <summary>Asks which questions to put next.</summary>
public static class RecommendationQuestions
{
    /// <summary>
    /// The questions whose answers would settle most, first. Each could matter: an answer changes something on its own, or it does
    /// together with others. What was asked and is not known is not asked again.
    /// </summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="count">How many questions are wanted at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below zero.</exception>
    public static IReadOnlyList<NextQuestion> NextQuestions(this Recommendation recommendation, int count) =>
        NextQuestions(recommendation, count, CancellationToken.None);

    /// <summary>The same; the search can be stopped.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="count">How many questions are wanted at most.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below zero.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static IReadOnlyList<NextQuestion> NextQuestions(this Recommendation recommendation, int count, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var asked = recommendation.QuestionsUnless(cancellation);
        var settling = new Settling(recommendation, cancellation);
        var alone = asked
            .Select(question => settling.Describe(question.Fact, question.Subject, mattersAlone: true))
            .OrderByDescending(described => described.Settled)
            .Select(described => described.Question)
            .Take(count)
            .ToList();
        return alone.Count == count ? alone : [.. alone, .. Together(recommendation, settling, cancellation).Take(count - alone.Count)];
    }

    /// <summary>Facts on which the outcome depends, though no answer changes anything on its own.</summary>
    private static IEnumerable<NextQuestion> Together(Recommendation recommendation, Settling settling, CancellationToken cancellation)
    {
        var asked = recommendation.Questions.Select(question => (question.Fact, question.Subject)).ToHashSet();
        var depends = recommendation.CertaintyOf(Target.OutcomeIs(recommendation.Outcome), RecommendationCertainty.DefaultMostCompletions, cancellation).DependsOn;
        return depends
            .Where(fact => fact.Source == FactSource.NotAsked && !asked.Contains((fact.Fact, fact.Subject)) && settling.IsListed(fact.Fact, fact.Subject))
            .Select(fact => settling.Describe(fact.Fact, fact.Subject, mattersAlone: false))
            .OrderByDescending(described => described.Settled)
            .Select(described => described.Question);
    }

    /// <summary>What each answer to one question leaves possible, all other unknown facts open.</summary>
    private sealed class Settling
    {
        private static readonly Outcome[] Outcomes = [.. Enum.GetValues<Outcome>().OrderDescending()];

        private const double Rarely = 100;

        private readonly Recommendation recommendation;
        private readonly CancellationToken cancellation;
        private readonly Circuit circuit;
        private readonly Wire valid;
        private readonly Wire[] outcomes;
        private readonly Lanes lanes;
        private readonly int present;

        public Settling(Recommendation recommendation, CancellationToken cancellation)
        {
            (this.recommendation, this.cancellation) = (recommendation, cancellation);
            cancellation.ThrowIfCancellationRequested();
            var completions = new Completions(recommendation.Evaluated);
            outcomes = Array.ConvertAll(Outcomes, outcome => completions.Answer.Outcome(one => one == outcome));
            cancellation.ThrowIfCancellationRequested();
            (circuit, valid) = completions.Close();
            lanes = new Lanes(circuit);
            lanes.OpenAll();
            lanes.Run();
            present = Possible(0).Count;
        }

        /// <summary>Whether the fact can be given: the item that stands for items not listed has no place in the case.</summary>
        public bool IsListed(string fact, string subject) => SpotOf(fact, subject) is var spot && Changing.IsListed(recommendation.Evaluated, spot);

        /// <summary>The question, and how many possible outcomes its answers do away with on average.</summary>
        public (NextQuestion Question, double Settled) Describe(string fact, string subject, bool mattersAlone)
        {
            var spot = SpotOf(fact, subject);
            var answers = AnswersOf(spot);
            var definition = spot.Slot.Definition;
            var settled = answers.Count == 0 ? 0 : answers.Average(answer => present - answer.StillPossible.Count);
            return (
                new NextQuestion { Fact = fact, Subject = subject, Text = definition.Question, Why = definition.Why, MattersAlone = mattersAlone, Answers = answers },
                definition.Seldom ? settled / Rarely : settled);
        }

        private List<NextAnswer> AnswersOf(Spot spot)
        {
            var evaluated = recommendation.Evaluated;
            var place = Array.FindIndex(circuit.Variables, variable => variable.Spot == spot);
            IReadOnlyList<IReadOnlyList<FactValue>> states = place < 0
                ? [Candidates.Of(evaluated.Machine)[spot.Slot]]
                : circuit.Variables[place].States;
            var answers = new List<NextAnswer>();
            lanes.OpenAll();
            foreach (var some in states.Select((values, state) => (values, state)).Chunk(Lanes.Count))
            {
                cancellation.ThrowIfCancellationRequested();
                for (var lane = 0; place >= 0 && lane < some.Length; lane++)
                {
                    lanes.Set(lane, circuit.Variables[place], some[lane].state + 1);
                }

                lanes.Run();
                answers.AddRange(some
                    .Select((one, lane) => (one.values, lane))
                    .Where(one => lanes.Can(valid, Truth.True)[one.lane])
                    .Select(one => Answer(spot, one.values, one.lane)));
            }

            return answers;
        }

        private NextAnswer Answer(Spot spot, IReadOnlyList<FactValue> values, int lane)
        {
            // Each is a case judged anew.
            cancellation.ThrowIfCancellationRequested();
            var evaluated = recommendation.Evaluated;
            return new NextAnswer
            {
                Values = [.. Told(spot.Slot.Definition.Type, values).Select(value => value.ToString()!)],
                Outcome = Sought.CourseOf(Evaluator.Run(evaluated.Machine, spot.Given(evaluated.Sharing, values[0]), evaluated.AcceptAnnounced)).Outcome,
                StillPossible = Possible(lane),
            };
        }

        private static IEnumerable<FactValue> Told(FactType type, IReadOnlyList<FactValue> values) =>
            type is FactType.YesNo or FactType.Choice ? values : values.Take(1);

        private List<Outcome> Possible(int lane) => [.. Outcomes.Where((_, place) => lanes.Can(outcomes[place], Truth.True)[lane])];

        private Spot SpotOf(string fact, string subject)
        {
            var (evaluated, slot) = (recommendation.Evaluated, recommendation.Evaluated.Machine.FactsById[fact]);
            return new Spot(slot, Enumerable.Range(0, evaluated.Rails.Count(slot.Definition.Scope)).First(instance => evaluated.NameOf(slot.Definition.Scope, instance) == subject));
        }
    }
}
