using System.Diagnostics;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Gathers every name that a pack uses.</summary>
internal static class Names
{
    public static IEnumerable<NameUse> In(Survey survey) =>
    [
        .. survey.Placed.Select(placed => In(placed, survey)).OfType<NameUse>(),
        .. survey.Conclusions.SelectMany(pair => In(Owner.Of(pair.Rule), pair.Conclusion, survey)),
        .. from rule in survey.Pack.Rules from citation in rule.Cites select In(Owner.Of(rule), citation, survey),
        .. survey.Pack.Provisions.SelectMany(provision => In(provision, survey)),
        .. from checklist in survey.Pack.Checklists
           select new NameUse(Owner.Of(checklist), "comes from", survey.Sources, Codes.UnknownSource, checklist.Source, checklist.At),
        .. from correction in survey.Pack.Corrections from citation in correction.Cites select In(Owner.Of(correction), citation, survey),
        .. from approach in survey.Pack.Advisers.Select(adviser => (Owner: Owner.Of(adviser), Unless: adviser.ApproachesUnless))
               .Concat(survey.Pack.Protections.Select(protection => (Owner: Owner.Of(protection), Unless: protection.ApproachesUnless)))
               .Concat(survey.Pack.Safeguards.Select(safeguard => (Owner: Owner.Of(safeguard), Unless: safeguard.ApproachesUnless)))
           where approach.Unless is not null
           select new NameUse(approach.Owner, "asks about", survey.Findings, Codes.UnknownFinding, approach.Unless!.Id, approach.Unless.At),
        .. from adviser in survey.Pack.Advisers
           from body in adviser.Bodies
           select new NameUse(Owner.Of(adviser), "belongs to", survey.Bodies, Codes.UnknownBody, body.Id, body.At),
        .. from protection in survey.Pack.Protections
           from body in protection.SameHands.Prepend(protection.Body).OfType<Reference>()
           select new NameUse(Owner.Of(protection), "belongs to", survey.Bodies, Codes.UnknownBody, body.Id, body.At),
        .. from protection in survey.Pack.Protections
           from other in protection.InsteadOf
           select new NameUse(Owner.Of(protection), "stands in the place of", survey.Protections, Codes.UnknownProtection, other.Id, other.At),
        .. survey.Pack.Tellable.Select(tellable => In(tellable, survey)).OfType<NameUse>(),
        .. from fact in survey.Pack.Facts
           from derivation in fact.Derivations
           select new NameUse(Owner.Of(fact), "is derived from", survey.Facts, Codes.UnknownFact, derivation.From.Id, derivation.From.At),
        .. from fact in survey.Pack.Facts
           where fact.SaidWith is not null
           select new NameUse(Owner.Of(fact), "is said with", survey.Facts, Codes.UnknownFact, fact.SaidWith!.Id, fact.SaidWith.At),
        .. from fact in survey.Pack.Facts
           where fact.SupersededBy is not null
           from name in Superseding(fact.SupersededBy!)
           select new NameUse(Owner.Of(fact), "is superseded by", survey.Facts, Codes.UnknownFact, name.Id, name.At),
    ];

    private static IEnumerable<Reference> Superseding(Supersession superseded) =>
    [
        .. superseded.By,
        .. from value in superseded.Values from meaning in value.Means select meaning.Fact,
        .. from value in superseded.Values from meaning in value.Means where meaning.Of is not null select meaning.Of!.Fact,
    ];

    private static NameUse? In(PlacedCondition placed, Survey survey)
    {
        return placed.Condition switch
        {
            FactTest { Fact: var fact } => Use("asks about", survey.Facts, Codes.UnknownFact, fact),
            FindingTest { Finding: var finding } => Use("asks about", survey.Findings, Codes.UnknownFinding, finding),
            ProvisionTest { Provision: var provision } => Use("asks about", survey.Provisions, Codes.UnknownProvision, provision),
            NamedTest { Condition: var condition } => Use("uses", survey.Conditions, Codes.UnknownCondition, condition),
            AllOf or AnyOf or Not or Quantified or RequirementTest => null,
            _ => throw new UnreachableException(),
        };

        NameUse Use(string verb, Declared kind, Code code, Reference name) => new(placed.Owner, verb, kind, code, name.Id, name.At);
    }

