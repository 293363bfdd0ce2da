using System.Text;

namespace InfoSharing.Rules.Cli.Formatting;

/// <summary>
/// The one layout of rule files and case files. What fits on a line stands on one, and so do two bare values in braces; what does not fit
/// has each part on a line of its own, two spaces further in; a list of bare values fills its lines; and the members that say whether a
/// rule is law stand side by side, as do the answer that a row of a table gives and the block in which it stands. Comments stay, and so
/// does an empty line between two parts.
/// </summary>
internal sealed class Layout
{
    public const int Width = 140;

    // They are read together, and one line each would make every rule half as long again.
    private static readonly HashSet<string>[] SideBySide =
    [
        ["\"from\"", "\"until\"", "\"status\"", "\"review\"", "\"strength\"", "\"locked\""],
        ["\"is\"", "\"block\""],
    ];

    private readonly StringBuilder text = new();

    /// <param name="root">The value.</param>
    /// <param name="end">The comments on lines after it.</param>
    public static string Of(Part root, IReadOnlyList<Note> end)
    {
        var layout = new Layout();
        layout.WriteNotes(root.Before, 0, first: true);
        layout.WriteValue(root, 0, isRoot: true);
        layout.WriteAfter(root);
        layout.text.Append('\n');
        layout.WriteNotes(end, 0, first: false);
        return layout.text.ToString();
    }

    private void WriteValue(Part part, int indent, bool isRoot = false)
    {
        if (part.Scalar is { } scalar)
        {
            text.Append(scalar);
            return;
        }

        var flat = Flat(part);
        if (flat is not null && (part.Parts.Count == 0 || (!isRoot && (IsShort(part) || Column() + flat.Length < Width))))
        {
            text.Append(flat);
            return;
        }

        text.Append(part.IsObject ? '{' : '[').Append('\n');
        if (!part.IsObject && part.Parts.TrueForAll(one => one.Scalar is not null && !one.HasNotes) && part.Last.Count == 0)
        {
            WriteFilled(part.Parts, indent + 2);
        }
        else
        {
            WriteParts(part, indent + 2);
        }

        text.Append(' ', indent).Append(part.IsObject ? '}' : ']');
    }

    private void WriteParts(Part whole, int indent)
    {
        for (var place = 0; place < whole.Parts.Count;)
        {
            var together = Together(whole.Parts, place, indent);
            var part = whole.Parts[place];
            var first = place == 0;
            WriteNotes(part.Before, indent, first);
            if (part.BlankBefore && !first)
            {
                text.Append('\n');
            }

            text.Append(' ', indent);
            place += together.Count;
            var comma = place < whole.Parts.Count ? "," : "";
            if (together.Count > 1)
            {
                text.AppendJoin(", ", together.Select(one => $"{one.Name}: {one.Scalar}")).Append(comma);
            }
            else
            {
                WriteNamed(part, indent);
                text.Append(comma);
            }

            WriteAfter(together[^1]);
            text.Append('\n');
        }

        WriteNotes(whole.Last, indent, whole.Parts.Count == 0);
    }

    private void WriteNamed(Part part, int indent)
    {
        if (part.Name is { } name)
        {
            text.Append(name).Append(": ");
        }

        WriteValue(part, indent);
    }

    /// <summary>The parts from a place on that stand on one line.</summary>
    private static List<Part> Together(List<Part> parts, int place, int indent)
    {
        List<Part> together = [parts[place]];
        if (Beside(parts[place]) is not { } names || parts[place].After.Count > 0)
        {
            return together;
        }

        while (place + together.Count < parts.Count && parts[place + together.Count] is var next
            && Beside(next) == names && next.Before.Count == 0 && !next.BlankBefore && together[^1].After.Count == 0)
        {
            together.Add(next);
        }

        var length = together.Sum(one => one.Name!.Length + one.Scalar!.Length + 4);
        return indent + length < Width ? together : together[..1];
    }

    /// <summary>The names beside which a part stands on one line; none if it stands alone.</summary>
    private static HashSet<string>? Beside(Part part) =>
        part is { Name: { } name, Scalar: not null } ? Array.Find(SideBySide, names => names.Contains(name)) : null;

    private void WriteFilled(List<Part> parts, int indent)
    {
        text.Append(' ', indent);
        var column = indent;
        for (var place = 0; place < parts.Count; place++)
        {
            var value = parts[place].Scalar! + (place + 1 < parts.Count ? "," : "");
            if (column > indent && column + 1 + value.Length > Width)
            {
                text.Append('\n').Append(' ', indent);
                column = indent;
            }

            text.Append(column > indent ? " " : "").Append(value);
            column += value.Length + (column > indent ? 1 : 0);
        }

        text.Append('\n');
    }

    private void WriteNotes(IEnumerable<Note> notes, int indent, bool first)
    {
        foreach (var note in notes)
        {
            text.Append(note.BlankBefore && !first ? "\n" : "").Append(' ', indent).Append(note.Text).Append('\n');
            first = false;
        }
    }

    private void WriteAfter(Part part)
    {
        foreach (var note in part.After)
        {
            text.Append(' ').Append(note);
        }
    }

    // A sentence with its id: to break it would make three more lines, and none of them shorter.
    private static bool IsShort(Part part) => part.IsObject && part.Parts.Count <= 2 && part.Parts.TrueForAll(one => one.Scalar is not null);

    /// <summary>The whole on one line; null where a comment forbids it.</summary>
    private static string? Flat(Part part)
    {
        if (part.Scalar is { } scalar)
        {
            return scalar;
        }

        if (part.Last.Count > 0 || part.Parts.Exists(one => one.HasNotes))
        {
            return null;
        }

        var (open, close) = part.IsObject ? ("{ ", " }") : ("[", "]");
        return part.Parts.Count == 0
            ? part.IsObject ? "{}" : "[]"
            : open + string.Join(", ", part.Parts.Select(one => one.Name is null ? Flat(one) : $"{one.Name}: {Flat(one)}")) + close;
    }

    private int Column()
    {
        var column = 0;
        for (var place = text.Length - 1; place >= 0 && text[place] != '\n'; place--)
        {
            column++;
        }

        return column;
    }
}
