using InfoSharing.Rules.Law;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Upgrading;

/// <summary>What of two answers is not the same: outcome, courses of items with what follows, lawful bases, whom to tell, and who is to protect.</summary>
internal static class AnswerChange
{
    private const string None = "none";

    /// <summary>The first thing that would change, in words; null if nothing would.</summary>
    /// <param name="judge">Judges a case, towards each of its recipients in their order.</param>
    /// <param name="before">The case as it was.</param>
    /// <param name="after">The case as it would be.</param>
    public static string? Of(Func<SharingCase, IReadOnlyList<Recommendation>> judge, SharingCase before, SharingCase after)
    {
        var (old, young) = (judge(before), judge(after));
        return old.Zip(young)
            .Select((pair, place) => Of(pair.First, pair.Second) is { } change
                ? before.Recipients.Count < 2 ? change : $"towards {Wording.Quote(before.Recipients[place].Id)}, {change}"
                : null)
            .FirstOrDefault(change => change is not null);
    }

    private static string? Of(Recommendation before, Recommendation after) =>
        Said(before).Zip(Said(after))
            .Where(pair => pair.First.Says != pair.Second.Says)
            .Select(pair => $"{pair.First.Of} is {Wording.Quote(pair.First.Says)} and would be {Wording.Quote(pair.Second.Says)}")
            .FirstOrDefault();

    /// <summary>Everything that may not change. Both answers are about the same people and items, so that they stand side by side.</summary>
    private static IEnumerable<(string Of, string Says)> Said(Recommendation answer) =>
    [
        ("the outcome", answer.Outcome.ToString()),
        .. answer.Items.SelectMany(OfItem),
        ("the urgency", answer.Urgency.ToString()),
        ("who else is to be told", Joined(answer.ShareWith.Select(body => body.Kind))),
        ("whom to tell", Joined(answer.TellSubject.Select(telling => $"{telling.Person}: {telling.When} {telling.Reason}".TrimEnd()))),
    ];

    private static IEnumerable<(string Of, string Says)> OfItem(ItemRecommendation item)
    {
        var named = $"item {Wording.Quote(item.Id)}";
        return
        [
            ($"the disposition of {named}", item.Disposition.ToString()),
            ($"the course of {named}", item.Course?.Now.Id ?? None),
            ($"what comes first for {named}", Joined((item.Course?.First ?? []).Select(step => step.Id))),
            ($"what {named} comes to in the end", item.Course?.Then.Id ?? None),
            ($"what follows a refusal for {named}", item.Course?.IfRefused?.Id ?? None),
            ($"the lawful basis of {named}", item.LawfulBasis?.Id ?? None),
        ];
    }

    private static string Joined(IEnumerable<string> all) => all.DefaultIfEmpty(None).Aggregate((text, one) => $"{text}, {one}");
}
