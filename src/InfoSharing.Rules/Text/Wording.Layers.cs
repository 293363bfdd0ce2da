namespace InfoSharing.Rules.Text;

/// <summary>6xxx: overlays, the packs on which they are laid, and what they may not change.</summary>
internal static partial class Wording
{
    public static Diagnostic OverlayAlone(Location at, string pack, string below) => Codes.OverlayAlone.At(
        at,
        $"pack {Quote(pack)} extends pack {Quote(below)}, and is loaded without it",
        $"load {Quote(below)} first, and lay this pack on it");

    public static Diagnostic ChangesWithoutBase(Location at, string pack) => Codes.OverlayAlone.At(
        at,
        $"pack {Quote(pack)} changes another pack, and does not say which one it extends",
        "add `\"extends\"` to `pack.json`, and load the pack on the one that it extends");

    public static Diagnostic ExtendsNothing(Location at, string pack, string below, string version) => Codes.DoesNotExtend.At(
        at,
        $"pack {Quote(pack)} is laid on pack {Quote(below)}, and does not say that it extends it",
        $"add `\"extends\"` with the id {Quote(below)} and the versions that it was written for; this one is {Quote(version)}");

    public static Diagnostic ExtendsAnother(Location at, string pack, string written, string below) => Codes.DoesNotExtend.At(
        at,
        $"pack {Quote(pack)} extends pack {Quote(written)}, and is laid on pack {Quote(below)}",
        $"lay it on {Quote(written)}, or use an overlay that was written for {Quote(below)}");

    public static Diagnostic ExtendsOtherVersions(Location at, string pack, string below, string from, string upTo, string version) => Codes.DoesNotExtend.At(
        at,
        $"pack {Quote(pack)} extends pack {Quote(below)} from version {Quote(from)} and below {Quote(upTo)}, and is laid on version {Quote(version)}",
        "read the overlay against that version, and then change its range");

    public static Diagnostic LaidTwice(Location at, string pack) => Codes.IdOfAnotherLayer.At(
        at,
        $"there are two layers with the id {Quote(pack)}",
        "lay each pack once, and give every pack an id of its own");

    public static Diagnostic OverlayNotLocal(Location at, string pack) => Codes.NotForOverlays.At(
        at,
        $"pack {Quote(pack)} extends another, and its layer is not `local`",
        "write `\"layer\": \"local\"`: only a pack that stands alone is national");

    public static Diagnostic NotForOverlays(Location at, string pack, string kind, string id) => Codes.NotForOverlays.At(
        at,
        $"pack {Quote(pack)} extends another, and declares {kind} {Quote(id)}",
        "the law and whom it binds are for the national pack to say: declare it there, or leave it out");

    public static Diagnostic IdOfAnotherLayer(Location at, string pack, string kind, string id, string first, Location declared) => Codes.IdOfAnotherLayer.At(
        at,
        $"pack {Quote(pack)} declares {kind} {Quote(id)}, which pack {Quote(first)} has already",
        $"{Quote(first)} declares it at {declared}: give this one an id of its own",
        declared);

    public static Diagnostic ChangesLockedRule(Location at, string pack, string rule, string owner, Location declared) => Codes.ChangesLockedRule.At(
        at,
        $"pack {Quote(pack)} changes rule {Quote(rule)} of pack {Quote(owner)}, which is locked",
        "leave the rule as it is; a local need may be met by a row or a rule of the overlay's own that holds back, asks or adds a safeguard",
        declared);

    public static Diagnostic ChangesNothing(Location at, string pack, string kind, string id, string below, string? nearest) => Codes.ChangesNothing.At(
        at,
        $"pack {Quote(pack)} changes {kind} {Quote(id)}, which pack {Quote(below)} does not have",
        DidYouMean(nearest) ?? $"write the id of {A(kind)} of {Quote(below)}; what the overlay itself declares is changed where it is declared");

    public static Diagnostic ConclusionWidens(Location at, string rule, string pack, string what) => Codes.ConclusionWidens.At(
        at,
        $"rule {Quote(rule)} of pack {Quote(pack)} concludes {what}, which only the pack below it may",
        "an overlay only narrows: its rules can add safeguards, advice, contacts and questions, and answer its own questions and findings; what waits or stays by it, a row of its own says");

    public static Diagnostic ConcludesFindingOfAnother(Location at, string rule, string pack, string finding) => Codes.ConclusionWidens.At(
        at,
        $"rule {Quote(rule)} of pack {Quote(pack)} concludes finding {Quote(finding)}, which the pack does not declare",
        "an overlay answers only its own findings, because everything in the pack below rests on the others: declare a finding of its own");

    public static Diagnostic HardensInDanger(Location at, string rule, string pack, string what, IReadOnlyList<string> findings) => Codes.HardensInDanger.At(
        at,
        $"rule {Quote(rule)} of pack {Quote(pack)} concludes {what}, and nothing keeps it from doing so in danger",
        findings.Count == 0
            ? "add an exception that is true whenever a rule of the pack below concludes danger"
            : $"add the exception {Quote($"{{ \"id\": \"danger\", \"when\": {{ \"finding\": \"{findings[0]}\" }}, ... }}")}, without `ifUnknown`");

    public static Diagnostic WidensElsewhere(Location at, string change, string moved, string pack, Location rule) => Codes.WidensElsewhere.At(
        at,
        $"{change}, does more than narrow: {moved}",
        $"that rule stands at {rule} in pack {Quote(pack)}: leave alone what it rests on",
        rule);

    public static Diagnostic WordingConflict(Location at, string pack, string member, string kind, string id, string first, Location said) => Codes.WordingConflict.At(
        at,
        $"packs {Quote(first)} and {Quote(pack)} give different words to {Quote(member)} of {kind} {Quote(id)}",
        $"{Quote(first)} says it at {said}: agree on one wording, or lay only one of the packs",
        said);

    public static Diagnostic BorrowedName(Location at, string pack) => Codes.BorrowedName.At(
        at,
        $"pack {Quote(pack)} was found and not named, and it bears the id of a pack that is built in, with other files",
        "name it if it is meant, as with `--pack .` or `--overlay .`; or give it an id of its own");

    /// <summary>What would become of a rule: part of a sentence.</summary>
    public static string Moved(string rule, string what, bool up) =>
        $"rule {Quote(rule)} would conclude {what} {(up ? "more" : "less")} often";
}
