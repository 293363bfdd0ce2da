using System.Text;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>The published cases in which nothing may go to the recipient named; each stands for a kind that a property holds.</summary>
public sealed class PublishedMistakesTests
{
    private const string AccusedIsThePersonConcerned = """
        { "asAt": "2026-11-22",
          "facts": { "purpose": "safeguard-child", "discloser.kind": "maintained-school",
            "recipient.kind": "the-person-concerned", "harm.child": "reasonable-cause",
            "harm.evidence": true },
          "people": [
            { "id": "child", "facts": { "role": "child", "age": 9 } },
            { "id": "father", "facts": { "role": "alleged-to-have-harmed" } } ],
          "items": [
            { "id": "what-the-child-said", "about": "child", "facts": {
              "content": "concern-or-observation", "reported-by": "person-concerned",
              "confidential": true } },
            { "id": "allegation", "about": "father", "facts": { "content": "concern-or-observation",
              "category": ["criminal-offence"] } },
            { "id": "child-phone", "about": "child", "facts": { "content": "contact-details" } } ] }
        """;

    private const string ParentOfUnknownSafety = """
        { "asAt": "2026-11-22",
          "facts": { "purpose": "safeguard-child", "discloser.kind": "maintained-school",
            "recipient.kind": "parent", "recipient.unsafe": null,
            "recipient.responsible-for-protection": true, "harm.child": "reasonable-cause",
            "harm.evidence": true },
          "people": [
            { "id": "child", "facts": { "role": "child", "age": 9 } },
            { "id": "father", "facts": { "role": "alleged-to-have-harmed" } } ],
          "items": [
            { "id": "what-the-child-said", "about": "child", "facts": {
              "content": "concern-or-observation", "reported-by": "person-concerned",
              "confidential": true } },
            { "id": "whole-record-of-father", "about": "father", "facts": { "content": "criminal-record",
              "category": ["criminal-offence"] } },
            { "id": "that-police-are-looking", "about": "father", "facts": {
              "content": "fact-of-involvement" } } ] }
        """;

    private const string WhereAWomanInDangerWillBe = """
        { "asAt": "2026-11-29",
          "facts": { "purpose": "safeguard-child", "discloser.kind": "childrens-social-care",
            "recipient.kind": "private-individual", "harm.child": "reasonable-cause",
            "harm.adult": "serious", "recipient.unsafe": true, "section-47.enquiry": true,
            "request.received": false, "recipient.needs-to-know": false },
          "people": [
            { "id": "woman", "facts": { "role": "adult-at-risk", "under-18": false,
              "consent": "not-sought" } },
            { "id": "unborn", "facts": { "role": "child", "under-18": true } },
            { "id": "man", "facts": { "role": "alleged-to-have-harmed", "under-18": false } } ],
          "items": [
            { "id": "meetings", "about": "woman", "facts": { "content": "address-or-whereabouts",
              "reveals-protected-identity": true } },
            { "id": "what-she-told-womens-aid", "about": "woman", "facts": { "content": "record-extract",
              "confidential": true, "reported-by": "other-agency" } },
            { "id": "her-mind", "about": "woman", "facts": { "content": "background",
              "category": ["health"], "confidential": true, "nature": "opinion" } } ] }
        """;

    private const string VictimsStatus = """
        { "asAt": "2026-11-29",
          "facts": { "purpose": "immigration-enforcement", "discloser.kind": "police",
            "recipient.kind": "home-office-immigration", "harm.adult": "serious",
            "harm.serious-crime": true, "request.received": false, "recipient.needs-to-know": null },
          "people": [
            { "id": "woman", "facts": { "role": "adult-at-risk", "under-18": false,
              "consent": "not-sought" } } ],
          "items": [
            { "id": "status-doubt", "about": "woman", "facts": { "content": "background",
              "nature": "opinion", "accuracy": "unchecked" } },
            { "id": "address", "about": "woman", "facts": { "content": "address-or-whereabouts" } } ] }
        """;

    private const string VictimsStatusByAnotherPurpose = """
        { "asAt": "2026-11-29",
          "facts": { "purpose": "safeguard-adult-at-risk", "discloser.kind": "police",
            "recipient.kind": "home-office-immigration", "harm.adult": "serious",
            "harm.serious-crime": true, "request.received": false, "recipient.needs-to-know": null },
          "people": [
            { "id": "woman", "facts": { "role": "adult-at-risk", "under-18": false,
              "consent": "not-sought" } } ],
          "items": [
            { "id": "status-doubt", "about": "woman", "facts": { "content": "background",
              "nature": "opinion", "accuracy": "unchecked" } },
            { "id": "address", "about": "woman", "facts": { "content": "address-or-whereabouts" } } ] }
        """;