    private static IEnumerable<NameUse> In(Owner rule, Conclusion conclusion, Survey survey)
    {
        return conclusion switch
        {
            ConcludesFinding { Finding: var finding } => [Use("concludes", survey.Findings, Codes.UnknownFinding, finding)],
            ConcludesProvision { Provision: var provision, Through: var through } =>
                [Use("concludes", survey.Provisions, Codes.UnknownProvision, provision), .. Through(through)],
            ConcludesRequirement { Through: var through } => Through(through),
            ConcludesSafeguard { Safeguard: var safeguard } => [Use("calls for", survey.Safeguards, Codes.UnknownSafeguard, safeguard)],
            ConcludesAdvice { Adviser: var adviser } => [Use("names", survey.Advisers, Codes.UnknownAdviser, adviser)],
            ConcludesQuestion { Fact: var fact } => [Use("asks for", survey.Facts, Codes.UnknownFact, fact)],
            ConcludesTelling { Reason: var reason } => [Use("gives", survey.Reasons, Codes.UnknownReason, reason)],
            ConcludesRecipient { Body: var body } => [Use("names", survey.Bodies, Codes.UnknownBody, body)],
            ConcludesProtection { Protection: var protection } => [Use("calls for", survey.Protections, Codes.UnknownProtection, protection)],
            ConcludesPoint { Point: var point } => [Use("answers", survey.Points, Codes.UnknownPoint, point)],
            ConcludesCorrection { Correction: var correction } => [Use("makes", survey.Corrections, Codes.UnknownCorrection, correction)],
            ConcludesDanger => [],
            _ => throw new UnreachableException(),
        };

        IEnumerable<NameUse> Through(Reference? through) =>
            through is null ? [] : [Use("works through", survey.Provisions, Codes.UnknownProvision, through)];

        NameUse Use(string verb, Declared kind, Code code, Reference name) => new(rule, verb, kind, code, name.Id, name.At);
    }

    private static NameUse? In(TellableDefinition tellable, Survey survey)
    {
        return tellable.Kind switch
        {
            TellableKind.Item => Use(survey.Findings, Codes.UnknownFinding),
            TellableKind.Purpose or TellableKind.Recipient or TellableKind.Information => Use(survey.Facts, Codes.UnknownFact),
            TellableKind.Basis => Use(survey.Provisions, Codes.UnknownProvision),
            TellableKind.Safeguard => Use(survey.Safeguards, Codes.UnknownSafeguard),
            TellableKind.Right => null,
            _ => throw new UnreachableException(),
        };

        NameUse Use(Declared kind, Code code) => new(Owner.Of(tellable), "puts into words", kind, code, tellable.Of.Id, tellable.Of.At);
    }

    private static NameUse In(Owner owner, Citation citation, Survey survey) => citation.Provision is { } provision
        ? new NameUse(owner, "cites", survey.Provisions, Codes.UnknownProvision, provision, citation.At)
        : new NameUse(owner, "cites", survey.Sources, Codes.UnknownSource, citation.Source!, citation.At);

    private static IEnumerable<NameUse> In(ProvisionDefinition provision, Survey survey)
    {
        var owner = Owner.Of(provision);
        yield return new NameUse(owner, "stands in", survey.Sources, Codes.UnknownSource, provision.Source, provision.At);
        foreach (var under in provision.Under)
        {
            yield return new NameUse(owner, "stands under", survey.Provisions, Codes.UnknownProvision, under.Id, under.At);
        }

        if (provision.ReplacedBy is { } next)
        {
            yield return new NameUse(owner, "is replaced by", survey.Provisions, Codes.UnknownProvision, next.Id, next.At);
        }
    }
}
