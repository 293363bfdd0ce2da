using System.Text;
using System.Text.Json;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Syntax;

/// <summary>
/// Reads JSON (with comments and trailing commas) to a tree. The serialiser would stop at the first fault and knows no columns, so this
/// stands directly on <see cref="Utf8JsonReader"/>; when that refuses the text, <see cref="FaultFinder"/> says why in plain words.
/// </summary>
internal ref struct TreeReader
{
    private readonly SourceFile file;
    private readonly DiagnosticBag found = new();
    private readonly Trail trail = new();
    private readonly string?[] names = new string?[128];
    private Utf8JsonReader json;

    private TreeReader(SourceFile file)
    {
        this.file = file;
        json = new Utf8JsonReader(file.Bytes, new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = Limits.MaxDepth,
        });
    }

    /// <summary>The tree of a file; null, and a diagnostic, when the bytes are too many, not UTF-8 or not JSON.</summary>
    public static Node? Read(string path, ReadOnlyMemory<byte> bytes, DiagnosticBag problems)
    {
        if (SourceFile.TryRead(path, bytes, problems) is not { } file)
        {
            return null;
        }

        var reader = new TreeReader(file);
        try
        {
            var root = reader.ReadDocument();
            problems.AddRange(reader.found.ToSorted());
            return root;
        }
        catch (JsonException)
        {
            // Whatever was found before the text broke off would only distract from the fault that broke it.
            problems.Add(new FaultFinder(file, reader.trail).Find());
            return null;
        }
    }

    private Node ReadDocument()
    {
        Advance();
        var root = ReadValue();
        // Nothing may follow; reading on is what finds out.
        json.Read();
        return root;
    }

    private void Advance()
    {
        json.Read();
        trail.Follow(json.TokenType, (int)json.TokenStartIndex, (int)json.BytesConsumed);
    }

    private Node ReadValue()
    {
        var at = file.LocationAt((int)json.TokenStartIndex);
        return json.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(at),
            JsonTokenType.StartArray => ReadList(at),
            JsonTokenType.String => new TextNode(at, ReadText()),
            JsonTokenType.Number => new NumberNode(at, Encoding.UTF8.GetString(json.ValueSpan)),
            JsonTokenType.True => new YesNoNode(at, isYes: true),
            JsonTokenType.False => new YesNoNode(at, isYes: false),
            _ => new NullNode(at),
        };
    }

    private ObjectNode ReadObject(Location at)
    {
        var members = new Members();
        for (Advance(); json.TokenType != JsonTokenType.EndObject; Advance())
        {
            var nameAt = file.LocationAt((int)json.TokenStartIndex);
            var name = ReadName();
            Advance();
            var value = ReadValue();
            if (members.Find(name) is { } first)
            {
                found.Add(Wording.SameNameTwice(nameAt, name, first.NameAt));
            }
            else
            {
                members.Add(new Member(name, nameAt, value));
            }
        }

        return new ObjectNode(at, members);
    }

    private ListNode ReadList(Location at)
    {
        var items = new List<Node>();
        for (Advance(); json.TokenType != JsonTokenType.EndArray; Advance())
        {
            items.Add(ReadValue());
        }

        return new ListNode(at, items);
    }

    /// <summary>The name of a member. The same few names come again and again, so each is kept.</summary>
    private readonly string ReadName()
    {
        if (json.ValueIsEscaped)
        {
            return ReadText();
        }

        var place = (json.ValueSpan.Length + (json.ValueSpan.IsEmpty ? 0 : 7 * json.ValueSpan[0] + json.ValueSpan[^1])) % names.Length;
        if (names[place] is not { } name || !json.ValueTextEquals(name))
        {
            names[place] = name = ReadText();
        }

        return name;
    }

    private readonly string ReadText()
    {
        var half = json.ValueIsEscaped ? Escapes.FindHalfCharacter(json.ValueSpan) : -1;
        if (half < 0)
        {
            return json.GetString()!;
        }

        var escape = Encoding.ASCII.GetString(json.ValueSpan.Slice(half, Escapes.UnicodeLength));
        found.Add(Wording.HalfCharacter(file.LocationAt((int)json.TokenStartIndex + 1 + half), escape));
        return Encoding.UTF8.GetString(json.ValueSpan);
    }
}
