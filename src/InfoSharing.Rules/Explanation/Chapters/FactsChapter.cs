using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>What was known when the answer was given: the facts of the case, of each person and of each item.</summary>
internal static class FactsChapter
{
    public static Chapter Of(Account account)
    {
        var sharing = account.Recommendation.Evaluated.Sharing;
        return new Chapter("facts", "What was known", "What was known",
        [
            new Subheading("The sharing"),
            Said(account, sharing.Facts),
            .. sharing.People.SelectMany(person => (Block[])[new Subheading(person.Id), Said(account, person.Facts)]),
            .. sharing.Items.SelectMany(item => (Block[])[new Subheading($"{item.Id} (about {item.About})"), Said(account, item.Facts)]),
        ]);
    }

    private static Block Said(Account account, FactSet facts)
    {
        Point[] said = [.. facts.All.ToArray().Select(fact => Said(account.Words.Facts[fact.Key.Id], fact.Value, account))];
        return said.Length == 0 ? "Nothing was said of it." : new Points(said);
    }

    private static Point Said(FactDefinition fact, FactValue? value, Account account) =>
        English.Sentence(account.Speaker.Facts.Says(fact, value)) + (value is null ? " It was asked." : "");
}
