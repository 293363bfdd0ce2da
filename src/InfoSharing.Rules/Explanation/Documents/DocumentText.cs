using System.Diagnostics;

namespace InfoSharing.Rules.Explanation;

/// <summary>Writes a short page as plain text, one that is made of paragraphs, points and tables alone.</summary>
internal sealed class DocumentText
{
    private readonly Page page;

    private DocumentText(Page page) => this.page = page;

    public static void Write(TextWriter writer, Document document)
    {
        var page = new Page(writer);
        new DocumentText(page).Write(document);
        page.Finish();
    }

    private void Write(Document document)
    {
        page.Say(document.Headline);
        page.Gap();
        Write(document.Lead, 0);
        foreach (var chapter in document.Chapters)
        {
            page.Heading(chapter.Title);
            Write(chapter.Blocks, 2);
        }

        page.Gap();
        foreach (var line in document.Foot)
        {
            page.Say(line.Text);
        }
    }

    private void Write(IReadOnlyList<Block> blocks, int indent)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    page.Say(paragraph.Words.Text, indent);
                    break;
                case Points points:
                    foreach (var point in points.All)
                    {
                        page.Point("-", point.Words.Text, indent);
                        Write(point.Under, indent + 2);
                    }

                    break;
                case Table table:
                    Write(table, indent);
                    break;
                default:
                    throw new UnreachableException();
            }
        }
    }

    /// <summary>Each row by its heading, and under it what each column says: nothing is cut, however wide it is.</summary>
    private void Write(Table table, int indent)
    {
        foreach (var row in table.Rows)
        {
            page.Say($"{row[0].Text}:", indent);
            foreach (var (column, cell) in table.Columns.Skip(1).Zip(row.Skip(1)))
            {
                page.Point("-", $"{column}: {cell.Text}", indent + 2);
            }
        }
    }
}
