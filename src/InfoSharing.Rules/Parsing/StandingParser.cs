using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads the dates, the status and the review mark that rules and provisions have in common.</summary>
internal static class StandingParser
{
    public static Standing Read(ObjectReader reader) => new(
        reader.Date("from"),
        reader.OptionalDate("until"),
        reader.Word("status", Words.LawStatuses),
        reader.Word("review", Words.Reviews));
}
