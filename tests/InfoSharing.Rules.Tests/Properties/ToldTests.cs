using FsCheck;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Oracle;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// What the page for the person concerned may hold, whatever the case: read off the facts by the plain reading of the pack, not by
/// the code that writes the page.
/// </summary>
public sealed class ToldTests
{
    private const string Mark = "zq-";
    private const int Tries = 240;

    private static readonly Scenes Cases = England.CasesWith((sharing, dice) => Telling(Renamed(sharing), dice));
    private static readonly Audience Stranger = Audience.PersonConcerned("zq-stranger");
    private static readonly Recommendation Empty = new Scene(England.Pack, new SharingCase(new DateOnly(2026, 11, 22)), false).Recommend();
    private static readonly string Neutral = Empty.ToHtml(Stranger);

    /// <summary>The sentences of the frame: all that stands on a page for a person whatever the pack says.</summary>
    private static readonly HashSet<string> Frame =
    [
        .. Lines(Empty.ToMarkdown(Stranger)),
        "# We plan to share some information about you", "This page tells you what we plan to share, with whom and why, and what you can do about it.",
        "A computer program gave advice on this. A person decides, not the program.", "## What we plan to share", "## Who would receive it", "## Why", "## How we look after it",
    ];

    private static readonly HashSet<string> Leave = [.. England.Pack.Tellable.Where(tellable => tellable.Text.Length > 0).SelectMany(tellable => (string[])[$"- {Sentence(tellable.Text)}", Sentence(tellable.Text)])];

    [Holds(2_000)]
    public Property A_page_holds_no_id_and_no_sentence_without_leave_and_where_nothing_may_be_told_it_is_the_same_for_everybody() =>
        Cases.All(scene =>
        {
            var advice = scene.Recommend();
            advice.ToHtml(Stranger).Should().Be(Neutral);
            foreach (var person in scene.Sharing.People)
            {
                var (audience, told) = (Audience.PersonConcerned(person.Id), Tellable(scene, scene.Sharing, advice, person.Id));
                var html = advice.ToHtml(audience);
                (html == Neutral).Should().Be(told.Length == 0, "that is what may be told to {0}: {1}", person.Id, told);
                if (told.Length > 0)
                {
                    var page = advice.ToMarkdown(audience);
                    (html + page + advice.Explain(audience)).Should().NotContain(Mark);
                    Lines(page).Where(line => !Frame.Contains(line) && !Leave.Contains(line) && !IsBasis(line) && !line.StartsWith("The advice came from these rules: ", StringComparison.Ordinal))
                        .Should().BeEmpty("all else is not for {0}", person.Id);
                    Lines(page).Select(line => line.TrimStart('-', ' ')).Where(Of(TellableKind.Information, TellableKind.Purpose, TellableKind.Recipient).Contains)
                        .Where(line => !told.Contains(line[1..^1], StringComparison.Ordinal))
                        .Should().BeEmpty("what may be told to {0} is: {1}", person.Id, told);
                }
            }
        });

    [Holds(700)]
    public Property Cases_that_differ_only_in_what_may_not_be_told_give_the_same_page() =>
        Cases.All((scene, dice) =>
        {
            var before = scene.Recommend();
            foreach (var person in scene.Sharing.People)
            {
                var other = Changed(scene.Sharing, person.Id, dice);
                var after = scene.Recommend(other);
                if (Tellable(scene, scene.Sharing, before, person.Id) == Tellable(scene, other, after, person.Id))
                {
                    var audience = Audience.PersonConcerned(person.Id);
                    after.ToHtml(audience).Should().Be(before.ToHtml(audience), "to {0} the same may be told of {1}", person.Id, Printer.Case(other));
                }
            }
        });

