using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Evaluation;

/// <summary>What the outcome is decided from, once each part is true or false.</summary>
internal readonly record struct Calls(bool Danger, bool Must, bool DoNot, bool Consent, bool Advice, bool Should, bool May, bool SomethingGoes, bool NothingGoes);

/// <summary>The course that a case comes to, and every course that it still could come to.</summary>
internal sealed record Course(Outcome Outcome, IReadOnlyList<Outcome> Possible, Truth Danger, IReadOnlyList<ItemCourse> Items)
{
    public bool IsSettled => Possible.Count == 1;
}

/// <summary>Decides the outcome by the fixed order of the guide.</summary>
internal static class Courses
{
    public static Course Of(Evaluated evaluated, bool conflict)
    {
        var conclusions = evaluated.Machine.Conclusions;
        var danger = AnyOf(evaluated, conclusions.Danger);
        ItemCourse[] items = [.. Enumerable.Range(0, evaluated.Items.Count).Select(item => Dispositions.Of(evaluated, item, danger))];

        var barred = AnyOf(evaluated, conclusions.Bars.Where(drawn => drawn.Unit.Scope == FactScope.Case));
        Truth Called(Outcome outcome) => AnyOf(evaluated, conclusions.Outcomes.Where(drawn => drawn.Conclusion.Outcome == outcome));
        Truth[] parts =
        [
            danger,
            Called(Outcome.MustShare),
            Kleene.Or(Called(Outcome.DoNotShare), barred),
            Called(Outcome.SeekConsentFirst),
            conflict ? Truth.True : Called(Outcome.SeekAdvice),
            Called(Outcome.ShouldShare),
            Called(Outcome.MayShare),
            items.Any(item => item.CouldGo && !item.CouldStay) ? Truth.True : items.Any(item => item.CouldGo) ? Truth.Unknown : Truth.False,
        ];

        var now = Decide(new Calls(
            parts[0] == Truth.True,
            parts[1] == Truth.True,
            parts[2] == Truth.True,
            parts[3] == Truth.True,
            parts[4] == Truth.True,
            parts[5] == Truth.True,
            parts[6] == Truth.True,
            SomethingGoes: items.Any(item => item.Now is Disposition.Share or Disposition.Redact),
            NothingGoes: items.All(item => item.Now == Disposition.Withhold)));
        return new Course(now, [.. Completions(parts).Append(now).Distinct().OrderDescending()], danger, items);
    }

    public static Outcome Decide(Calls calls)
    {
        if (calls.Danger)
        {
            return calls.Must ? Outcome.MustShare : Outcome.ShouldShare;
        }

        if (calls.DoNot)
        {
            return calls.Must ? Outcome.SeekAdvice : Outcome.DoNotShare;
        }

        if (calls.Must && (calls.SomethingGoes || calls.NothingGoes))
        {
            // A duty to share what the law otherwise keeps back is for a lawyer.
            return calls.SomethingGoes ? Outcome.MustShare : Outcome.SeekAdvice;
        }

        return calls.Consent ? Outcome.SeekConsentFirst
            : calls.Advice ? Outcome.SeekAdvice
            : calls.NothingGoes ? Outcome.DoNotShare
            : calls.Should && calls.SomethingGoes ? Outcome.ShouldShare
            : calls.May && calls.SomethingGoes ? Outcome.MayShare
            : Outcome.MoreFactsNeeded;
    }

    /// <summary>The outcomes under every way of answering what is open, each part on its own: never too few.</summary>
    private static IEnumerable<Outcome> Completions(Truth[] parts)
    {
        for (var completion = 0; completion < 1 << parts.Length; completion++)
        {
            var yes = parts.Select((part, place) => (part, answer: (completion & (1 << place)) != 0)).ToArray();
            if (yes.All(one => one.part == Truth.Unknown || (one.part == Truth.True) == one.answer))
            {
                yield return Decide(new Calls(
                    yes[0].answer,
                    yes[1].answer,
                    yes[2].answer,
                    yes[3].answer,
                    yes[4].answer,
                    yes[5].answer,
                    yes[6].answer,
                    SomethingGoes: yes[7].answer,
                    NothingGoes: !yes[7].answer));
            }
        }
    }

    private static Truth AnyOf<T>(Evaluated evaluated, IEnumerable<Drawn<T>> drawn)
        where T : Conclusion =>
        drawn.Aggregate(Truth.False, (truth, one) => Kleene.Or(truth, evaluated.Verdict(one.Unit, 0)));
}
