using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Syntax;

namespace InfoSharing.Rules.Recording;

/// <summary>
/// The answer as a record keeps it: everything that was concluded, by ids. What is left out follows from the rest and can be replayed:
/// findings that are false or open, provisions that could not be relied on (but for the Article 6 bases), words, and the trace.
/// </summary>
internal static class AnswerTree
{
    /// <summary>Every member that an answer, or an item in it, can have.</summary>
    public static readonly IReadOnlySet<string> Members = new HashSet<string>(StringComparer.Ordinal)
    {
        "outcome", "settled", "possibleOutcomes", "extent", "urgency", "inDanger", "findings", "safeguards", "tellSubject", "advice",
        "protectNow", "shareWith", "bars", "conflicts", "corrections", RecordNames.Questions,
        "disposition", "lawfulBasis", "requirements", "metBy", "ratings", "through", "mend",
    };

    public static ObjectNode Of(Recommendation advice, bool withQuestions) => Json.Object(
    [
        ("outcome", Json.Text(Words.Outcomes[advice.Outcome])),
        ("settled", Json.YesNo(advice.IsSettled)),
        ("possibleOutcomes", advice.IsSettled ? null : Json.Texts(advice.PossibleOutcomes.Select(outcome => Words.Outcomes[outcome]))),
        ("extent", Json.Text(Words.Extents[advice.Extent])),
        ("urgency", Json.Text(Words.Urgencies[advice.Urgency])),
        ("inDanger", Json.YesNo(advice.InDanger)),
        (RecordNames.Items, Json.List(advice.Items.Select(Item))),
        .. Slate(advice.Items),
        ("findings", Findings(advice.Evaluated)),
        ("safeguards", Json.Object(advice.Safeguards.GroupBy(safeguard => Words.Strengths[safeguard.Strength], StringComparer.Ordinal)
            .Select(strength => (strength.Key, (Node?)Json.Object(strength.Select(safeguard => (safeguard.Id, (Node?)Json.Texts(safeguard.For)))))))),
        ("tellSubject", Json.Object(advice.TellSubject.Select(telling => (telling.Person, (Node?)Telling(telling))))),
        ("advice", Json.Texts(advice.Advice.Select(adviser => adviser.Id))),
        ("protectNow", advice.ProtectNow.Count == 0 ? null : Json.Object(advice.ProtectNow.Select(one => (one.Id, (Node?)Json.Texts(one.For))))),
        ("shareWith", OrNone(advice.ShareWith.Select(other => other.Kind))),
        ("conflicts", OrNone(advice.Conflicts)),
        ("corrections", OrNone(advice.Corrections.Select(correction => correction.Id))),
        (RecordNames.Questions, withQuestions ? Questions(advice) : null),
    ]);

    private static ObjectNode Item(ItemRecommendation item) => Json.Object(
    [
        (RecordNames.Id, Json.Text(item.Id)),
        ("disposition", Json.Text(Words.Dispositions[item.Disposition])),
        ("lawfulBasis", Json.Text(item.LawfulBasis?.Id) ?? Json.Null),
        ("mend", OrNone(item.Mend.Select(requirement => Words.Requirements[requirement]))),
    ]);

    /// <summary>The slates of all items in one, because items of one case mostly have the same.</summary>
    private static IEnumerable<(string, Node?)> Slate(IReadOnlyList<ItemRecommendation> items)
    {
        yield return ("requirements", ByItem(items, item => item.Requirements.Select(one => (Words.Statuses[one.Status], Words.Requirements[one.Requirement]))));
        yield return ("metBy", ByItem(items, item => item.Requirements.Where(one => one.Provision is not null)
            .Select(one => (Words.Requirements[one.Requirement], one.Provision!))));
        // Of the Article 6 bases all are named; of the many other provisions, those that could be relied on.
        yield return ("ratings", ByItem(items, item => item.Bases.Concat(item.Provisions.Where(rating => rating.Rating is Rating.Available or Rating.Recommended))
            .Select(rating => (Words.Ratings[rating.Rating], rating.Id))));
        yield return ("through", ByItem(items, item => item.Bases.Concat(item.Provisions)
            .Where(rating => rating is { Through: not null, Rating: Rating.Available or Rating.Recommended })
            .Select(rating => (rating.Id, rating.Through!))));
    }

    private static ObjectNode ByItem(IReadOnlyList<ItemRecommendation> items, Func<ItemRecommendation, IEnumerable<(string Outer, string Inner)>> said) =>
        Grouped(items.SelectMany(item => said(item).Select(one => (one.Outer, one.Inner, item.Id, items.Count))));

    private static ObjectNode Findings(Evaluated evaluated) => Grouped(
        // In an order of their own, whatever order the pack has them in.
        from finding in evaluated.Machine.Pack.Findings.Where(finding => !finding.IsIntermediate).OrderBy(finding => finding.Id, StringComparer.Ordinal)
        let count = evaluated.Rails.Count(finding.Scope)
        from instance in Enumerable.Range(0, count)
        let truth = evaluated.Machine.Findings[finding.Id].Answer(evaluated.Rails, instance)
        where truth == Truth.True
        select (Words.Truths[truth], finding.Id, evaluated.NameOf(finding.Scope, instance), count));

    /// <summary>What is said of all that it can be said of (mostly so: of the case, or of each person or item), and what only of some.</summary>
    private static ObjectNode Grouped(IEnumerable<(string Outer, string Inner, string Subject, int Of)> all) =>
        Json.Object(all.GroupBy(one => one.Outer, StringComparer.Ordinal).Select(outer => (outer.Key, (Node?)Parted(outer))));

    private static ObjectNode Parted(IEnumerable<(string Outer, string Inner, string Subject, int Of)> all)
    {
        var whole = all.GroupBy(one => one.Inner, StringComparer.Ordinal).ToLookup(inner => inner.Count() == inner.First().Of);
        return Json.Object(
        [
            (RecordNames.OfAll, OrNone(whole[true].Select(inner => inner.Key))),
            (RecordNames.OfSome, whole[false].Any()
                ? Json.Object(whole[false].Select(inner => (inner.Key, (Node?)Json.Texts(inner.Select(one => one.Subject)))))
                : null),
        ]);
    }

    private static ObjectNode Telling(Telling telling) => Json.Object(
    [
        ("when", Json.Text(Words.TellTimes[telling.When])),
        (RecordNames.Reason, Json.Text(telling.Reason)),
    ]);

    /// <summary>The questions, the most telling first; those about one fact together, with no names if it is asked of all.</summary>
    private static ListNode Questions(Recommendation advice) => Json.List(advice.Questions.GroupBy(question => question.Fact, StringComparer.Ordinal).Select(group => Json.Object(
    [
        ("fact", Json.Text(group.Key)),
        ("of", group.Count() == advice.Evaluated.Rails.Count(advice.Evaluated.Machine.FactsById[group.Key].Definition.Scope)
            ? null
            : Json.Texts(group.Select(question => question.Subject))),
    ])));

    private static ListNode? OrNone(IEnumerable<string> ids) => ids.Any() ? Json.Texts(ids) : null;
}
