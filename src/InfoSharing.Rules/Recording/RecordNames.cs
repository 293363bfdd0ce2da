namespace InfoSharing.Rules.Recording;

/// <summary>The members of a record that more than one file speaks of, and what its first two say.</summary>
internal static class RecordNames
{
    /// <summary>What <see cref="Format"/> holds: that this is a decision record.</summary>
    public const string FormatName = "infosharing-decision-record";

    /// <summary>What <see cref="Version"/> holds in the records that are written now.</summary>
    public const int CurrentVersion = 1;

    public const string Format = "format";
    public const string Version = "version";
    public const string Engine = "engine";
    public const string Pack = "pack";
    public const string Overlays = "overlays";
    public const string AsAt = "asAt";
    public const string AcceptsAnnouncedLaw = "acceptsAnnouncedLaw";
    public const string Previous = "previous";

    public const string Digest = "digest";
    public const string Salt = "salt";
    public const string Salts = "salts";
    public const string Masked = "masked";

    public const string Case = "case";
    public const string Decision = "decision";
    public const string Answer = "answer";
    public const string Shared = "shared";
    public const string AdviceTaken = "adviceTaken";

    public const string Facts = "facts";
    public const string People = "people";
    public const string Items = "items";
    public const string Id = "id";
    public const string About = "about";
    public const string Value = "value";
    public const string Said = "said";
    public const string Sources = "sources";
    public const string By = "by";
    public const string At = "at";
    public const string As = "as";
    public const string Instead = "instead";
    public const string ReviewOn = "reviewOn";
    public const string Reason = "reason";
    public const string OfAll = "all";
    public const string OfSome = "some";
    public const string Questions = "questions";
}
