using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Recording;

/// <summary>The closed list that only records use.</summary>
internal static class RecordWords
{
    /// <summary>What became of an item; among them a word that records of before keep, and no answer gives any more.</summary>
    public static readonly string[] Dispositions = ["share", "redact", "withhold", "undecided"];

    public static readonly WordList<Decided> Decisions = new("a word for what was decided",
        (Decided.AsRecommended, "recommended"),
        (Decided.Departed, "departed"));
}
