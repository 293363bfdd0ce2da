namespace InfoSharing.Rules.Explanation;

/// <summary>The page for a person whom information is about, in plain words.</summary>
internal static class PersonPage
{
    private const string Kind = "Information about you";

    public static Document Of(Recommendation recommendation, string person)
    {
        var rights = Teller.Rights(recommendation);
        return Teller.Of(recommendation, person) is { } told ? Of(told, rights) : Neutral(rights);
    }

    private static Document Of(Told told, IReadOnlyList<string> rights) => new()
    {
        Kind = Kind,
        Headline = "We plan to share some information about you",
        Tone = Tone.Plain,
        Lead =
        [
            "This page tells you what we plan to share, with whom and why, and what you can do about it.",
            "A computer program gave advice on this. A person decides, not the program.",
        ],
        Chapters =
        [
            new Chapter("what", "What", "What we plan to share", [new Points([.. told.Information.Select(Point)])]),
            .. Who(told),
            .. Why(told),
            .. told.Safeguards.Count == 0 ? Array.Empty<Chapter>() :
                [new Chapter("care", "Care", "How we look after it", [new Points([.. told.Safeguards.Distinct().Select(Point)])])],
            .. Standing([.. told.Rights, .. rights]),
        ],
        Foot = [$"The advice came from these rules: {told.Pack}, on the law as it stood on {English.Day(told.AsAt)}."],
    };

    /// <summary>
    /// The page where nothing may be told: the same for everybody, whether information is shared or not, to be told later or never,
    /// so that nobody can learn from it which it is.
    /// </summary>
    private static Document Neutral(IReadOnlyList<string> rights) => new()
    {
        Kind = Kind,
        Headline = "Your rights over information about you",
        Tone = Tone.Plain,
        Lead =
        [
            "This page does not say whether anybody holds information about you, or has shared any.",
            "It says how you can find out, and what you can do.",
        ],
        Chapters = [.. Standing(rights)],
        Foot = ["A page like this one is the same for everybody."],
    };

    private static IEnumerable<Chapter> Who(Told told) => told.Recipient is { } recipient
        ? [new Chapter("who", "Who", "Who would receive it", [English.Sentence(recipient)])]
        : [];

    private static IEnumerable<Chapter> Why(Told told)
    {
        Block[] blocks =
        [
            .. told.Purpose is { } purpose ? [English.Sentence(purpose)] : Array.Empty<Block>(),
            .. told.Bases.Select(basis => new Paragraph(((Line)$"The law lets us, because {basis.Words} (").And(Line.Link(basis.Place, basis.Address)).And(").")))
        ];
        return blocks.Length == 0 ? [] : [new Chapter("why", "Why", "Why", blocks)];
    }

    private static IEnumerable<Chapter> Standing(IReadOnlyList<string> rights) =>
    [
        new Chapter("rights", "Rights", "What you can do", rights.Count > 0
            ? [new Points([.. rights.Distinct().Select(Point)])]
            : ["You can ask the organisation that gave you this page what it holds about you, and complain to it."]),
        new Chapter("left-out", "Left out", "What may be missing",
        [
            "Something may have been left out of this page. The law sometimes lets an organisation leave something out, or says that it must: for instance what is about somebody else.",
            "You can ask for more, and you can complain if you think that something should not have been left out. Somebody you trust can help you to ask.",
        ]),
    ];

    private static Point Point(string words) => English.Sentence(words);
}
