using System.Text;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Explanation;

/// <summary>Writes a document as Markdown. Whatever comes from a pack or a case is escaped, so that it can only be read.</summary>
internal sealed class Markdown
{
    private const string Escaped = "\\`*_[]<>|~$@";

    private readonly TextWriter text;
    private bool isBegun;

    private Markdown(TextWriter text) => this.text = text;

    public static void Write(TextWriter writer, Document document) => new Markdown(writer).Write(document);

    /// <summary>The whole document at once, for one that is never long.</summary>
    public static string Of(Document document)
    {
        using var text = new TextInMemory(nameof(Write));
        Write(text, document);
        return text.ToString();
    }

    private void Write(Document document)
    {
        Heading(1, document.Headline);
        Paragraph($"{Words(document.Kind)}{string.Concat(document.Marks.Select(mark => $" · **{Words(mark.Text)}**"))}");
        Write(document.Lead, "");
        foreach (var chapter in document.Chapters)
        {
            Heading(2, chapter.Title);
            Write(chapter.Blocks, "");
        }

        Paragraph("---");
        foreach (var line in document.Foot)
        {
            Paragraph(Inline(line));
        }
    }

    private void Write(IReadOnlyList<Block> blocks, string indent)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    Paragraph(Inline(paragraph.Words), indent);
                    break;
                case Subheading heading:
                    Paragraph(indent.Length == 0 ? $"### {Inline(heading.Words)}" : $"**{Words(heading.Words.Text)}**", indent);
                    break;
                case Points points:
                    Write(points, indent);
                    break;
                case Checks checks:
                    Gap();
                    foreach (var check in checks.All)
                    {
                        Add($"- [ ] **{Law.Words.Strengths[check.Strength]}**: {Words(check.Words + check.Note)}.", indent);
                    }

                    break;
                case Table table:
                    Write(table, indent);
                    break;
                case Card card:
                    Paragraph($"### {Inline(card.Name)}: {Words(card.Status.Text)}", indent);
                    Write(card.Blocks, indent);
                    break;
                case Notice notice:
                    Paragraph($"> {Inline(notice.Words)}", indent);
                    break;
                case Drawing drawing:
                    Write(drawing.Path, indent);
                    break;
                case Folded folded:
                    Paragraph($"### {Words(folded.Summary)}", indent);
                    Write(folded.Blocks, indent);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }

    private void Write(Points points, string indent)
    {
        Gap();
        for (var place = 0; place < points.All.Count; place++)
        {
            var mark = points.Numbered ? English.Invariant($"{place + 1}. ") : "- ";
            Add(mark + Inline(points.All[place].Words), indent);
            Write(points.All[place].Under, indent + new string(' ', mark.Length));
        }
    }

    private void Write(Table table, string indent)
    {
        Paragraph($"**{Words(table.Caption)}**", indent);
        Gap();
        Add($"| {string.Join(" | ", table.Columns.Select(Words))} |", indent);
        Add($"|{string.Concat(table.Columns.Select(_ => " --- |"))}", indent);
        foreach (var row in table.Rows)
        {
            Add($"| {string.Join(" | ", row.Select(Inline))} |", indent);
        }
    }

    private void Write(DecisionPath path, string indent)
    {
        Gap();
        for (var place = 0; place < path.Steps.Count; place++)
        {
            var step = path.Steps[place];
            Add(English.Invariant($"{place + 1}. {Words(step.Title)}: **{Words(step.Status)}**"), indent);
        }

        Paragraph($"**Outcome: {Words(path.Outcome.Title)}** ({Words(path.Outcome.Status)})", indent);
    }

    private void Heading(int level, string title) => Paragraph($"{new string('#', level)} {Words(title)}");

    private void Paragraph(string words, string indent = "")
    {
        Gap();
        Add(words, indent);
    }

    private void Add(string words, string indent)
    {
        text.Write(indent);
        text.Write(words.AsSpan().TrimEnd());
        text.Write('\n');
        isBegun = true;
    }

    private void Gap()
    {
        if (isBegun)
        {
            text.Write('\n');
        }
    }

    private static string Inline(Line line)
    {
        var said = string.Concat(line.Runs.Select(run => run switch
        {
            Run.Strong or Run.Mark => Bold(run.Text),
            Run.Link link when Clean.Address(link.Address) is { } address => $"[{Words(link.Text)}](<{address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>)",
            _ => Words(run.Text),
        })).Trim();

        // At the start of a line these would make a heading, a list or a rule of it.
        return said is ['#' or '+' or '-' or '=', ..] ? "\\" + said : NumberedStart(said);
    }

    /// <summary>A space inside the stars would leave them stars.</summary>
    private static string Bold(string words)
    {
        var bare = Words(words).Trim();
        return bare.Length == 0 ? words : $"{(char.IsWhiteSpace(words[0]) ? " " : "")}**{bare}**{(char.IsWhiteSpace(words[^1]) ? " " : "")}";
    }

    /// <summary>"1. " at the start of a line would number it.</summary>
    private static string NumberedStart(string said)
    {
        var digits = said.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < said.Length && said[digits] is '.' or ')' ? said.Insert(digits, "\\") : said;
    }

    private static string Words(string words)
    {
        var escaped = new StringBuilder(words.Length);
        foreach (var letter in Clean.Words(words))
        {
            _ = letter switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                _ when Escaped.Contains(letter) => escaped.Append('\\').Append(letter),
                _ => escaped.Append(letter),
            };
        }

        // An address in free words must not turn into a link.
        return escaped.Replace("://", ":\\//").Replace("www.", "www\\.").ToString();
    }
}
