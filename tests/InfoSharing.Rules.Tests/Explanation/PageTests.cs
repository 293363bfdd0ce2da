using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Text;
using System.Xml.Linq;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Explanation;

/// <summary>What holds of every page: it is sound, it can be walked by ear and by keyboard, and nothing from a case steers it.</summary>
public sealed partial class PageTests
{
    private const string Nasty = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp; [link](javascript:x) `code` |cell| **bold** http://evil.example www.evil.example \u202Etxt\u0000\r\n# heading\n- item\n1. one \ud800";

    private static readonly ConcurrentDictionary<string, string> Pages = new();

    public static TheoryData<string> Names => ["small/danger", "small/curiosity", "small/unsafe-recipient", "small/little-known", "england/haringey-doctor", "england/siblings-hub", "england/knife-wound-continuing-risk", "nasty", "told", "neutral"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_is_well_formed_with_one_main_part_and_one_title_of_each_kind(string name)
    {
        var root = Read(Html(name));

        root.Attribute("lang")!.Value.Should().Be("en-GB");
        foreach (var once in new[] { "title", "h1", "main", "header", "footer", "style" })
        {
            root.Descendants(once).Where(element => element.Parent!.Name != "svg").Should().ContainSingle($"a page has one {once}").Which.Value.Should().NotBeNullOrWhiteSpace();
        }

        root.Descendants("body").Single().Elements().First().Attribute("href")!.Value.Should().Be("#main", "the first thing that the keyboard comes to skips to the answer");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Headings_go_down_one_step_at_a_time(string name)
    {
        var levels = Read(Html(name)).Descendants().Where(element => Heading().IsMatch(element.Name.LocalName)).Select(element => element.Name.LocalName[1] - '0').ToList();

        levels[0].Should().Be(1);
        levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_anchor_is_there_once_and_every_reference_leads_to_one(string name)
    {
        var root = Read(Html(name));
        var ids = root.Descendants().Attributes("id").Select(id => id.Value).ToList();

        ids.Should().OnlyHaveUniqueItems().And.OnlyContain(id => PlainId().IsMatch(id), "no id comes from a case or a pack");
        root.Descendants().Attributes("href").Select(href => href.Value).Where(href => href.StartsWith('#')).Select(href => href[1..]).Should().BeSubsetOf(ids);
        root.Descendants().Attributes("aria-labelledby").SelectMany(labels => labels.Value.Split(' ')).Should().BeSubsetOf(ids);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Tables_pictures_boxes_and_lists_of_links_say_what_they_are(string name)
    {
        var root = Read(Html(name));

        root.Descendants("table").Where(table => !(table.Elements("caption").Any(caption => caption.Value.Length > 0))).Should().BeEmpty();
        root.Descendants("th").Where(heading => !(heading.Attribute("scope") != null)).Should().BeEmpty();
        root.Descendants("tr").Where(row => !(row.Elements("th").Any())).Should().BeEmpty();
        root.Descendants("svg").Where(svg => !(svg.Attribute("role")!.Value == "img" && svg.Element("title") != null && svg.Element("desc") != null)).Should().BeEmpty();
        root.Descendants("input").Where(box => !(box.Ancestors("label").Any())).Should().BeEmpty();
        root.Descendants("nav").Where(nav => !(nav.Attribute("aria-label") != null)).Should().BeEmpty();
        root.Descendants("details").Where(details => !(details.Elements().First().Name.LocalName == "summary")).Should().BeEmpty();
        root.Descendants("section").Where(section => !(section.Attribute("aria-labelledby") != null)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_runs_and_nothing_is_fetched(string name)
    {
        var html = Html(name);
        var root = Read(html);

        root.Descendants().Select(element => element.Name.LocalName).Should().NotContain(["script", "img", "iframe", "object", "embed", "link", "form", "base", "foreignObject", "use", "a:set"]);
        root.Descendants().Attributes().Select(attribute => attribute.Name.LocalName).Should().NotContain(["src", "style", "srcset", "action", "formaction", "background", "ping"])
            .And.NotContain(attribute => attribute.StartsWith("on", StringComparison.Ordinal));
        root.Descendants().Attributes("href").Select(href => href.Value).Should().OnlyContain(href => href.StartsWith('#') || href.StartsWith("https://", StringComparison.Ordinal) || href.StartsWith("http://", StringComparison.Ordinal));
        var style = html[(html.IndexOf("<style>", StringComparison.Ordinal) + 7)..html.IndexOf("</style>", StringComparison.Ordinal)];
        root.Descendants("meta").Attributes("content").Select(content => content.Value)
            .Should().Contain($"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; base-uri 'none'; form-action 'none'");
    }

    [Fact]
    public void Ids_of_a_case_are_only_ever_words_on_the_page()
    {
        var root = Read(Html("nasty"));

        root.Value.Should().Contain("<script>alert(1)</script>").And.NotContain("\u202E").And.NotContain("\0").And.Contain("\uFFFD");
        Nasties().ToMarkdown().Should().NotContain("<script").And.NotContain("[link](").And.NotContain("\n# heading").And.NotContain("\r").And.NotContain("\u202E")
            .And.NotContain("://evil").And.NotContain("www.evil").And.NotContain("**bold**").And.NotContain(" |cell|").And.NotContain("`code`");
        WebUtility.HtmlDecode(Nasties().ToMarkdown()).Should().Contain("<script\\>alert(1)", "the words are kept");
    }

    [Fact]
    public void Words_of_a_pack_are_only_ever_words_on_the_page()
    {
        var recommendation = OfANastyPack();
        var (root, person) = (Read(recommendation.ToHtml()), Read(recommendation.ToHtml(Audience.PersonConcerned("child"))));

        foreach (var page in new[] { root, person })
        {
            page.Descendants().Select(element => element.Name.LocalName).Should().NotContain(["script", "img", "b"]);
            page.Descendants().Attributes("href").Select(href => href.Value).Should().NotContain(href => href.Contains("javascript", StringComparison.OrdinalIgnoreCase) || href.Contains('"'));
        }

        root.Value.Should().Contain("<script>alert(1)</script>");
        recommendation.ToMarkdown().Should().NotContain("<script").And.NotContain("[link](").And.NotContainEquivalentOf("](<javascript").And.NotContain("\n# heading");
    }

    [Fact]
    public void Every_word_of_the_markdown_stands_under_one_heading_of_the_first_level() =>
        Explained.OfEngland("siblings-hub").ToMarkdown().Split('\n').Count(line => line.StartsWith("# ", StringComparison.Ordinal)).Should().Be(1);

    [Theory]
    [InlineData("haringey-doctor")]
    [InlineData("siblings-hub")]
    public void The_path_has_every_requirement_in_order_and_ends_in_the_outcome(string name)
    {
        var recommendation = Explained.OfEngland(name);
        var pictures = Read(recommendation.ToHtml()).Descendants("svg").ToList();

        pictures.Select(picture => picture.Attribute("class")!.Value).Should().Equal("wide", "narrow");
        foreach (var picture in pictures)
        {
            picture.Descendants("rect").Should().HaveCount(recommendation.Items.SelectMany(item => item.Requirements).Select(finding => finding.Requirement).Distinct().Count() + 2);
            var box = picture.Attribute("viewBox")!.Value.Split(' ').Select(int.Parse).ToArray();
            picture.Descendants("rect").Where(rect => Number(rect, "x") < 0 || Number(rect, "x") + Number(rect, "width") > box[2] || Number(rect, "y") + Number(rect, "height") > box[3]).Should().BeEmpty();
            picture.Descendants("rect").SelectMany(one => picture.Descendants("rect").Where(other => other != one).Select(other => (one, other)))
                .Should().NotContain(pair => Overlap(pair.one, pair.other), "no box covers another");
        }
    }

    [Fact]
    public void The_same_answer_gives_the_same_page() =>
        (Explained.OfSmall("danger").ToHtml(), Explained.OfSmall("danger").ToMarkdown()).Should().Be((Explained.OfSmall("danger").ToHtml(), Explained.OfSmall("danger").ToMarkdown()));

    private static bool Overlap(XElement one, XElement other) =>
        Number(one, "x") < Number(other, "x") + Number(other, "width") && Number(other, "x") < Number(one, "x") + Number(one, "width")
        && Number(one, "y") < Number(other, "y") + Number(other, "height") && Number(other, "y") < Number(one, "y") + Number(one, "height");

    private static int Number(XElement element, string name) => int.Parse(element.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    private static string Html(string name) => Pages.GetOrAdd(name, Make);

    private static string Make(string name) => name switch
    {
        "nasty" => Nasties().ToHtml(),
        "told" => Explained.Told().ToHtml(Audience.PersonConcerned("young-person")),
        "neutral" => Explained.Told().ToHtml(Audience.PersonConcerned("father")),
        _ when name.StartsWith("small/", StringComparison.Ordinal) => Explained.OfSmall(name[6..]).ToHtml(),
        _ => Explained.OfEngland(name[8..]).ToHtml(),
    };

    private static Recommendation Nasties()
    {
        var person = new Person(Nasty);
        return Explained.Small.Evaluate(new SharingCase(new DateOnly(2026, 11, 22)).With(person).With(new InformationItem(Nasty + "2", person.Id)));
    }

    /// <summary>The small pack with every free text and address made nasty.</summary>
    private static Recommendation OfANastyPack()
    {
        var pack = Explained.Small.Machine.Pack;
        var nasty = pack with
        {
            Header = pack.Header with { Title = Nasty, Notice = Nasty, Version = Nasty },
            Sources = [.. pack.Sources.Select(source => source with { Title = Nasty, Uri = "javascript:alert(1)//\"><script>" })],
            Facts = [.. pack.Facts.Select(fact => fact with { Label = Nasty, Question = Nasty, Why = Nasty, Says = fact.Says is null ? null : Nasty, Sentences = new Sentences(Nasty, Nasty, Nasty) })],
            Provisions = [.. pack.Provisions.Select(provision => provision with { Name = Nasty, Place = Nasty, Uri = "JaVaScRiPt:alert(1)" })],
            Safeguards = [.. pack.Safeguards.Select(safeguard => safeguard with { Text = Nasty, By = Nasty })],
            Protections = [.. pack.Protections.Select(protection => protection with { Label = protection.Label is null ? null : Nasty, Say = Nasty, How = Nasty })],
            Advisers = [.. pack.Advisers.Select(adviser => adviser with { Label = Nasty })],
            Reasons = [.. pack.Reasons.Select(reason => reason with { Text = Nasty })],
            Bodies = [.. pack.Bodies.Select(body => body with { Label = Nasty })],
            Checklists = [.. pack.Checklists.Select(checklist => checklist with { Title = Nasty, Points = [.. checklist.Points.Select(point => point with { Text = Nasty })] })],
            Corrections = [.. pack.Corrections.Select(correction => correction with { Procedure = Nasty, Law = Nasty })],
            Findings = [.. pack.Findings.Select(finding => finding with { Sentences = new Sentences(Nasty, Nasty, Nasty) })],
            Conditions = [.. pack.Conditions.Select(condition => condition with { Title = Nasty })],
            Tellable = [new TellableDefinition(TellableKind.Right, new Reference(TellableDefinition.Always, pack.Header.At), "", Nasty, pack.Header.At)],
            Rules = [.. pack.Rules.Select(rule => rule with { Title = Nasty, Because = Nasty, Unless = [.. rule.Unless.Select(exception => exception with { Because = Nasty })] })],
        };
        return new Scene(nasty, Explained.OfSmall("danger").Evaluated.Sharing, false).Recommend();
    }

    /// <summary>The page as XML: stricter than a browser, so that a tag left open or a quotation mark that got through is seen.</summary>
    private static XElement Read(string html)
    {
        var xml = Void().Replace(html.Replace("<!DOCTYPE html>\n", "", StringComparison.Ordinal), "<$1/>");
        return XElement.Parse(xml);
    }

    [GeneratedRegex("<((?:meta|input)[^>]*)>")]
    private static partial Regex Void();

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex Heading();

    [GeneratedRegex("^[a-z-]+$")]
    private static partial Regex PlainId();
}
