using System.Text;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Evaluation;

/// <summary>What a person would notice if it changed, the weightiest first: the outcome; items and bases; who is told; the slate.</summary>
internal sealed record Signature(Outcome Outcome, string Items, string Telling, string Slate)
{
    public const int OutcomeWeight = 100;
    public const int ItemWeight = 10;
    public const int TellingWeight = 5;
    public const int SlateWeight = 4;

    public static Signature Of(Evaluated evaluated, Course course)
    {
        var (items, slate) = (new StringBuilder(), new StringBuilder());
        for (var item = 0; item < evaluated.Items.Count; item++)
        {
            items.Append(course.Taken[item]?.Answer.Id).Append(' ').Append(ItemReading.LawfulBasis(evaluated, item)).Append('|');
            foreach (var requirement in ItemReading.Slate)
            {
                slate.Append(Words.Statuses[evaluated.Machine.Requirements[requirement].Status(evaluated.Rails, item)]).Append('|');
            }
        }

        var telling = new StringBuilder();
        for (var person = 0; person < evaluated.Rails.People; person++)
        {
            telling.Append(Words.TellTimes[Reading.WhenToTell(evaluated, course, person)]).Append('|');
        }

        return new Signature(course.Outcome, items.ToString(), telling.ToString(), slate.ToString());
    }
}
