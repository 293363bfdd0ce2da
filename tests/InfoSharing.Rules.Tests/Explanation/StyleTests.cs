using System.Globalization;
using System.Text.RegularExpressions;
using InfoSharing.Rules.Explanation;

namespace InfoSharing.Rules.Tests.Explanation;

/// <summary>The colours of the pages, reckoned as WCAG 2.2 reckons contrast.</summary>
public sealed partial class StyleTests
{
    private const double ForWords = 4.5;
    private const double ForLines = 3;

    private static readonly string[] Grounds = ["ground", "sheet", "go-tint", "ask-tint", "stop-tint", "aside-tint", "plain-tint"];
    private static readonly string[] Tones = ["go", "ask", "stop", "aside", "plain"];

    public static TheoryData<string> Schemes => ["light", "dark", "print"];

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Words_stand_out_from_whatever_they_stand_on(string scheme)
    {
        var colours = Colours(scheme);

        Pairs(["ink", "soft", "link"], Grounds).Concat(Tones.SelectMany(tone => Pairs([tone], ["ground", "sheet", tone + "-tint"])))
            .Select(pair => (pair.Front, pair.Back, Ratio: Contrast(colours[pair.Front], colours[pair.Back])))
            .Where(pair => pair.Ratio < ForWords)
            .Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Borders_that_mean_something_and_arrows_can_be_seen(string scheme)
    {
        var colours = Colours(scheme);

        Pairs(["edge", .. Tones], ["ground", "sheet"])
            .Select(pair => (pair.Front, pair.Back, Ratio: Contrast(colours[pair.Front], colours[pair.Back])))
            .Where(pair => pair.Ratio < ForLines)
            .Should().BeEmpty();
    }

    [Fact]
    public void Every_colour_is_one_that_is_reckoned_here()
    {
        var rules = Declaration().Replace(Style.Sheet, "");

        Hexadecimal().Matches(rules).Select(found => found.Value).Should().OnlyContain(colour => colour == Colours("print")["ink"], "only the box to tick on paper has a colour of its own");
        Colours("dark").Keys.Should().BeEquivalentTo(Colours("light").Keys).And.BeEquivalentTo(Colours("print").Keys);
        Used().Matches(Style.Sheet).Select(found => found.Groups[1].Value).Distinct().Except(["tone", "tint"])
            .Should().BeSubsetOf(Colours("light").Keys);
    }

    [Fact]
    public void Nothing_comes_from_outside() =>
        Style.Sheet.Should().NotContain("url(").And.NotContain("@import").And.NotContain("@font-face").And.NotContain("</");

    private static Dictionary<string, string> Colours(string scheme)
    {
        var start = scheme switch { "dark" => Style.Sheet.IndexOf("prefers-color-scheme:dark", StringComparison.Ordinal), "print" => Style.Sheet.IndexOf("@media print", StringComparison.Ordinal), _ => 0 };
        var block = Style.Sheet[start..];
        return Declaration().Matches(block[..block.IndexOf('}', StringComparison.Ordinal)]).ToDictionary(found => found.Groups[1].Value, found => found.Groups[2].Value);
    }

    private static IEnumerable<(string Front, string Back)> Pairs(IEnumerable<string> fronts, IEnumerable<string> backs) =>
        from front in fronts from back in backs select (front, back);

    private static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Linear(colour, 1)) + (0.7152 * Linear(colour, 3)) + (0.0722 * Linear(colour, 5));

    private static double Linear(string colour, int at)
    {
        var part = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("--([a-z-]+):(#[0-9a-f]{6})")]
    private static partial Regex Declaration();

    [GeneratedRegex("#[0-9a-f]{3,8}(?=[;}])")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"var\(--([a-z-]+)\)")]
    private static partial Regex Used();
}