    private const string OrderForbids = """
        { "asAt": "2026-11-29",
          "facts": { "purpose": "safeguard-child", "harm.child": "reasonable-cause",
            "danger.immediate": false, "harm.evidence": true, "sharing.necessary": true,
            "sharing.statutory-bar": true, "sharing.court-permission": false,
            "discloser.kind": "childrens-social-care", "recipient.kind": "maintained-school" },
          "people": [
            { "id": "child", "facts": { "role": "child", "age": 6, "protected": true } },
            { "id": "father", "facts": { "role": "alleged-to-have-harmed", "age": 34 } } ],
          "items": [
            { "id": "o", "about": "father", "facts": { "content": "assessment-or-report",
              "category": ["criminal-offence"] } } ] }
        """;

    private const string StatuteForbids = """
        { "asAt": "2026-11-29",
          "facts": { "purpose": "safeguard-child", "harm.child": "reasonable-cause",
            "harm.evidence": true, "sharing.necessary": true, "policy-document.in-place": true,
            "sharing.statutory-bar": true, "discloser.kind": "private-hospital",
            "recipient.kind": "childrens-social-care" },
          "people": [
            { "id": "child", "facts": { "role": "child", "age": 6, "protected": true } },
            { "id": "father", "facts": { "role": "alleged-to-have-harmed", "age": 34 } } ],
          "items": [
            { "id": "hfea", "about": "father", "facts": { "content": "record-extract",
              "category": ["health"] } } ] }
        """;

    private const string PrivilegedFile = """
        { "asAt": "2026-11-29",
          "facts": { "purpose": "safeguard-child", "discloser.kind": "solicitor",
            "recipient.kind": "childrens-social-care", "harm.child": "reasonable-cause",
            "harm.evidence": true, "sharing.necessary": true, "policy-document.in-place": true },
          "people": [
            { "id": "child", "facts": { "role": "child", "age": 6, "protected": true } },
            { "id": "father", "facts": { "role": "alleged-to-have-harmed", "age": 34,
              "consent": "refused" } } ],
          "items": [
            { "id": "advice-file", "about": "father", "facts": { "content": "record-extract",
              "category": ["criminal-offence"], "confidential": true, "legally-privileged": true } } ] }
        """;

    private const string ComplainantToThePress = """
        { "asAt": "2026-11-29",
          "facts": { "purpose": "prevent-or-detect-crime", "discloser.kind": "police",
            "recipient.kind": "media", "recipient.needs-to-know": true, "sharing.necessary": true,
            "harm.serious-crime": true, "discloser.law-enforcement-purpose": true },
          "people": [
            { "id": "v", "facts": { "role": "third-party", "age": 25 } } ],
          "items": [
            { "id": "n", "about": "v", "facts": { "content": "concern-or-observation",
              "category": ["criminal-offence", "sex-life"] } } ] }
        """;

    private const string AdoptionRecord = """
        { "asAt": "2026-11-29",
          "facts": { "purpose": "support-education", "discloser.kind": "adoption-agency-voluntary",
            "recipient.kind": "maintained-school", "harm.child": "none", "sharing.necessary": true },
          "people": [
            { "id": "a", "facts": { "role": "child", "age": 9, "consent": "given",
              "consent.by": "parental-responsibility", "consent.real-choice": true,
              "consent.specific-informed": true } } ],
          "items": [
            { "id": "n", "about": "a", "facts": { "content": "identity-of-other",
              "restricted-record": "adoption", "reveals-protected-identity": false } } ] }
        """;

    [Theory]
    [InlineData(AccusedIsThePersonConcerned)]
    [InlineData(ParentOfUnknownSafety)]
    [InlineData(WhereAWomanInDangerWillBe)]
    [InlineData(VictimsStatus)]
    [InlineData(VictimsStatusByAnotherPurpose)]
    [InlineData(OrderForbids)]
    [InlineData(StatuteForbids)]
    [InlineData(PrivilegedFile)]
    [InlineData(ComplainantToThePress)]
    [InlineData(AdoptionRecord)]
    public void Nothing_goes_and_no_share_outcome_says_so(string sharing)
    {
        var read = LawfulBasisAdvisor.England.ReadCase(Encoding.UTF8.GetBytes(sharing), "case.json").Value;

        var answer = LawfulBasisAdvisor.England.Evaluate(read);

        answer.Items.Where(item => item.Goes()).Select(item => item.Id).Should().BeEmpty();
        answer.Outcome.IsShare().Should().BeFalse("nothing goes while the outcome is {0}", answer.Outcome);
        answer.ShareWith.Select(better => better.Kind).Should().NotContain([read.Facts.Word("discloser.kind"), read.Facts.Word("recipient.kind")]);
        answer.Safeguards.Select(safeguard => safeguard.Id).Should().NotContain("urge-person-to-tell");
        answer.TellSubject.Where(telling => telling.When is TellWhen.Now or TellWhen.Later).Select(telling => telling.Person)
            .Should().BeEmpty("nobody is told of what is not shared");
    }
}
