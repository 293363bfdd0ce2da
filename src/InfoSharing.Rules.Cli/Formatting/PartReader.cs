using System.Text;
using System.Text.Json;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Cli.Formatting;

/// <summary>Reads JSON text that is known to be well formed to parts that keep its comments, its empty lines and its spelling.</summary>
internal ref struct PartReader
{
    private readonly ReadOnlySpan<byte> text;
    private readonly List<Note> waiting = [];
    private Utf8JsonReader json;
    private int previousEnd;
    private Part? previous;

    private PartReader(ReadOnlySpan<byte> text)
    {
        this.text = text;
        json = new Utf8JsonReader(text, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Allow, MaxDepth = Limits.MaxDepth });
    }

    /// <summary>The value of a text, and the comments on lines after it.</summary>
    public static (Part Root, IReadOnlyList<Note> End) Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new PartReader(utf8);
        reader.Advance();
        var root = reader.ReadValue(null, reader.TakeWaiting(out var blank), blank);
        while (reader.json.Read())
        {
            reader.Keep();
        }

        return (root, reader.waiting);
    }

    /// <summary>Goes to the next token that is no comment.</summary>
    private void Advance()
    {
        while (json.Read() && json.TokenType == JsonTokenType.Comment)
        {
            Keep();
        }
    }

    private void Keep()
    {
        var comment = Encoding.UTF8.GetString(text[(int)json.TokenStartIndex..(int)json.BytesConsumed]).TrimEnd().ReplaceLineEndings("\n");
        var gap = text[previousEnd..(int)json.TokenStartIndex];
        if (previous is not null && waiting.Count == 0 && gap.IndexOfAny((byte)'\n', (byte)'\r') < 0)
        {
            previous.After.Add(comment);
        }
        else
        {
            waiting.Add(new Note(comment, IsBlank(gap)));
            previous = null;
        }

        previousEnd = (int)json.BytesConsumed;
        // The reader may take the line end for a part of the comment.
        while (previousEnd > json.TokenStartIndex && text[previousEnd - 1] is (byte)'\n' or (byte)'\r')
        {
            previousEnd--;
        }
    }

    private Part ReadValue(string? name, IReadOnlyList<Note> before, bool blank)
    {
        var part = json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
            ? new Part { Name = name, Before = before, BlankBefore = blank, IsObject = json.TokenType == JsonTokenType.StartObject }
            : new Part { Name = name, Before = before, BlankBefore = blank, Scalar = Raw() };
        Pass(null);
        if (part.Scalar is null)
        {
            ReadParts(part);
        }

        previous = part;
        return part;
    }

    private void ReadParts(Part whole)
    {
        var end = whole.IsObject ? JsonTokenType.EndObject : JsonTokenType.EndArray;
        for (Advance(); json.TokenType != end; Advance())
        {
            var before = TakeWaiting(out var blank);
            if (!whole.IsObject)
            {
                whole.Parts.Add(ReadValue(null, before, blank));
                continue;
            }

            var name = Raw();
            Pass(null);
            Advance();
            // A comment between a name and its value goes before both.
            before.AddRange(TakeWaiting(out _).Select(note => note with { BlankBefore = false }));
            whole.Parts.Add(ReadValue(name, before, blank));
        }

        whole.Last.AddRange(TakeWaiting(out _));
        Pass(null);
    }

    private void Pass(Part? part) => (previous, previousEnd) = (part, (int)json.BytesConsumed);

    private readonly string Raw() => json.TokenType == JsonTokenType.PropertyName
        // The reader counts the colon, and what stands before it, to the name.
        ? $"\"{Encoding.UTF8.GetString(json.ValueSpan)}\""
        : Encoding.UTF8.GetString(text[(int)json.TokenStartIndex..(int)json.BytesConsumed]);

    private List<Note> TakeWaiting(out bool blank)
    {
        blank = IsBlank(text[previousEnd..(int)json.TokenStartIndex]);
        List<Note> taken = [.. waiting];
        waiting.Clear();
        return taken;
    }

    private static bool IsBlank(ReadOnlySpan<byte> gap)
    {
        var ends = 0;
        for (var place = 0; place < gap.Length; place++)
        {
            ends += gap[place] == '\n' || (gap[place] == '\r' && (place + 1 == gap.Length || gap[place + 1] != '\n')) ? 1 : 0;
        }

        return ends > 1;
    }
}
