using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>The appropriate policy document: Data Protection Act 2018, Schedule 1, paragraphs 1(1)(b), 5 and 39.</summary>
internal static class PolicyDocuments
{
    private const string Schedule1 = "dpa2018.sch1.";
    private const string Evidence = "appropriate-policy-document";

    public static IEnumerable<Diagnostic> FindUnsaid(Survey survey) =>
        from provision in survey.Pack.Provisions
        where provision.Id.StartsWith(Schedule1, StringComparison.Ordinal) && provision.PolicyDocument is null
        select Wording.PolicyDocumentNotSaid(provision.At, provision.Id);

    public static IEnumerable<Diagnostic> FindUnread(Survey survey)
    {
        var evidence = survey.Pack.Facts.Where(fact => fact.Evidences == Evidence).Select(fact => Thing.Fact(fact.Id)).ToHashSet();
        return
            from rule in survey.Pack.Rules
            from rated in rule.Concludes.OfType<ConcludesProvision>()
            where rated.Is != Rating.NotAvailable
            let provision = survey.Provisions.Find(rated.Provision.Id)
            where provision is { PolicyDocument: PolicyDocument.Required }
            where !survey.Dependencies.AllReadBy(rule).Overlaps(evidence)
            select Wording.PolicyDocumentNotRead(
                rated.Provision.At, rule.Id, provision.Id, [.. evidence.Select(fact => fact.Id).Order(StringComparer.Ordinal)], provision.At);
    }
}
