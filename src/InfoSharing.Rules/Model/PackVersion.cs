using System.Globalization;

namespace InfoSharing.Rules.Model;

/// <summary>A version of a pack: three numbers joined by points.</summary>
internal readonly record struct PackVersion(int Major, int Minor, int Patch) : IComparable<PackVersion>
{
    /// <summary>The version in a text such as <c>0.1.0</c>; null when it is none.</summary>
    public static PackVersion? TryRead(string text) =>
        text.Split('.') is [var major, var minor, var patch]
        && Number(major) is { } first && Number(minor) is { } second && Number(patch) is { } third
            ? new PackVersion(first, second, third)
            : null;

    public int CompareTo(PackVersion other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    private static int? Number(string text) =>
        text.Length > 0 && text.All(char.IsAsciiDigit) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
