using System.Buffers;
using System.Diagnostics;
using System.Text;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Explanation;

/// <summary>
/// Writes a document as one web page that needs nothing from outside and runs nothing: a content security policy says so to the
/// browser. Whatever comes from a pack or a case is escaped.
/// </summary>
internal sealed class Html
{
    private const int FewestForContents = 8;

    private static readonly SearchValues<char> Marked = SearchValues.Create("&<>\"'");

    private readonly TextWriter text;

    private Html(TextWriter text) => this.text = text;

    public static void Write(TextWriter writer, Document document) => new Html(writer).Write(document);

    /// <summary>The whole document at once, for one that is never long.</summary>
    public static string Of(Document document)
    {
        using var text = new TextInMemory(nameof(Write));
        Write(text, document);
        return text.ToString();
    }

    /// <summary>The words, fit to stand between tags and inside quotation marks.</summary>
    public static string Words(string words)
    {
        var clean = Clean.Words(words);
        if (clean.AsSpan().IndexOfAny(Marked) < 0)
        {
            return clean;
        }

        var escaped = new StringBuilder(clean.Length);
        foreach (var letter in clean)
        {
            _ = letter switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    private void Write(Document document)
    {
        Add("<!DOCTYPE html>");
        Add("<html lang=\"en-GB\">");
        Add("<head>");
        Add("<meta charset=\"utf-8\">");
        Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{Style.Hash}'; base-uri 'none'; form-action 'none'\">");
        Add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        Add("<meta name=\"color-scheme\" content=\"light dark\">");
        Add("<meta name=\"referrer\" content=\"no-referrer\">");
        Add("<meta name=\"robots\" content=\"noindex, nofollow\">");
        Add($"<title>{Words(document.Headline)} - {Words(document.Kind)}</title>");
        Add($"<style>{Style.Sheet}</style>");
        Add("</head>");
        Add("<body>");
        Add("<a class=\"skip\" href=\"#main\">Skip to the answer</a>");
        Add($"<header><p class=\"kind\">{Words(document.Kind)}</p></header>");
        Add($"<main id=\"main\" tabindex=\"-1\"{(document.Chapters.Count >= FewestForContents ? " class=\"with-nav\"" : "")}>");
        Add($"<div class=\"lead {Class(document.Tone)}\">");
        Add($"<h1>{Words(document.Headline)}</h1>");
        if (document.Marks.Count > 0)
        {
            Add($"<p class=\"marks\">{string.Join(' ', document.Marks.Select(mark => Inline(Line.Of(mark))))}</p>");
        }

        Write(document.Lead);
        Add("</div>");
        if (document.Chapters.Count >= FewestForContents)
        {
            Contents(document.Chapters);
        }

        Add("<div class=\"chapters\">");
        foreach (var chapter in document.Chapters)
        {
            Add($"<section id=\"{chapter.Id}\" aria-labelledby=\"{chapter.Id}-title\">");
            Add($"<h2 id=\"{chapter.Id}-title\">{Words(chapter.Title)}</h2>");
            Write(chapter.Blocks);
            Add("</section>");
        }

        Add("</div>");
        Add("</main>");
        Add("<footer>");
        foreach (var line in document.Foot)
        {
            Add($"<p>{Inline(line)}</p>");
        }

        Add("</footer>");
        Add("</body>");
        Add("</html>");
    }

    private void Contents(IReadOnlyList<Chapter> chapters)
    {
        Add("<nav aria-label=\"On this page\">");
        Add("<ul>");
        foreach (var chapter in chapters)
        {
            Add($"<li><a href=\"#{chapter.Id}\">{Words(chapter.Name)}</a></li>");
        }

        Add("</ul>");
        Add("</nav>");
    }

    private void Write(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Add($"<p>{Inline(paragraph.Words)}</p>");
                break;
            case Subheading heading:
                Add($"<h3>{Inline(heading.Words)}</h3>");
                break;
            case Points points:
                Write(points);
                break;
            case Checks checks:
                Add("<ul class=\"checks\">");
                foreach (var check in checks.All)
                {
                    Add($"<li><label><input type=\"checkbox\"><span><strong class=\"{Words(Law.Words.Strengths[check.Strength])}\">{Words(Law.Words.Strengths[check.Strength])}</strong> {Words(check.Words)}<span class=\"note\">{Words(check.Note)}</span></span></label></li>");
                }

                Add("</ul>");
                break;
            case Table table:
                Write(table);
                break;
            case Card card:
                Add($"<article class=\"card {Class(card.Status.Tone)}\">");
                Add($"<h3>{Inline(card.Name)} {Inline(Line.Of(card.Status))}</h3>");
                Write(card.Blocks);
                Add("</article>");
                break;
            case Notice notice:
                Add($"<p class=\"notice {Class(notice.Tone)}\">{Inline(notice.Words)}</p>");
                break;
            case Drawing drawing:
                PathPicture.Write(text, drawing.Path);
                break;
            case Folded folded:
                Add($"<details><summary>{Words(folded.Summary)}</summary>");
                Add("<div>");
                Write(folded.Blocks);
                Add("</div></details>");
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Write(Points points)
    {
        var tag = points.Numbered ? "ol" : "ul";
        Add($"<{tag}>");
        foreach (var point in points.All)
        {
            if (point.Under.Count == 0)
            {
                Add($"<li>{Inline(point.Words)}</li>");
                continue;
            }

            Add($"<li>{Inline(point.Words)}");
            Write(point.Under);
            Add("</li>");
        }

        Add($"</{tag}>");
    }

    // The roles say again what the tags say: a style sheet that stacks the cells on a phone would take it from some browsers.
    private void Write(Table table)
    {
        Add("<table role=\"table\">");
        Add($"<caption>{Words(table.Caption)}</caption>");
        Add($"<thead role=\"rowgroup\"><tr role=\"row\">{string.Concat(table.Columns.Select(column => $"<th role=\"columnheader\" scope=\"col\">{Words(column)}</th>"))}</tr></thead>");
        Add("<tbody role=\"rowgroup\">");
        foreach (var row in table.Rows)
        {
            var cells = row.Skip(1).Select(cell => $"<td role=\"cell\">{Inline(cell)}</td>");
            Add($"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{Inline(row[0])}</th>{string.Concat(cells)}</tr>");
        }

        Add("</tbody>");
        Add("</table>");
    }

    private static string Inline(Line line) => string.Concat(line.Runs.Select(run => run switch
    {
        Run.Strong strong => $"<strong>{Words(strong.Text)}</strong>",
        Run.Id id => $"<code>{Words(id.Text)}</code>",
        Run.Mark mark => $"<span class=\"mark {Class(mark.Tone)}\">{Words(mark.Text)}</span>",
        Run.Link link when Clean.Address(link.Address) is { } address => $"<a href=\"{Words(address)}\" rel=\"noreferrer\">{Words(link.Text)}</a>",
        _ => Words(run.Text),
    }));

    public static string Class(Tone tone) => tone switch
    {
        Tone.Stop => "stop",
        Tone.Ask => "ask",
        Tone.Go => "go",
        Tone.Aside => "aside",
        _ => "plain",
    };

    private void Add(string line)
    {
        text.Write(line);
        text.Write('\n');
    }
}
