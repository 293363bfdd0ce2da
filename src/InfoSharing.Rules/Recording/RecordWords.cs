using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Recording;

/// <summary>The closed list that only records use.</summary>
internal static class RecordWords
{
    public static readonly WordList<Decided> Decisions = new("a word for what was decided",
        (Decided.AsRecommended, "recommended"),
        (Decided.Departed, "departed"));
}
