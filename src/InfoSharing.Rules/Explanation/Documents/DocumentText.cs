using System.Diagnostics;

namespace InfoSharing.Rules.Explanation;

/// <summary>Writes the page for a person concerned as plain text: it is made of paragraphs and points alone.</summary>
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
                default:
                    throw new UnreachableException();
            }
        }
    }
}
