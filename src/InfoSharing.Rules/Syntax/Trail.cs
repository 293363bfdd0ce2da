using System.Text.Json;

namespace InfoSharing.Rules.Syntax;

/// <summary>How far the reading of a file has come: what a fault is found from when the next token cannot be read.</summary>
internal sealed class Trail
{
    private readonly Stack<Bracket> open = new();

    /// <summary>What was read last; nothing at the start of the file.</summary>
    public JsonTokenType Last { get; private set; } = JsonTokenType.None;

    /// <summary>The offset at which what was read last begins.</summary>
    public int Start { get; private set; }

    /// <summary>The offset just after what was read last (after the colon, when it was a name).</summary>
    public int End { get; private set; }

    public int Depth => open.Count;

    public Bracket? Innermost => open.TryPeek(out var bracket) ? bracket : null;

    public void Follow(JsonTokenType token, int start, int end)
    {
        (Last, Start, End) = (token, start, end);
        if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            open.Push(new Bracket(start, token == JsonTokenType.StartObject));
        }
        else if (token is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            open.Pop();
        }
    }
}

/// <summary>A bracket that was opened: where, and whether with a brace.</summary>
internal readonly record struct Bracket(int Offset, bool IsBrace)
{
    public string Opening => IsBrace ? "{" : "[";

    public string Closing => IsBrace ? "}" : "]";
}
