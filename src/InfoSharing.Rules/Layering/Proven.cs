using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Layering;

/// <summary>
/// The packs that come with the library, alone and laid on each other as it lays them, by the digests of their files. The checks and the
/// proof that an overlay narrows found nothing in them when the library was built, and would find nothing now: nobody who uses the
/// library waits for them. A pack in which one byte is another is checked like any other.
/// </summary>
internal static partial class Proven
{
    /// <summary>Whether a pack with overlays on it, or none, has been found faultless, byte for byte.</summary>
    public static bool Has(Pack below, params IEnumerable<Pack> overlays) => Packs.Contains(Key(below, overlays));

    /// <summary>What they are known by: the digest of the pack below, then those of the overlays in the order of their ids.</summary>
    public static string Key(Pack below, params IEnumerable<Pack> overlays) =>
        string.Join(' ', Layers.InOrder(overlays).Prepend(below).Select(pack => pack.Digest));
}
