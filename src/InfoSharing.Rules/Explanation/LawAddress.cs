using System.Globalization;

namespace InfoSharing.Rules.Explanation;

/// <summary>Addresses at legislation.gov.uk.</summary>
internal static class LawAddress
{
    private const string Identifiers = "http://www.legislation.gov.uk/id/";
    private const string Documents = "http://www.legislation.gov.uk/";

    // Only Acts and assimilated law are kept in versions by date throughout; an instrument often stands only as made.
    private static readonly string[] Dated = ["ukpga", "eur"];

    /// <summary>The text as it stood on a day, where the site keeps it; else the address as it is.</summary>
    public static string AsAt(string address, DateOnly day)
    {
        if (!address.StartsWith(Identifiers, StringComparison.Ordinal))
        {
            return address;
        }

        var path = address[Identifiers.Length..];
        return path.Split('/') is [var kind, var year, _, ..] && Dated.Contains(kind) && year.All(char.IsAsciiDigit)
            ? $"{Documents}{path}/{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
            : address;
    }
}
