using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Answers that conditions wait for and no rule gives.</summary>
internal static class NeverConcluded
{
    public static IEnumerable<Diagnostic> Find(Survey survey)
    {
        var conclusions = survey.Conclusions.Select(pair => pair.Conclusion).ToArray();
        var findings = conclusions.OfType<ConcludesFinding>().Select(one => one.Finding.Id).ToHashSet(StringComparer.Ordinal);
        var ratings = conclusions.OfType<ConcludesProvision>().Select(one => (one.Provision.Id, one.Is)).ToHashSet();
        var statuses = conclusions.OfType<ConcludesRequirement>().Select(one => (one.Requirement, one.Is)).ToHashSet();
        var servable = survey.Pack.Provisions.Where(provision => CanBe(provision.Id, Rating.Available)).Select(provision => provision.Requirement).ToHashSet();
        return
        [
            .. from placed in survey.Placed
               let test = placed.Condition as FindingTest
               where test is not null && survey.Findings.Has(test.Finding.Id) && !findings.Contains(test.Finding.Id)
               group test.Finding.At by test.Finding.Id into asked
               select Wording.FindingNeverConcluded(survey.Findings.PlaceOf(asked.Key), asked.Key, [.. asked.Order()]),
            .. from placed in survey.Placed
               let test = placed.Condition as ProvisionTest
               where test is not null && survey.Provisions.Has(test.Provision.Id)
               // Not available is what a provision is when no rule makes it available: asking for it is then no question.
               where !CanBe(test.Provision.Id, test.Is == Rating.NotAvailable ? Rating.Available : test.Is)
               select Wording.RatingNeverReached(
                   test.Provision.At, placed.Owner.ToString(), test.Provision.Id, Words.Ratings[test.Is], test.Is != Rating.NotAvailable),
            .. from placed in survey.Placed
               let test = placed.Condition as RequirementTest
               where test is not null && !Reached(test)
               select Wording.StatusNeverReached(
                   test.At, placed.Owner.ToString(), Words.Requirements[test.Requirement], Words.Statuses[test.Is]),
        ];

        bool CanBe(string provision, Rating rating) =>
            ratings.Contains((provision, Rating.Recommended)) || (rating == Rating.Available && ratings.Contains((provision, Rating.Available)));

        bool Reached(RequirementTest test) => test.Is switch
        {
            RequirementStatus.Met => servable.Contains(test.Requirement) || statuses.Contains((test.Requirement, test.Is)),
            RequirementStatus.NotApplicable => statuses.Contains((test.Requirement, test.Is)),
            _ => true,
        };
    }
}
