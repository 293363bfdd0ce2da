using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules;

/// <summary>The packs that are built into the library, and those that only call themselves so.</summary>
internal static class BuiltInPacks
{
    /// <summary>Each of them, as answers name it.</summary>
    public static IEnumerable<PackIdentity> All =>
        [LawfulBasisAdvisor.England.Pack, .. LawfulBasisAdvisor.EnglandWithNorthEastLincolnshire.Overlays];

    /// <summary>
    /// What is wrong with a pack that nobody named and that has the id of a built-in one with other files; null if nothing is. Whoever
    /// finds a pack without its being named asks this: its answers would be taken for those of the law that is built in.
    /// </summary>
    public static Diagnostic? BorrowsName(Pack pack) =>
        All.Any(known => known.Id == pack.Header.Id && known.Digest != pack.Digest) ? Wording.BorrowedName(pack.Header.At, pack.Header.Id) : null;
}
