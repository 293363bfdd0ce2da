using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Parsing;

/// <summary>The closed lists that only rule files use; those that answers use too are in <see cref="Words"/>.</summary>
internal static class ModelWords
{
    public static readonly WordList<FactScope> Scopes = new("a scope",
        (FactScope.Case, "case"),
        (FactScope.Person, "person"),
        (FactScope.Item, "item"));

    public static readonly WordList<FactType> FactTypes = new("a type of fact",
        (FactType.YesNo, "yes-no"),
        (FactType.Choice, "choice"),
        (FactType.Choices, "choices"),
        (FactType.WholeNumber, "whole-number"),
        (FactType.Date, "date"));

    public static readonly WordList<Party> Parties = new("an end of the sharing",
        (Party.Discloser, "discloser"),
        (Party.Recipient, "recipient"));

    public static readonly WordList<Sensitivity> Sensitivities = new("a sensitivity",
        (Sensitivity.Ordinary, "ordinary"),
        (Sensitivity.Personal, "personal"),
        (Sensitivity.Special, "special"),
        (Sensitivity.Safety, "safety"));

    /// <summary>What a fact says to the person concerned; the other kinds follow from what the words are of.</summary>
    public static readonly WordList<TellableKind> TellableFacts = new("what a fact tells the person concerned",
        (TellableKind.Purpose, "purpose"),
        (TellableKind.Recipient, "recipient"),
        (TellableKind.Information, "information"));

    public static readonly WordList<ProvisionType> ProvisionTypes = new("a type of provision",
        (ProvisionType.Basis, "basis"),
        (ProvisionType.Condition, "condition"),
        (ProvisionType.Duty, "duty"),
        (ProvisionType.Power, "power"),
        (ProvisionType.Cooperation, "cooperation"),
        (ProvisionType.Exemption, "exemption"),
        (ProvisionType.Ground, "ground"));

    public static readonly WordList<PolicyDocument> PolicyDocuments = new("a word for whether a policy document is required",
        (PolicyDocument.Required, "required"),
        (PolicyDocument.RequiredUnlessCompetentAuthority, "requiredUnlessCompetentAuthority"),
        (PolicyDocument.NotRequired, "notRequired"));

    public static readonly WordList<ChecklistSubject> ChecklistSubjects = new("what a checklist is about",
        (ChecklistSubject.Sharing, "sharing"),
        (ChecklistSubject.Organisation, "organisation"));

    public static readonly WordList<Comparison> Comparisons = new("a comparison",
        (Comparison.Is, "is"),
        (Comparison.IsNot, "isNot"),
        (Comparison.In, "in"),
        (Comparison.NotIn, "notIn"),
        (Comparison.AtLeast, "atLeast"),
        (Comparison.AtMost, "atMost"),
        (Comparison.Before, "before"),
        (Comparison.OnOrAfter, "onOrAfter"),
        (Comparison.ContainsAny, "containsAny"),
        (Comparison.ContainsAll, "containsAll"),
        (Comparison.ContainsNone, "containsNone"),
        (Comparison.IsKnown, "isKnown"));
}
