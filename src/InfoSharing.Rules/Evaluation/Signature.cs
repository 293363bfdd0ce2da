namespace InfoSharing.Rules.Evaluation;

/// <summary>What a person would notice if it changed: the outcome, each item's disposition and basis, and who is told.</summary>
internal static class Signature
{
    public static string Of(Recommendation recommendation) => string.Join('|',
    [
        recommendation.Outcome.ToString(),
        .. recommendation.Items.Select(item => $"{item.Disposition} {item.LawfulBasis?.Id}"),
        .. recommendation.TellSubject.Select(telling => telling.When.ToString()),
    ]);
}
