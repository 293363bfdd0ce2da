using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// Cases of England in which somebody could be hurt by the answer: somebody alleged or feared, recipients whose safety is open, danger,
/// prohibitions, coercion, several people in several roles with several items, and rare facts on top.
/// </summary>
internal static class HostileCases
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateOnly FirstDay = new(2018, 5, 25);
    private static readonly DateOnly LastDay = new(2027, 9, 1);

    private static readonly Machine Machine = Compiler.Compile(England.Pack);
    private static readonly Dictionary<string, FactKey> Keys = England.Pack.Facts.ToDictionary(fact => fact.Id, fact => fact.Key);

    private static readonly string[] Protectors = ["childrens-social-care", "adult-social-care", "police", "multi-agency-safeguarding-hub"];
    private static readonly string[] Roles = ["child", "child", "adult-at-risk", "parent-or-carer", "alleged-to-have-harmed", "patient-or-client", "referrer", "sibling"];
    private static readonly string[] Purposes = ["safeguard-child", "safeguard-child", "safeguard-adult-at-risk", "protect-life-or-health", "protect-the-public", "inform-family"];

    private static readonly IReadOnlyList<Func<SharingCase, Dice, SharingCase>> Situations =
        [Feared, Private, Private, Dangerous, Dangerous, Privileged, Barred, Wrong, Immigration, Coerced, PassedOn, Asked, Scheme, UnsafeBody, Moved, Complainant];

    /// <summary>The cases. Made once: the framework asks for a property again before each try.</summary>
    public static Scenes All { get; } = With();

    /// <summary>The cases, each brought into one of some situations after all else.</summary>
    public static Scenes With(params IReadOnlyList<Func<SharingCase, Dice, SharingCase>> situations) => new(
        dice => new Scene(England.Pack, Make(dice, situations), dice.Chance(10)) { Machine = Machine },
        // What a property asks of a case it looks for itself; so nothing is put back into a smaller one.
        scene => Smaller.Cases(scene.Sharing).Select(smaller => scene with { Sharing = smaller }));

    /// <summary>A case from dice.</summary>
    public static SharingCase Make(Dice dice, params IReadOnlyList<Func<SharingCase, Dice, SharingCase>> situations)
    {
        var sharing = dice.Chance(25) ? England.Maker.Make(dice) : Scene(dice);
        sharing = sharing.AsAt < FirstDay || sharing.AsAt > LastDay ? sharing.WithAsAt(Today) : sharing;
        sharing = dice.Some(Situations, 0, 3).Aggregate(sharing, (to, situation) => situation(to, dice));
        foreach (var (fact, index) in dice.Some(England.Maker.Places(sharing), 0, 4))
        {
            sharing = sharing.Given(fact.Key, index, dice.Chance(80) ? England.Maker.Vocabulary.Any(fact, dice) : null);
        }

        sharing = situations.Count == 0 ? sharing : dice.One(situations)(sharing, dice);
        return dice.Chance(65) ? Favourable(sharing, dice) : sharing;
    }

    /// <summary>Somebody is said to have harmed, or would be dangerous once told.</summary>
    public static SharingCase Feared(SharingCase sharing, Dice dice)
    {
        sharing = sharing.People.Count < 2 ? Peopled(sharing, dice, 2) : sharing;
        var person = dice.Number(0, sharing.People.Count - 1);
        return dice.Number(0, 3) switch
        {
            0 => Put(sharing, "telling.increases-risk", Yes, person),
            1 => Put(Put(sharing, "telling.prejudices-crime", Yes, person), "role", Word("alleged-to-have-harmed"), person),
            _ => Put(sharing, "role", Word("alleged-to-have-harmed"), person),
        };
    }

    /// <summary>The recipient is a private person, safe or unsafe or neither said.</summary>
    public static SharingCase Private(SharingCase sharing, Dice dice)
    {
        sharing = Put(sharing, "recipient.kind", Word(dice.One([.. Meaning.PrivatePeople])));
        sharing = dice.Number(0, 4) switch
        {
            0 => Put(sharing, "recipient.unsafe", Yes),
            1 => Put(sharing, "recipient.unsafe", No),
            2 => Put(sharing, "recipient.unsafe", null),
            _ => sharing.Without("recipient.unsafe", FactScope.Case, 0),
        };
        sharing = dice.Chance(25) ? Put(sharing, "recipient.private-individual", No) : sharing;
        sharing = dice.Chance(50) ? Put(sharing, "recipient.responsible-for-protection", Yes) : sharing;
        return dice.Chance(15) ? Put(sharing, "recipient.can-protect", Yes) : sharing;
    }

    /// <summary>There is danger, or harm that weighs as much.</summary>
    public static SharingCase Dangerous(SharingCase sharing, Dice dice) => dice.Number(0, 3) switch
    {
        0 => Put(Put(sharing, "harm.child", Word("reasonable-cause")), "harm.evidence", Yes),
        1 => Put(Put(sharing, "harm.adult", Word("serious")), "harm.to-others", Yes),
        _ => Put(sharing, "danger.immediate", Yes),
    };

    /// <summary>Somebody listed, or others, may come to serious harm today, and there are grounds for it.</summary>
    public static SharingCase Urgent(SharingCase sharing, Dice dice)
    {
        var sure = Word(dice.One("signs", "strong-signs", "known"));
        var what = Word(dice.One("serious-harm", "death-or-the-worst"));
        if (dice.Chance(25))
        {
            return Put(Put(Put(sharing, "feared-for-others.what", what), "feared-for-others.how-sure", sure), "feared-for-others.how-soon", Word("today"));
        }

        sharing = sharing.People.Count == 0 ? Peopled(sharing, dice, 1) : sharing;
        var person = dice.Number(0, sharing.People.Count - 1);
        sharing = Put(Put(Put(sharing, "feared.what", what, person), "feared.how-sure", sure, person), "feared.how-soon", Word("today"), person);
        return dice.Chance(60) ? Put(sharing, "feared.from", Any("feared.from", dice), person) : sharing;
    }

    /// <summary>Somebody who is feared works for those who would be told, or shares.</summary>
    public static SharingCase FearedAtWork(SharingCase sharing, Dice dice)
    {
        sharing = Peopled(sharing, dice, 1);
        var person = dice.Number(0, sharing.People.Count - 1);
        return Put(Put(sharing, "is-feared", Yes, person), "works-for", Word(dice.One([.. Protectors, "other-police-force", "ambulance-service"])), person);
    }

    /// <summary>Something is privileged.</summary>
    public static SharingCase Privileged(SharingCase sharing, Dice dice) => OfSomeItem(sharing, dice, "legally-privileged", Yes);

    /// <summary>A statute, an order or a court rule forbids it, or the record is one whose disclosure is restricted.</summary>
    public static SharingCase Barred(SharingCase sharing, Dice dice)
    {
        if (dice.Chance(30))
        {
            return OfSomeItem(sharing, dice, "restricted-record", Word(dice.One("adoption", "fertility", "special-needs", "parental-order")));
        }

        sharing = Put(sharing, "sharing.statutory-bar", Yes);
        return dice.Chance(50) ? Put(sharing, "sharing.court-permission", dice.Chance(60) ? No : null) : sharing;
    }

    /// <summary>Something is known to be wrong.</summary>
    public static SharingCase Wrong(SharingCase sharing, Dice dice) => OfSomeItem(sharing, dice, "accuracy", Word("wrong"));

    /// <summary>Immigration enforcement would receive it, whatever the purpose is called.</summary>
    public static SharingCase Immigration(SharingCase sharing, Dice dice)
    {
        sharing = Put(sharing, "recipient.kind", Word("home-office-immigration"));
        sharing = Put(sharing, "purpose", Word(dice.One(Keys["purpose"].Values)));
        return OfSomeItem(sharing, dice, "content", Word(dice.One("address-or-whereabouts", "contact-details", "background", "record-extract", "whole-file")));
    }

    /// <summary>An adult is coerced, cannot decide, or cannot safely be asked.</summary>
    public static SharingCase Coerced(SharingCase sharing, Dice dice)
    {
        sharing = sharing.People.Count == 0 ? Peopled(sharing, dice, 1) : sharing;
        var person = dice.Number(0, sharing.People.Count - 1);
        sharing = Put(sharing, "role", Word(dice.One("adult-at-risk", "patient-or-client")), person);
        return dice.Number(0, 2) switch
        {
            0 => Put(sharing, "consent", Word("unsafe-to-seek"), person),
            1 => Put(Put(sharing, "lacks-capacity", Yes, person), "consent.coerced", Yes, person),
            _ => Put(sharing, "consent.coerced", Yes, person),
        };
    }

    /// <summary>What is given may reach somebody dangerous.</summary>
    public static SharingCase PassedOn(SharingCase sharing, Dice dice) =>
        Put(sharing, dice.One("recipient.may-pass-on", "recipient.record-open", "recipient.delivery-unsafe"), Yes);

    /// <summary>Somebody has asked, or nobody has.</summary>
    public static SharingCase Asked(SharingCase sharing, Dice dice) => dice.Number(0, 3) switch
    {
        0 => Put(Put(sharing, "purpose", Word("answer-access-request")), "request.received", Yes),
        1 => Put(Put(sharing, "request.received", Yes), "request.statute", Word(dice.One(Keys["request.statute"].Values))),
        2 => Put(Put(sharing, "request.received", No), "purpose", Word(dice.One("employment-dispute", "personal-interest", "inform-family"))),
        _ => Put(sharing, "request.received", No),
    };

    /// <summary>Police would tell somebody of another's past.</summary>
    public static SharingCase Scheme(SharingCase sharing, Dice dice)
    {
        sharing = Put(Put(sharing, "discloser.kind", Word("police")), "scheme", Word(dice.One(Keys["scheme"].Values)));
        return Put(Put(Put(sharing, "recipient.kind", Word(dice.One([.. Meaning.PrivatePeople]))), "pressing-need", Yes), "undertaking", Word("signed"));
    }

    /// <summary>A body is the unsafe recipient, or one of its own kind shares.</summary>
    public static SharingCase UnsafeBody(SharingCase sharing, Dice dice)
    {
        sharing = Put(Put(sharing, "recipient.kind", Word(dice.One(Protectors))), "recipient.unsafe", Yes);
        return dice.Chance(50) ? Put(sharing, "discloser.kind", Word(dice.One(Protectors))) : sharing;
    }

    /// <summary>A child is missing, moves, or is known to several councils.</summary>
    public static SharingCase Moved(SharingCase sharing, Dice dice) =>
        Put(sharing, dice.One("child.missing", "child.moving-area", "child.several-councils", "child.same-context", "terrorism.information", "fgm.risk"), Yes);

    /// <summary>Somebody harmed in a sexual offence would be named in public.</summary>
    public static SharingCase Complainant(SharingCase sharing, Dice dice)
    {
        sharing = Put(sharing, "recipient.kind", Word(dice.One("media", "social-media-platform")));
        return OfSomeItem(sharing, dice, "category", new FactValue.Choices(["criminal-offence", "sex-life"]));
    }

    /// <summary>It goes to a body that helps, and most of what goes may be told.</summary>
    public static SharingCase Telling(SharingCase sharing, Dice dice)
    {
        sharing = Put(sharing, "recipient.kind", Word(dice.One("childrens-social-care", "police", "gp-practice", "domestic-abuse-service")));
        sharing = Put(sharing, "purpose", Word(dice.One("safeguard-child", "promote-child-welfare", "prevent-or-detect-crime", "provide-care-or-treatment")));
        sharing = Put(Put(sharing, "discloser.kind", Word(dice.One("academy", "maintained-school", "childrens-social-care"))), "sharing.necessary", Yes);
        for (var item = 0; item < sharing.Items.Count; item++)
        {
            sharing = dice.Chance(80) ? Put(Put(sharing, "cleared-to-tell", Yes, item), "needed", Yes, item) : sharing;
            sharing = dice.Chance(70) ? Put(sharing, "content", Word(dice.One("concern-or-observation", "background", "record-extract")), item) : sharing;
        }

        // A page says something only where everybody else of the case is safe to tell too.
        for (var person = 0; dice.Chance(40) && person < sharing.People.Count; person++)
        {
            sharing = Put(Put(sharing, "telling.increases-risk", No, person), "telling.prejudices-crime", No, person);
        }

        return sharing;
    }

    /// <summary>An order or a statute demands it, or something happened that a law wants told.</summary>
    public static SharingCase Demanded(SharingCase sharing, Dice dice)
    {
        sharing = dice.Chance(70) ? Put(sharing, "demand.seen", Word("seen")) : sharing;
        return dice.Number(0, 3) switch
        {
            0 => Put(Put(sharing, "court-order", Yes), "asked-how", Word("order-seen")),
            1 => Put(Put(sharing, "demand.law", Any("demand.law", dice)), "recipient.kind", Word(dice.One("court", "police", "childrens-social-care", "coroner"))),
            2 => Put(sharing, "law.event", Any("law.event", dice)),
            _ => Put(Put(sharing, "request.statute", Any("request.statute", dice)), "request.received", Yes),
        };
    }

    /// <summary>Somebody is feared, serious harm is signalled, and the one who is feared receives what is about them.</summary>
    public static SharingCase ToTheFeared(SharingCase sharing, Dice dice)
    {
        sharing = Peopled(sharing, dice, 2);
        var (feared, other) = (dice.Number(0, sharing.People.Count - 1), dice.Number(0, sharing.People.Count - 1));
        sharing = Put(Put(sharing, "is-feared", Yes, feared), "is-recipient", Yes, feared);
        sharing = Put(Put(sharing, "role", Word("child"), other), "feared.what", Word(dice.One("serious-harm", "death-or-the-worst")), other);
        sharing = Put(Put(sharing, "feared.how-sure", Word(dice.One("signs", "strong-signs", "known")), other), "feared.how-soon", Word("going-on-or-soon"), other);
        sharing = Put(sharing, "recipient.kind", Word(dice.One("parent", "the-person-concerned", "family-member", "carer")));
        sharing = sharing.With(new InformationItem("about-the-feared", sharing.People[feared].Id));
        return Put(sharing, "content", Word(dice.One("concern-or-observation", "fact-of-involvement")), sharing.Items.Count - 1);
    }

    /// <summary>Whether the recipient is somebody who is feared, while serious harm is signalled for somebody else.</summary>
    public static bool IsToTheFeared(SharingCase sharing) =>
        sharing.People.Any(person => person.Facts.Says("is-recipient", true) && person.Facts.Says("is-feared", true)
            && sharing.People.Any(other => other != person && other.Facts.Says("feared.what", "serious-harm", "death-or-the-worst")
                && other.Facts.Says("feared.how-sure", "strong-signs", "known", "signs") && !other.Facts.Says("feared.how-soon", "over")));

    /// <summary>A young person who can decide told somebody something, and a parent would hear of it.</summary>
    public static SharingCase Young(SharingCase sharing, Dice dice)
    {
        sharing = Peopled(sharing, dice, 1);
        var person = dice.Number(0, sharing.People.Count - 1);
        sharing = Put(Put(sharing, "role", Word("child"), person), "age", new FactValue.WholeNumber(dice.Number(13, 17)), person);
        sharing = Put(Put(sharing, "can-decide", Word("yes"), person), "recipient.kind", Word("parent"));
        sharing = sharing.With(new InformationItem("told-in-confidence", sharing.People[person].Id));
        return Put(sharing, "how-it-came", Word(dice.One("told-a-professional", "promised-or-secret")), sharing.Items.Count - 1);
    }

    /// <summary>The courses by which an item goes.</summary>
    public static IReadOnlySet<string> GoingCourses { get; } = new HashSet<string> { "must", "now", "should", "may" };

    /// <summary>All else speaks for sharing.</summary>
    private static SharingCase Favourable(SharingCase sharing, Dice dice)
    {
        foreach (var (fact, value) in new[] { ("sharing.necessary", Yes), ("sharing.proportionate", Yes), ("sharing.less-intrusive-way", No), ("recipient.needs-to-know", Yes), ("policy-document.in-place", Yes) })
        {
            sharing = dice.Chance(75) ? Put(sharing, fact, value) : sharing;
        }

        return Enumerable.Range(0, sharing.Items.Count).Aggregate(sharing, (to, item) => dice.Chance(60) ? Put(Put(to, "needed", Yes, item), "cleared-to-tell", Yes, item) : to);
    }

    /// <summary>Somebody would tell somebody something about several people.</summary>
    private static SharingCase Scene(Dice dice)
    {
        var sharing = Peopled(new SharingCase(dice.Chance(90) ? Today : dice.One(England.Maker.Vocabulary.Days)), dice, dice.Chance(90) ? dice.Number(1, 3) : dice.Number(4, 6));
        for (var item = dice.Chance(90) ? dice.Number(1, 3) : dice.Number(4, 6); item > 0; item--)
        {
            sharing = sharing.With(new InformationItem($"item-{item}", dice.One(sharing.People).Id));
        }

        for (var item = 0; item < sharing.Items.Count; item++)
        {
            sharing = dice.Chance(85) ? Put(sharing, "content", Any("content", dice), item) : sharing;
            sharing = dice.Chance(40) ? Put(sharing, "category", Any("category", dice), item) : sharing;
            sharing = dice.Chance(30) ? Put(sharing, "confidential", Yes, item) : sharing;
            sharing = dice.Chance(20) ? Put(sharing, "reveals-protected-identity", Yes, item) : sharing;
        }

        sharing = dice.Chance(90) ? Put(sharing, "purpose", dice.Chance(65) ? Word(dice.One(Purposes)) : Any("purpose", dice)) : sharing;
        sharing = dice.Chance(90) ? Put(sharing, "recipient.kind", dice.Chance(40) ? Word(dice.One(Protectors)) : Any("recipient.kind", dice)) : sharing;
        sharing = dice.Chance(90) ? Put(sharing, "discloser.kind", dice.Chance(30) ? Word(dice.One(Protectors)) : Any("discloser.kind", dice)) : sharing;
        sharing = dice.Chance(50) ? Put(sharing, "harm.child", Any("harm.child", dice)) : sharing;
        return dice.Chance(40) ? Put(sharing, "harm.adult", Any("harm.adult", dice)) : sharing;
    }

    /// <summary>The case with so many people at least, each in some role.</summary>
    private static SharingCase Peopled(SharingCase sharing, Dice dice, int count)
    {
        while (sharing.People.Count < count)
        {
            sharing = sharing.With(new Person($"person-{sharing.People.Count + 1}"));
            var last = sharing.People.Count - 1;
            sharing = dice.Chance(90) ? Put(sharing, "role", Word(dice.One(Roles)), last) : sharing;
            sharing = dice.Chance(30) ? Put(sharing, "consent", Any("consent", dice), last) : sharing;
        }

        return sharing;
    }

    private static SharingCase OfSomeItem(SharingCase sharing, Dice dice, string fact, FactValue value)
    {
        sharing = sharing.People.Count == 0 ? Peopled(sharing, dice, 1) : sharing;
        sharing = sharing.Items.Count == 0 ? sharing.With(new InformationItem("item-1", dice.One(sharing.People).Id)) : sharing;
        return Put(sharing, fact, value, dice.Number(0, sharing.Items.Count - 1));
    }

    private static FactValue Yes { get; } = FactValue.YesNo.Of(true);

    private static FactValue No { get; } = FactValue.YesNo.Of(false);

    private static FactValue.Choice Word(string word) => new(word);

    private static FactValue Any(string fact, Dice dice) => England.Maker.Vocabulary.Any(England.Pack.Facts.Single(one => one.Id == fact), dice);

    private static SharingCase Put(SharingCase sharing, string fact, FactValue? value, int index = 0) => sharing.Given(Keys[fact], index, value);
}
