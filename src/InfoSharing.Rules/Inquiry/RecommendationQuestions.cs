using InfoSharing.Rules.Batch;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules;

/// <summary>Asks which questions to put next.</summary>
public static class RecommendationQuestions
{
    /// <summary>
    /// The questions whose answers would settle most, first. Each could matter: an answer changes something on its own, or it does
    /// together with others. What was asked and is not known is not asked again,
    /// unless somebody's safety hangs on it.
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
        var settling = new Settling(recommendation, cancellation);
        var alone = settling.Best(recommendation.QuestionsUnless(cancellation).Select(question => (question.Fact, question.Subject)), mattersAlone: true, count);
        return alone.Count == count ? alone : [.. alone, .. Together(recommendation, settling, count - alone.Count, cancellation)];
    }

    /// <summary>Facts on which the outcome depends, though no answer changes anything on its own.</summary>
    private static IReadOnlyList<NextQuestion> Together(Recommendation recommendation, Settling settling, int count, CancellationToken cancellation)
    {
        var asked = recommendation.Questions.Select(question => (question.Fact, question.Subject)).ToHashSet();
        var depends = recommendation.CertaintyOf(Target.OutcomeIs(recommendation.Outcome), RecommendationCertainty.DefaultMostCompletions, cancellation).DependsOn;
        return settling.Best(
            depends
                .Where(fact => fact.Source == FactSource.NotAsked && !asked.Contains((fact.Fact, fact.Subject)) && settling.IsListed(fact.Fact, fact.Subject))
                .Select(fact => (fact.Fact, fact.Subject)),
            mattersAlone: false,
            count);
    }

    /// <summary>What each answer to one question leaves possible, all other unknown facts open.</summary>
    private sealed class Settling
    {
        private static readonly Outcome[] Outcomes = [.. Enum.GetValues<Outcome>().MostOpenFirst()];

        private const double Rarely = 100;

        private readonly Recommendation recommendation;
        private readonly CancellationToken cancellation;
        private readonly Circuit circuit;
        private readonly Wire valid;
        private readonly Wire[] outcomes;
        private readonly Lanes lanes;
        private readonly Dictionary<Spot, int> places;
        private readonly Dictionary<(FactScope, string), int> instances;
        private readonly HashSet<string> safety;
        private readonly int present;

        public Settling(Recommendation recommendation, CancellationToken cancellation)
        {
            (this.recommendation, this.cancellation) = (recommendation, cancellation);
            cancellation.ThrowIfCancellationRequested();
            var evaluated = recommendation.Evaluated;
            safety = Questioning.SafetyOf(evaluated);
            var completions = new Completions(evaluated);
            outcomes = Array.ConvertAll(Outcomes, outcome => completions.Answer.Outcome(outcome));
            cancellation.ThrowIfCancellationRequested();
            (circuit, valid) = completions.Close();
            places = circuit.Variables.Select((variable, place) => (variable.Spot, place)).ToDictionary(one => one.Spot, one => one.place);
            instances = Enum.GetValues<FactScope>()
                .SelectMany(scope => Enumerable.Range(0, evaluated.Rails.Count(scope)).Select(instance => ((scope, evaluated.NameOf(scope, instance)), instance)))
                .ToDictionary(one => one.Item1, one => one.instance);
            lanes = new Lanes(circuit);
            lanes.OpenAll();
            Run();
            present = Possible(0).Count;
        }

        /// <summary>A value, or several that rules do not tell apart, that answer a question; and what stays possible with it.</summary>
        private sealed record Answer(IReadOnlyList<FactValue> Values, IReadOnlyList<Outcome> StillPossible);

        /// <summary>Whether the fact can be given: the item that stands for items not listed has no place in the case.</summary>
        public bool IsListed(string fact, string subject) => SpotOf(fact, subject) is var spot && Changing.IsListed(recommendation.Evaluated, spot);

        /// <summary>Of these questions first those on which somebody's safety hangs, then those whose answers do away with most possible outcomes on average.</summary>
        public IReadOnlyList<NextQuestion> Best(IEnumerable<(string Fact, string Subject)> questions, bool mattersAlone, int count)
        {
            var all = questions.Select(question => SpotOf(question.Fact, question.Subject)).ToList();
            var answers = AnswersTo(all);
            return [.. all
                .Select((spot, number) => (Spot: spot, Answers: answers[number]))
                .OrderByDescending(one => safety.Contains(one.Spot.Slot.Definition.Id))
                .ThenByDescending(one => Settled(one.Spot, one.Answers))
                .Take(count)
                .Select(one => Describe(one.Spot, one.Answers, mattersAlone))];
        }

        private double Settled(Spot spot, List<Answer> answers)
        {
            var settled = answers.Count == 0 ? 0 : answers.Average(answer => present - answer.StillPossible.Count);
            return spot.Slot.Definition.Seldom ? settled / Rarely : settled;
        }

        private NextQuestion Describe(Spot spot, List<Answer> answers, bool mattersAlone)
        {
            var (evaluated, definition) = (recommendation.Evaluated, spot.Slot.Definition);
            return new NextQuestion
            {
                Fact = definition.Id,
                Subject = evaluated.NameOf(spot.Scope, spot.Instance),
                Text = definition.Question,
                Why = definition.Why,
                MattersAlone = mattersAlone,
                Answers = [.. answers.Select(answer => new NextAnswer
                {
                    Values = [.. Told(definition.Type, answer.Values).Select(value => value.ToString()!)],
                    Outcome = Courses.Of(Evaluator.Run(evaluated.Machine, spot.Given(evaluated.Sharing, answer.Values[0]), evaluated.AcceptAnnounced)).Outcome,
                    StillPossible = answer.StillPossible,
                })],
            };
        }

        /// <summary>The answers to each of these questions, one in each lane.</summary>
        private List<Answer>[] AnswersTo(List<Spot> questions)
        {
            var answers = questions.ConvertAll(_ => new List<Answer>()).ToArray();
            foreach (var some in questions.SelectMany((spot, number) => StatesOf(spot).Select((values, state) => (number, values, state))).Chunk(Lanes.Count))
            {
                lanes.OpenAll();
                for (var lane = 0; lane < some.Length; lane++)
                {
                    if (places.TryGetValue(questions[some[lane].number], out var place))
                    {
                        lanes.Set(lane, circuit.Variables[place], some[lane].state + 1);
                    }
                }

                Run();
                var counted = lanes.Can(valid, Truth.True);
                for (var lane = 0; lane < some.Length; lane++)
                {
                    if (counted[lane])
                    {
                        answers[some[lane].number].Add(new Answer(some[lane].values, Possible(lane)));
                    }
                }
            }

            return answers;
        }

        /// <summary>The values of a fact that can be told apart; all of them as one if nothing asked for reads it.</summary>
        private IReadOnlyList<IReadOnlyList<FactValue>> StatesOf(Spot spot) =>
            places.TryGetValue(spot, out var place) ? circuit.Variables[place].States : [Candidates.Of(recommendation.Evaluated.Machine)[spot.Slot]];

        private void Run()
        {
            cancellation.ThrowIfCancellationRequested();
            lanes.Run();
        }

        private static IEnumerable<FactValue> Told(FactType type, IReadOnlyList<FactValue> values) =>
            type is FactType.YesNo or FactType.Choice ? values : values.Take(1);

        private List<Outcome> Possible(int lane) => [.. Outcomes.Where((_, place) => lanes.Can(outcomes[place], Truth.True)[lane])];

        private Spot SpotOf(string fact, string subject)
        {
            var slot = recommendation.Evaluated.Machine.FactsById[fact];
            return new Spot(slot, instances[(slot.Definition.Scope, subject)]);
        }
    }
}