    [Fact]
    public void Enough_of_the_cases_tell_somebody_something_and_enough_changes_go_unseen()
    {
        var (told, unseen, seen) = (0, 0, 0);
        for (var seed = 0; seed < Tries; seed++)
        {
            var dice = new Dice(seed);
            var scene = new Scene(England.Pack, Telling(Renamed(England.Maker.Make(dice)), dice), false) { Machine = Empty.Evaluated.Machine };
            foreach (var person in scene.Sharing.People)
            {
                var advice = scene.Recommend();
                var words = Tellable(scene, scene.Sharing, advice, person.Id);
                var other = Changed(scene.Sharing, person.Id, dice);
                told += words.Length > 0 ? 1 : 0;
                (unseen, seen) = Tellable(scene, other, scene.Recommend(other), person.Id) == words && words.Length > 0 ? (unseen + 1, seen) : (unseen, seen + 1);
            }
        }

        told.Should().BeGreaterThan(Tries / 10);
        unseen.Should().BeGreaterThan(Tries / 20);
        seen.Should().BePositive();
    }

    /// <summary>All that may be told to one person, in one text; empty if that is nothing.</summary>
    private static string Tellable(Scene scene, SharingCase sharing, Recommendation advice, string person)
    {
        if (advice.TellSubject.Single(telling => telling.Person == person).When != TellWhen.Now || advice.Outcome is not (Outcome.MustShare or Outcome.ShouldShare or Outcome.MayShare))
        {
            return "";
        }

        var rules = scene.Read(sharing);
        var items = sharing.Items
            .Select((item, index) => (Item: item, Index: index, Answer: advice.Items[index]))
            .Where(one => one.Item.About == person && one.Answer.Disposition == Disposition.Share && rules.Finding("item-may-be-told", new Spot(FactScope.Item, one.Index)) == true)
            .Select(one => (one.Answer, Kind: Words("content", (one.Item.Facts.TryFind("content", out var value) ? value : null) as FactValue.Choice)))
            .Where(one => one.Kind.Length > 0)
            .ToList();
        if (items.Count == 0)
        {
            return "";
        }

        return string.Join('|',
            [
                $"{sharing.AsAt:O}",
                .. items.Select(one => one.Kind).Distinct().Order(StringComparer.Ordinal),
                Words("purpose", (sharing.Facts.TryFind("purpose", out var purpose) ? purpose : null) as FactValue.Choice),
                Words("recipient.kind", (sharing.Facts.TryFind("recipient.kind", out var recipient) ? recipient : null) as FactValue.Choice),
                .. items.Select(one => one.Answer.LawfulBasis?.Id ?? "").Distinct().Order(StringComparer.Ordinal),
                .. advice.Safeguards.Where(safeguard => England.Pack.Tellable.Any(tellable => tellable.Of.Id == safeguard.Id)
                    && safeguard.Rules.Any(rule => rule.Scope == FactScope.Case || rule.Subject == person || items.Any(one => one.Answer.Id == rule.Subject))).Select(safeguard => safeguard.Id),
            ]);
    }

    private static string Words(string fact, FactValue.Choice? value) =>
        England.Pack.Tellable.SingleOrDefault(tellable => value is not null && tellable.Of.Id == fact && tellable.Value == value.Value)?.Text ?? "";

    private static HashSet<string> Of(params TellableKind[] kinds) =>
        [.. England.Pack.Tellable.Where(tellable => kinds.Contains(tellable.Kind)).Select(tellable => Sentence(tellable.Text))];

    private static bool IsBasis(string line) => England.Pack.Tellable
        .Any(tellable => tellable.Kind == TellableKind.Basis && line.StartsWith($"The law lets us, because {tellable.Text} ([UK GDPR, Article 6(1)(", StringComparison.Ordinal) && line.EndsWith(">)).", StringComparison.Ordinal));

