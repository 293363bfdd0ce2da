using System.Globalization;

namespace InfoSharing.Rules.Model;

/// <summary>On which days a pack answers, and up to which it knows the law.</summary>
/// <param name="Pack">The id of the pack.</param>
/// <param name="From">The first day on which it answers: of a pack with overlays the latest that any of them names.</param>
/// <param name="Checked">The day up to which its law is known.</param>
internal sealed record CoveredDays(string Pack, DateOnly From, DateOnly Checked)
{
    private const int YearsAhead = 1;

    /// <summary>The last day that is not far ahead.</summary>
    private readonly DateOnly near = Checked.Year + YearsAhead > DateOnly.MaxValue.Year ? DateOnly.MaxValue : Checked.AddYears(YearsAhead);

    /// <summary>The days of a pack as it stands, with the overlays that are on it.</summary>
    public static CoveredDays Of(Pack pack)
    {
        // A pack that says nothing answers on no day: files cannot be read to one.
        var from = pack.Overlays.Select(overlay => overlay.Header.From).Append(pack.Header.From).Max() ?? DateOnly.MaxValue;
        return new CoveredDays(pack.Header.Id, from, pack.Header.Checked ?? Newest(pack, from));
    }

    public bool Covers(DateOnly day) => day >= From;

    /// <summary>Whether a day lies more than a year after that up to which the law is known.</summary>
    public bool IsFarAhead(DateOnly day) => day > near;

    /// <summary>What a caller is told who gives a day that is not covered.</summary>
    public ArgumentException Refusal(string parameter) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture, $"Pack '{Pack}' answers from {From:yyyy-MM-dd} on, and the day whose law is to apply lies before that."),
            parameter);

    /// <summary>What a reader is told of an answer for a day: nothing, unless it lies far ahead.</summary>
    public IReadOnlyList<string> Warnings(DateOnly day) => !IsFarAhead(day) ? [] :
    [
        string.Create(CultureInfo.InvariantCulture, $"Look whether the year is right. The day lies more than a year after {Checked:yyyy-MM-dd}, ")
            + $"up to which the pack {Pack} knows the law; the law may be another by then.",
    ];

    /// <summary>The newest first day of law in force that the pack holds itself. That an overlay is newer makes the law below it no newer.</summary>
    private static DateOnly Newest(Pack pack, DateOnly from)
    {
        var overlays = pack.Overlays.Select(overlay => overlay.Header.Id).ToHashSet(StringComparer.Ordinal);
        return pack.Rules.Where(rule => !overlays.Contains(rule.Pack)).Select(rule => rule.Standing)
            .Concat(pack.Provisions.Select(provision => provision.Standing))
            .Where(standing => standing.Status is LawStatus.InForce or LawStatus.Repealed)
            .Select(standing => standing.From)
            .Append(pack.Header.From ?? from)
            .Max();
    }
}
