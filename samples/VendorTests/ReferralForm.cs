using InfoSharing.Rules;

namespace VendorTests;

/// <summary>Stands for a vendor's own code: a form of a case-management system, and the sharing that it describes.</summary>
public sealed record ReferralForm(DateOnly On, string Sender, string Recipient, int AgeOfChild, bool SignsOfHarm)
{
    public SharingCase ToSharing() => new SharingCase(On)
        .With(EnglandFacts.OfCase.Purpose, "safeguard-child")
        .With(EnglandFacts.OfCase.DiscloserKind, Sender)
        .With(EnglandFacts.OfCase.RecipientKind, Recipient)
        .With(EnglandFacts.OfCase.HarmChild, SignsOfHarm ? "reasonable-cause" : "none")
        .With(new Person("child").With(EnglandFacts.OfPerson.Role, "child").With(EnglandFacts.OfPerson.Age, AgeOfChild))
        .With(new InformationItem("injuries", about: "child").With(EnglandFacts.OfItem.Category, ["health"]));
}