    private static IEnumerable<string> Lines(string markdown) =>
        markdown.Split('\n').Where(line => line.Length > 0);

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..] + ".";

    /// <summary>The case under ids that stand nowhere else, of which no piece of a word could be made.</summary>
    private static SharingCase Renamed(SharingCase sharing)
    {
        if (sharing.People.All(person => person.Id.StartsWith(Mark, StringComparison.Ordinal)) && sharing.People.Count > 0)
        {
            return sharing;
        }

        var ids = sharing.People.Select((person, place) => (person.Id, New: $"{Mark}person-{place}")).ToDictionary(pair => pair.Id, pair => pair.New);
        var copy = sharing.People.Aggregate(new SharingCase(sharing.AsAt), (to, person) => to.With(new Person(ids[person.Id])));
        copy = sharing.Items.Select((item, place) => new InformationItem($"{Mark}item-{place}", ids[item.About])).Aggregate(copy, (to, item) => to.With(item));
        return sharing.Facts().Aggregate(copy, (to, fact) => to.Given(fact.Fact, fact.Index, fact.Value));
    }

    /// <summary>Most items cleared to be told, most people to be told now, and many cases near to one in which something is shared.</summary>
    private static SharingCase Telling(SharingCase sharing, Dice dice)
    {
        if (dice.Chance(70))
        {
            var plain = sharing.Items.Aggregate(sharing.People.Aggregate(new SharingCase(sharing.AsAt), (to, person) => to.With(new Person(person.Id))), (to, item) => to.With(new InformationItem(item.Id, item.About)));
            plain = plain.Set(Fact("purpose"), new FactValue.Choice(dice.One("promote-child-welfare", "provide-care-or-treatment", "support-education")))
                .Set(Fact("discloser.kind"), new FactValue.Choice(dice.One("academy", "childrens-social-care", "nhs-trust")))
                .Set(Fact("recipient.kind"), new FactValue.Choice(dice.One("childrens-social-care", "gp-practice", "domestic-abuse-service", "academy")))
                .Set(Fact("sharing.necessary"), FactValue.YesNo.Of(true));
            sharing = dice.Some(sharing.Facts(), 0, 4).Where(fact => fact.Fact.Id is not ("purpose" or "discloser.kind" or "recipient.kind"))
                .Aggregate(plain, (to, fact) => to.Given(fact.Fact, fact.Index, fact.Value));
        }

        for (var item = 0; item < sharing.Items.Count; item++)
        {
            sharing = dice.Chance(70) ? sharing.Given(Fact("needed"), item, FactValue.YesNo.Of(true)) : sharing;
            sharing = dice.Chance(70) ? sharing.Given(Fact("cleared-to-tell"), item, FactValue.YesNo.Of(true)) : sharing;
            sharing = dice.Chance(60) ? sharing.Given(Fact("expected"), item, new FactValue.Choice("expects")) : sharing;
            sharing = dice.Chance(50) ? sharing.Given(Fact("content"), item, new FactValue.Choice(dice.One("concern-or-observation", "background", "record-extract"))) : sharing;
        }

        for (var person = 0; person < sharing.People.Count; person++)
        {
            sharing = dice.Chance(85) ? sharing.Given(Fact("telling.increases-risk"), person, FactValue.YesNo.Of(false)) : sharing;
            sharing = dice.Chance(70) ? sharing.Given(Fact("talking-first"), person, new FactValue.Choice("fine")) : sharing;
            sharing = dice.Chance(70) ? sharing.Given(Fact("role"), person, new FactValue.Choice(dice.One("child", "parent-or-carer", "patient-or-client", "adult-at-risk"))) : sharing;
        }

        return sharing;
    }

    /// <summary>The case with some facts changed that are not those that may be told to one person, and perhaps somebody else gone.</summary>
    private static SharingCase Changed(SharingCase sharing, string person, Dice dice)
    {
        var others = sharing.People.Where(other => other.Id != person).ToList();
        if (others.Count > 0 && dice.Chance(30))
        {
            var gone = dice.One(others).Id;
            sharing = sharing.Only(one => one.Id != gone, _ => true);
        }

        var places = England.Maker.Places(sharing).Where(place => place.Fact.Id is not ("purpose" or "recipient.kind" or "cleared-to-tell" or "content"));
        foreach (var (fact, index) in dice.Some(places, 1, 3))
        {
            sharing = sharing.Given(fact.Key, index, dice.Chance(80) ? England.Maker.Vocabulary.Any(fact, dice) : null);
        }

        return sharing;
    }

    private static FactKey Fact(string id) => England.Pack.Facts.Single(fact => fact.Id == id).Key;
}
