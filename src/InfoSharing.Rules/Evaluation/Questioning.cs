using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Evaluation;

/// <summary>
/// Finds the facts worth asking for, by trying: each value of each fact that nobody has given is put in, and the case judged
/// again. What changes nothing is not asked.
/// </summary>
internal static class Questioning
{
    /// <summary>Above anything that trying can weigh.</summary>
    private const int Hinted = 1_000_000;

    private const int Whole = 1000;

    private const int Rarely = 100;

    public static IReadOnlyList<Question> Of(Evaluated evaluated, Recommendation now)
    {
        var present = now.Signature;
        var hinted = Hints(evaluated);
        var found = new List<(Question Question, int Weight)>();
        foreach (var slot in evaluated.Machine.Facts)
        {
            for (var instance = 0; instance < Asked(evaluated, slot.Definition.Scope); instance++)
            {
                if (evaluated.ValueOf(slot, instance).Source == FactSource.NotAsked && IsOpen(evaluated, slot, instance))
                {
                    var (question, weight) = Try(evaluated, present, slot, instance);
                    if (question.Answers.Count > 0)
                    {
                        found.Add((question, hinted.Contains(slot.Definition.Id) ? weight + Hinted : weight));
                    }
                }
            }
        }

        return [.. found
            .OrderByDescending(one => one.Weight)
            .ThenBy(one => one.Question.Fact, StringComparer.Ordinal)
            .ThenBy(one => one.Question.Subject, StringComparer.Ordinal)
            .Select(one => one.Question)];
    }

    /// <summary>The people and items that a question can be asked of: the stand-in for unlisted items is not one.</summary>
    private static int Asked(Evaluated evaluated, FactScope scope) =>
        scope == FactScope.Item ? evaluated.Sharing.Items.Count : evaluated.Rails.Count(scope);

    /// <summary>Whether some rule that reads the fact is open where the fact would be read: undetermined, or only presumed.</summary>
    private static bool IsOpen(Evaluated evaluated, FactSlot slot, int instance) =>
        evaluated.Machine.Readers[slot.Index].Any(unit =>
            Enumerable.Range(0, evaluated.Rails.Count(unit.Scope)).Any(one =>
                Reads(evaluated, unit, one, slot, instance) && (evaluated.Verdict(unit, one) == Truth.Unknown || IsPresumed(evaluated, unit, one))));

    private static bool IsPresumed(Evaluated evaluated, Unit unit, int instance) =>
        evaluated.Verdict(unit, instance) == Truth.True
        && unit.Unless.Any(exception => evaluated.TruthOf(exception.When, instance) == Truth.Unknown);

    private static bool Reads(Evaluated evaluated, Unit unit, int reader, FactSlot slot, int instance) => slot.Definition.Scope switch
    {
        FactScope.Case => true,
        FactScope.Person => unit.Scope == FactScope.Person ? reader == instance : evaluated.Rails.About(reader) == instance,
        _ => reader == instance,
    };

    private static (Question Question, int Weight) Try(Evaluated evaluated, Signature present, FactSlot slot, int instance)
    {
        var answers = new List<QuestionAnswer>();
        var (tried, distance) = (0, 0);
        TryEach(Tries.Simple(slot));
        if (answers.Count == 0)
        {
            // No choice changes anything alone; perhaps some do together.
            TryEach(Tries.Sets(slot));
        }

        // A question of which only a rare answer matters is less telling than one of which every answer does.
        var weight = distance * Whole * answers.Count / tried * answers.Count / tried;
        var definition = slot.Definition;
        weight = definition.Seldom ? weight / Rarely : weight;
        var question = new Question
        {
            Fact = definition.Id,
            Subject = evaluated.NameOf(definition.Scope, instance),
            Text = definition.Question,
            Why = definition.Why,
            Answers = answers,
        };
        return (question, weight);

        void TryEach(IEnumerable<FactValue> values)
        {
            foreach (var value in values)
            {
                tried++;
                var then = new Recommendation(Evaluator.Run(evaluated.Machine, With(evaluated, slot, instance, value), evaluated.AcceptAnnounced));
                if (present.DistanceTo(then.Signature) is var far and > 0)
                {
                    distance = Math.Max(distance, far);
                    answers.Add(new QuestionAnswer { Answer = value.ToString()!, Outcome = then.Outcome });
                }
            }
        }
    }

    private static SharingCase With(Evaluated evaluated, FactSlot slot, int instance, FactValue value)
    {
        var (sharing, key) = (evaluated.Sharing, slot.Definition.Key);
        return key.Scope switch
        {
            FactScope.Case => sharing.Set(key, value),
            FactScope.Person => sharing.With(sharing.People[instance].Set(key, value)),
            _ => sharing.With(sharing.Items[instance].Set(key, value)),
        };
    }

    private static HashSet<string> Hints(Evaluated evaluated) =>
        [.. evaluated.Machine.Conclusions.Questions
            .Where(drawn => Enumerable.Range(0, evaluated.Rails.Count(drawn.Unit.Scope)).Any(instance => evaluated.Verdict(drawn.Unit, instance) == Truth.True))
            .Select(drawn => drawn.Conclusion.Fact.Id)];
}
