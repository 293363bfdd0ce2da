using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Words for the person concerned: UK GDPR Article 15(4); Data Protection Act 2018, Schedule 2, paragraph 16.</summary>
internal static class Tellables
{
    public static IEnumerable<Diagnostic> Find(Survey survey) =>
        from tellable in survey.Pack.Tellable
        let fault = Fault(tellable, survey)
        where fault is not null
        select fault;

    private static Diagnostic? Fault(TellableDefinition tellable, Survey survey) => tellable.Kind switch
    {
        TellableKind.Item => survey.Findings.Find(tellable.Of.Id) is { Scope: not FactScope.Item } finding
            ? Wording.TellsOfAnotherScope(tellable.Of.At, "finding", finding.Id, "an item", finding.At)
            : null,
        TellableKind.Purpose or TellableKind.Recipient => survey.Facts.Find(tellable.Of.Id) is { } fact ? OfFact(tellable, fact, FactScope.Case, survey) : null,
        TellableKind.Information => survey.Facts.Find(tellable.Of.Id) is { } fact ? OfFact(tellable, fact, FactScope.Item, survey) : null,
        TellableKind.Basis => survey.Provisions.Find(tellable.Of.Id) is { Requirement: not Requirement.LawfulBasis } provision
            ? Wording.TellsNoBasis(tellable.Of.At, provision.Id, provision.At)
            : null,
        _ => null,
    };

    private static Diagnostic? OfFact(TellableDefinition tellable, FactDefinition fact, FactScope scope, Survey survey) =>
        fact.Scope != scope ? Wording.TellsOfAnotherScope(tellable.Of.At, "fact", fact.Id, scope == FactScope.Case ? "the case" : "an item", fact.At)
        : !fact.MayBeTold ? Wording.TellsTooMuch(tellable.Of.At, fact.Id, fact.At)
        : fact.Type != FactType.Choice ? Wording.TellsNoChoice(tellable.Of.At, fact.Id, fact.At)
        : Values(fact, survey).Contains(tellable.Value, StringComparer.Ordinal) ? null
        : Wording.TellsUnknownValue(tellable.At, fact.Id, tellable.Value, NearestName.Find(tellable.Value, Values(fact, survey)), fact.At);

    private static IEnumerable<string> Values(FactDefinition fact, Survey survey) =>
        fact.ValuesAreBodies ? survey.Bodies.Ids : fact.Values.Select(value => value.Id);
}
