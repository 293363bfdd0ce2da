using System.Globalization;

namespace InfoSharing.Rules.Explanation;

/// <summary>
/// Draws a decision path. It is laid out twice: three steps to a row, turning at the end of each, and one below the other for a
/// phone; the style sheet shows one of them.
/// </summary>
internal static class PathPicture
{
    private const int Gap = 26;
    private const int Inset = 14;
    private const int SignWidth = 34;
    private const int LineHeight = 20;
    private const int Margin = 2;

    // Wide enough for a bold letter of the usual fonts at the size of the style sheet; too much is only a little white.
    private const double LetterWidth = 8.3;

    private sealed record Format(string Name, int Columns, int BoxWidth)
    {
        public int Width => (Columns * BoxWidth) + ((Columns - 1) * Gap) + (2 * Margin);

        public int Letters => (int)((BoxWidth - SignWidth - (2 * Inset)) / LetterWidth);
    }

    private sealed record Box(PathStep Step, IReadOnlyList<string> Title, IReadOnlyList<string> Status, int X, int Y, int Width, int Height)
    {
        public int Middle => X + (Width / 2);

        public int Centre => Y + (Height / 2);

        public int Lines => Title.Count + Status.Count;
    }

    private static readonly Format[] Formats = [new("wide", 3, 252), new("narrow", 1, 330)];

    public static void Write(TextWriter text, DecisionPath path)
    {
        text.Write("<figure class=\"path\">\n");
        foreach (var format in Formats)
        {
            Write(text, path, format);
        }

        text.Write("<figcaption>The steps in the order in which the law decides. Each status is also written in its box, and the tables below say why.</figcaption>\n</figure>\n");
    }

    private static void Write(TextWriter text, DecisionPath path, Format format)
    {
        var boxes = Place(path, format);
        var height = boxes[^1].Y + boxes[^1].Height + Margin;
        Add(text, $"<svg class=\"{format.Name}\" viewBox=\"0 0 {format.Width} {height}\" role=\"img\" aria-labelledby=\"path-{format.Name}-title path-{format.Name}-words\">\n");
        Add(text, $"<title id=\"path-{format.Name}-title\">The path to the outcome</title>\n");
        Add(text, $"<desc id=\"path-{format.Name}-words\">{Html.Words(path.InWords)}</desc>\n");
        for (var place = 1; place < boxes.Count; place++)
        {
            Arrow(text, boxes[place - 1], boxes[place]);
        }

        for (var place = 0; place < boxes.Count; place++)
        {
            Draw(text, boxes[place], place < path.Steps.Count ? place + 1 : 0);
        }

        text.Write("</svg>\n");
    }

    private static List<Box> Place(DecisionPath path, Format format)
    {
        List<Box> boxes = [];
        var y = Margin;
        foreach (var (row, number) in path.Steps.Chunk(format.Columns).Select((row, number) => (row, number)))
        {
            var words = row.Select(step => (Title: Wrapped(step.Title, format.Letters), Status: Wrapped(step.Status, format.Letters))).ToList();
            var height = Height(words.Max(step => step.Title.Count + step.Status.Count));
            for (var place = 0; place < row.Length; place++)
            {
                var column = number % 2 == 0 ? place : format.Columns - 1 - place;
                boxes.Add(new Box(row[place], words[place].Title, words[place].Status, Margin + (column * (format.BoxWidth + Gap)), y, format.BoxWidth, height));
            }

            y += height + Gap;
        }

        var width = format.Width - (2 * Margin);
        var letters = (int)((width - SignWidth - (2 * Inset)) / LetterWidth);
        var (outcome, sure) = (Wrapped(path.Outcome.Title, letters), Wrapped(path.Outcome.Status, letters));
        boxes.Add(new Box(path.Outcome, outcome, sure, Margin, y, width, Height(outcome.Count + sure.Count)));
        return boxes;
    }

    private static int Height(int lines) => (2 * Inset) + (lines * LineHeight) - 4;

    private static void Arrow(TextWriter text, Box from, Box to)
    {
        if (from.Y == to.Y)
        {
            var right = to.X > from.X;
            var (start, end, back) = right ? (from.X + from.Width, to.X - 2, -7) : (from.X, to.X + to.Width + 2, 7);
            Add(text, $"<path class=\"arrow\" d=\"M{start} {from.Centre}H{end}m{back} -6l{-back} 6l{back} 6\"/>\n");
        }
        else
        {
            Add(text, $"<path class=\"arrow\" d=\"M{from.Middle} {from.Y + from.Height}V{to.Y - 2}m-6 -7l6 7l6 -7\"/>\n");
        }
    }

    private static void Draw(TextWriter text, Box box, int number)
    {
        Add(text, $"<g class=\"{(number == 0 ? "outcome " : "")}{Html.Class(box.Step.Tone)}\"><rect x=\"{box.X}\" y=\"{box.Y}\" width=\"{box.Width}\" height=\"{box.Height}\" rx=\"8\"/>\n");
        Add(text, $"<path class=\"sign\" transform=\"translate({box.X + Inset + 9} {box.Centre})\" d=\"{Sign(box.Step.Tone)}\"/>\n");
        var (x, y) = (box.X + Inset + SignWidth, box.Centre - (box.Lines * LineHeight / 2) + 15);
        for (var line = 0; line < box.Title.Count; line++)
        {
            var words = line == 0 && number > 0 ? English.Invariant($"{number}. {box.Title[line]}") : box.Title[line];
            Add(text, $"<text class=\"step\" x=\"{x}\" y=\"{y + (line * LineHeight)}\">{Html.Words(words)}</text>\n");
        }

        for (var line = 0; line < box.Status.Count; line++)
        {
            Add(text, $"<text class=\"status\" x=\"{x}\" y=\"{y + ((box.Title.Count + line) * LineHeight)}\">{Html.Words(box.Status[line])}</text>\n");
        }

        text.Write("</g>\n");
    }

    // A tick, a cross, a ring with a gap, a stroke: told apart by shape alone.
    private static string Sign(Tone tone) => tone switch
    {
        Tone.Go => "M-8 1L-3 7L9 -7",
        Tone.Stop => "M-7 -7L7 7M7 -7L-7 7",
        Tone.Ask => "M-5 -4A5 5 0 1 1 2 1Q0 2 0 5M0 9V10",
        _ => "M-7 0H7",
    };

    private static List<string> Wrapped(string words, int letters)
    {
        List<string> lines = [];
        // The first line has a number before it.
        var room = letters - 4;
        foreach (var word in Clean.Words(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word.Chunk(letters - 4)).Select(part => new string(part)))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= room)
            {
                lines[^1] += " " + word;
            }
            else
            {
                room = lines.Count == 0 ? letters - 4 : letters;
                lines.Add(word);
            }
        }

        return lines.Count == 0 ? [""] : lines;
    }

    private static void Add(TextWriter text, FormattableString words) => text.Write(words.ToString(CultureInfo.InvariantCulture));
}
