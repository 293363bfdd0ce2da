using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>What the facts of a case of England plainly mean for those who could be hurt, read without any rule.</summary>
internal static class Meaning
{
    private static readonly string[] Offices = [.. England.Pack.Facts.Single(fact => fact.Id == "recipient.office").Values.Select(value => value.Id)];

    /// <summary>Kinds of recipient that are private people.</summary>
    public static readonly IReadOnlyList<string> PrivatePeople =
        ["the-person-concerned", "parent", "carer", "foster-carer", "kinship-carer", "family-member", "member-of-public", "private-individual"];

    private static readonly HashSet<string> CanProtect =
        [.. England.Pack.Bodies.Where(body => body.Attributes.GetValueOrDefault("can-protect")).Select(body => body.Id)];

    public static bool Says(this FactSet facts, string fact, bool value) =>
        facts.TryFind(fact, out var given) && given is FactValue.YesNo said && said.Value == value;

    public static bool Says(this FactSet facts, string fact, params IReadOnlyList<string> values) =>
        facts.TryFind(fact, out var given) && given is FactValue.Choice said && values.Contains(said.Value);

    public static bool Names(this FactSet facts, string fact, string value) =>
        facts.TryFind(fact, out var given) && given is FactValue.Choices said && said.Values.Contains(value);

    public static string? Word(this FactSet facts, string fact) =>
        facts.TryFind(fact, out var given) ? (given as FactValue.Choice)?.Value : null;

    public static bool Goes(this ItemRecommendation item) => item.Disposition == Disposition.Share;

    public static bool IsShare(this Outcome outcome) => outcome is Outcome.MustShare or Outcome.ShouldShare or Outcome.MayShare;

    public static bool CanActToProtect(string kind) => CanProtect.Contains(kind);

    /// <summary>Whether it is to a private person: what kind it is decides, not what else is said of them.</summary>
    public static bool GoesToAPrivatePerson(this SharingCase sharing) =>
        sharing.Facts.Word("recipient.kind") is { } kind ? PrivatePeople.Contains(kind) : sharing.Facts.Says("recipient.private-individual", true);

    /// <summary>Whether somebody in the case is said to have harmed, or is feared.</summary>
    public static bool HasSomebodyFeared(this SharingCase sharing) => sharing.People.Any(person => person.IsAlleged() || person.IsDangerousToTell());

    public static bool IsAlleged(this Person person) => person.Facts.Says("role", "alleged-to-have-harmed");

    /// <summary>Whether somebody would come to harm by what this person is told or asked.</summary>
    public static bool IsDangerousToTell(this Person person) =>
        person.Facts.Says("telling.increases-risk", true)
        || (person.Facts.Says("consent", "unsafe-to-seek") && !person.Facts.Says("telling.increases-risk", false));

    /// <summary>Whether telling or asking this person would tip somebody off: dangerous, prejudicial, or under somebody's pressure.</summary>
    public static bool WouldBeAlerted(this Person person) =>
        person.IsDangerousToTell() || person.Facts.Says("telling.prejudices-crime", true) || person.Facts.Says("consent.coerced", true)
        || (person.IsAlleged() && !person.IsThoughtOf());

    /// <summary>Whether somebody has thought of the danger of telling this person: it is said to be none, or there is nothing left to tell.</summary>
    private static bool IsThoughtOf(this Person person) =>
        (person.Facts.Says("telling.increases-risk", false) && person.Facts.Says("telling.prejudices-crime", false))
        || person.Facts.Says("telling.already-knows", true);

    /// <summary>Whether a court or another law compels it, which is a matter of its own.</summary>
    public static bool IsCompelled(this SharingCase sharing) =>
        sharing.Facts.Says("court-order", true) || sharing.Facts.Says("request.compelled", true);

    /// <summary>Whether nobody can be recognised from the item.</summary>
    public static bool IdentifiesNobody(this InformationItem item) => item.Facts.Says("content", "statistics") || item.Facts.Says("identifies", false);

    /// <summary>Whether whoever may lift what stands in the way of the item has done so.</summary>
    public static bool IsGivenLeave(this InformationItem item) =>
        item.Facts.Says("leave", "given") || item.Facts.Names("bar.exception", "person-agrees-in-writing");

    /// <summary>Whether the recipient is one of the people of the case, and is neither the one who is feared nor lives with them.</summary>
    public static bool GoesToSomebodyListed(this SharingCase sharing) => sharing.People.Any(person =>
        person.Facts.Says("is-recipient", true) && !person.IsAlleged() && !person.Facts.Says("is-feared", true) && !person.Facts.Says("lives-with-feared", true));

    /// <summary>Whether the recipient holds an office by which somebody is told though they are a private person.</summary>
    public static bool GoesToAnOffice(this SharingCase sharing) => Offices.Any(office => sharing.Facts.Names("recipient.office", office));

    /// <summary>Whether the item is about whoever would receive it.</summary>
    public static bool IsAboutTheRecipient(this InformationItem item, SharingCase sharing) =>
        item.AboutIn(sharing).Facts.Says("is-recipient", true) || (sharing.People.Count == 1 && sharing.Facts.Says("recipient.kind", "the-person-concerned"));

    /// <summary>Whether whoever shares says that the recipient could prevent the harm: somebody has looked at them, and they are not who is feared.</summary>
    public static bool IsSaidToPrevent(this SharingCase sharing) => sharing.Facts.Says("recipient.role", "could-prevent", "in-danger-itself");

    /// <summary>Whether somebody has agreed, whom nobody presses and of whom nobody says that another answers for them.</summary>
    public static bool HasAgreed(this Person person) =>
        (person.Facts.Says("said", "agreed") || person.Facts.Says("consent", "given")) && !person.Facts.Says("consent.coerced", true);

    public static Person AboutIn(this InformationItem item, SharingCase sharing) => sharing.People.Single(person => person.Id == item.About);

    /// <summary>The items of the case, each with the answer for it; where none is listed, the one that stands for those not listed yet.</summary>
    public static IEnumerable<(InformationItem Item, ItemRecommendation Answer)> Answered(this SharingCase sharing, Recommendation answer) =>
        (sharing.Items.Count > 0 || sharing.People.Count == 0 ? sharing.Items : [new InformationItem("information", sharing.People[0].Id)]).Zip(answer.Items);

    /// <summary>The items that go.</summary>
    public static IEnumerable<InformationItem> Going(this SharingCase sharing, Recommendation answer) =>
        sharing.Answered(answer).Where(one => one.Answer.Goes()).Select(one => one.Item);

    /// <summary>The items that go though nothing compels it.</summary>
    public static IEnumerable<InformationItem> GoingUncompelled(this SharingCase sharing, Recommendation answer) =>
        sharing.Answered(answer).Where(one => one.Answer.Goes() && one.Answer.Course!.Now.Outcome != Outcome.MustShare).Select(one => one.Item);
}
