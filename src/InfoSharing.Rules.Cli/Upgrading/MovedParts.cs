using System.Globalization;
using InfoSharing.Rules.Cli.Formatting;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Upgrading;

namespace InfoSharing.Rules.Cli.Upgrading;

/// <summary>The text of a case file with what is superseded moved over; everything else, and every comment, stays as it was written.</summary>
internal static class MovedParts
{
    private const string Format = "\"format\"";
    private const string Schema = "\"$schema\"";

    public static string Of(ReadOnlySpan<byte> text, IReadOnlyList<Move> moves)
    {
        var (root, end) = PartReader.Read(text);
        foreach (var move in moves)
        {
            Apply(root, move);
        }

        SetFormat(root);
        return Layout.Of(root, end);
    }

    private static void Apply(Part root, Move move)
    {
        var from = Find(root, move.From)!;
        var place = from.Parts.FindIndex(part => part.Name == Quoted(move.Fact.Name));
        var old = from.Parts[place];
        from.Parts.RemoveAt(place);
        Part? first = null;
        foreach (var (spot, fact, value) in move.To)
        {
            var onto = Find(root, spot) ?? Make(root, spot);
            if (onto.Parts.Find(part => part.Name == Quoted(fact)) is { } there)
            {
                first ??= there;
                continue;
            }

            // Comments go with the first fact that stands in the place, and so does an empty line before it.
            var added = new Part
            {
                Name = Quoted(fact),
                Scalar = Written(value),
                Before = first is null ? old.Before : [],
                BlankBefore = first is null && onto == from && old.BlankBefore,
            };
            if (first is null)
            {
                added.After.AddRange(old.After);
                old = Bare(old);
                first = added;
            }

            onto.Parts.Insert(onto == from ? place++ : onto.Parts.Count, added);
        }

        // What stands in its place was there already: its comments stay where they were.
        from.Last.AddRange(old.Before);
        from.Last.AddRange(old.After.Select(note => new Note(note, BlankBefore: false)));
    }

    private static Part Bare(Part part) => new() { Name = part.Name, Scalar = part.Scalar, Before = [] };

    private static void SetFormat(Part root)
    {
        var written = CaseFile.Format.ToString(CultureInfo.InvariantCulture);
        var place = root.Parts.FindIndex(part => part.Name == Format);
        var old = place < 0 ? null : root.Parts[place];
        var format = new Part { Name = Format, Scalar = written, Before = old?.Before ?? [], BlankBefore = old?.BlankBefore ?? false };
        format.After.AddRange(old?.After ?? []);
        if (old is not null)
        {
            root.Parts[place] = format;
            return;
        }

        root.Parts.Insert(root.Parts.FindIndex(part => part.Name == Schema) + 1, format);
    }

    private static Part? Find(Part root, Spot spot)
    {
        Part? part = root;
        foreach (var step in spot.Steps)
        {
            part = part is null ? null : Inside(part, step);
        }

        return part;
    }

    private static Part? Inside(Part part, string step) => part.IsObject
        ? part.Parts.Find(one => one.Name == Quoted(step))
        : part.Parts[int.Parse(step, CultureInfo.InvariantCulture)];

    /// <summary>The facts of somebody or something of whom nothing was said yet.</summary>
    private static Part Make(Part root, Spot spot)
    {
        var part = root;
        foreach (var step in spot.Steps)
        {
            if (Inside(part, step) is not { } inside)
            {
                inside = new Part { Name = Quoted(step), IsObject = true, Before = [] };
                part.Parts.Add(inside);
            }

            part = inside;
        }

        return part;
    }

    private static string Quoted(string name) => $"\"{name}\"";

    private static string Written(Node value) => value switch
    {
        YesNoNode yesNo => yesNo.IsYes ? "true" : "false",
        TextNode text => Quoted(text.Text),
        NumberNode number => number.Raw,
        NullNode => "null",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
