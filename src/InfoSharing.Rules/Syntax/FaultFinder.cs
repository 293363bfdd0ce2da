using System.Text;
using System.Text.Json;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Syntax;

/// <summary>
/// Says what is wrong where the JSON breaks off. It is given only text that has already been refused, so whatever it cannot name it still
/// reports, as a character that cannot stand there.
/// </summary>
internal readonly ref struct FaultFinder
{
    private readonly SourceFile file;
    private readonly Trail trail;
    private readonly ReadOnlySpan<byte> bytes;

    public FaultFinder(SourceFile file, Trail trail)
    {
        this.file = file;
        this.trail = trail;
        bytes = file.Bytes;
    }

    public Diagnostic Find()
    {
        var fault = SkipBlank(trail.End, out var next);
        if (fault is not null)
        {
            return fault;
        }

        if (next == bytes.Length)
        {
            return AtEndOfFile();
        }

        return trail.Last switch
        {
            JsonTokenType.None => FaultInValue(next),
            JsonTokenType.PropertyName => bytes[next] is (byte)',' or (byte)'}' or (byte)']'
                ? Wording.MissingValue(file.LocationAt(trail.End))
                : FaultInValue(next),
            JsonTokenType.StartObject or JsonTokenType.StartArray => FaultInMember(next),
            _ when trail.Innermost is null => Wording.TextAfterTheEnd(file.LocationAt(next)),
            _ => FaultAfterValue(next),
        };
    }

    private Diagnostic AtEndOfFile() => trail.Innermost is { } bracket
        ? Wording.BracketNeverClosed(file.LocationAt(bracket.Offset), bracket.Opening, bracket.Closing, file.LocationAt(bytes.Length))
        : Wording.EmptyFile(file.Start);

    private Diagnostic FaultAfterValue(int next)
    {
        if (bytes[next] == ',')
        {
            var fault = SkipBlank(next + 1, out var afterComma);
            return fault ?? (afterComma == bytes.Length ? AtEndOfFile() : FaultInMember(afterComma));
        }

        if (bytes[next] is (byte)'}' or (byte)']')
        {
            return WrongBracket(next);
        }

        if (trail.Last == JsonTokenType.Number && next == trail.End && BareWord.At(bytes, trail.Start) is var joined && joined.Length > trail.End - trail.Start)
        {
            return Wording.BadNumber(file.LocationAt(trail.Start), joined, BareWord.LooksLikeDate(joined));
        }

        var word = BareWord.At(bytes, next);
        if (trail.Last == JsonTokenType.String && word.Length > 0 && !BareWord.IsJson(word) && !char.IsAsciiDigit(word[0]))
        {
            return Wording.TextEndsEarly(file.LocationAt(trail.End - 1));
        }

        return word.Length > 0 || bytes[next] is (byte)'"' or (byte)'{' or (byte)'['
            ? Wording.MissingComma(file.LocationAt(trail.End))
            : Unexpected(next);
    }

    /// <summary>Where an object wants a name or its brace, and a list a value or its bracket.</summary>
    private Diagnostic FaultInMember(int at) => bytes[at] switch
    {
        (byte)',' => Wording.ExtraComma(file.LocationAt(at)),
        (byte)'}' or (byte)']' => WrongBracket(at),
        _ => trail.Innermost is { IsBrace: true } ? FaultInName(at) : FaultInValue(at),
    };

    private Diagnostic FaultInName(int at)
    {
        if (bytes[at] != '"')
        {
            var word = BareWord.At(bytes, at);
            return WrongQuotes(at)
                ?? (word.Length > 0 ? Wording.NameWithoutQuotes(file.LocationAt(at), word) : Unexpected(at));
        }

        var fault = FaultInText(at, out var end) ?? SkipBlank(end, out _);
        if (fault is not null)
        {
            return fault;
        }

        SkipBlank(end, out var next);
        return next == bytes.Length ? AtEndOfFile()
            : bytes[next] == ':' ? Unexpected(end)
            : Wording.MissingColon(file.LocationAt(end), Encoding.UTF8.GetString(bytes[(at + 1)..(end - 1)]));
    }

    private Diagnostic FaultInValue(int at)
    {
        if (bytes[at] == '"')
        {
            return FaultInText(at, out _) ?? Unexpected(at);
        }

        if (bytes[at] is (byte)'{' or (byte)'[' && trail.Depth >= Limits.MaxDepth)
        {
            return Wording.TooDeep(file.LocationAt(at), Limits.MaxDepth);
        }

        var word = BareWord.At(bytes, at);
        return WrongQuotes(at) ?? word switch
        {
            "" => Unexpected(at),
            _ when BareWord.IsNumber(word) => Unexpected(at + word.Length),
            [(>= '0' and <= '9') or '-' or '+' or '.', ..] => Wording.BadNumber(file.LocationAt(at), word, BareWord.LooksLikeDate(word)),
            _ => Wording.WordWithoutQuotes(file.LocationAt(at), word, BareWord.Meant(word)),
        };
    }

    /// <summary>What is wrong inside the text that begins here; nothing, and the offset after its end, when it is well formed.</summary>
    private Diagnostic? FaultInText(int at, out int end)
    {
        for (end = at + 1; end < bytes.Length && bytes[end] is not ((byte)'\r' or (byte)'\n');)
        {
            switch (bytes[end])
            {
                case (byte)'"':
                    end++;
                    return null;
                case < 0x20:
                    return Wording.ControlCharacterInText(file.LocationAt(end), bytes[end]);
                case (byte)'\\':
                    var length = Escapes.LengthAt(bytes[end..]);
                    if (length == 0)
                    {
                        return Wording.BadEscape(file.LocationAt(end), "\\" + BareWord.CharacterAt(bytes, end + 1));
                    }

                    end += length;
                    break;
                default:
                    end++;
                    break;
            }
        }

        return Wording.TextNeverClosed(file.LocationAt(at));
    }

    private Diagnostic? WrongQuotes(int at) => BareWord.CharacterAt(bytes, at) is "'" or "‘" or "’" or "“" or "”" or "„" or "«" or "»" or "`"
        ? Wording.WrongQuotes(file.LocationAt(at), BareWord.CharacterAt(bytes, at))
        : null;

    private Diagnostic WrongBracket(int at)
    {
        var opened = trail.Innermost!.Value;
        var written = (char)bytes[at];
        return written == opened.Closing[0]
            ? Unexpected(at)
            : Wording.WrongBracket(file.LocationAt(at), written.ToString(), opened.Opening, opened.Closing, file.LocationAt(opened.Offset));
    }

    private Diagnostic Unexpected(int at) => Wording.UnexpectedCharacter(file.LocationAt(at), BareWord.CharacterAt(bytes, at));

    /// <summary>Steps over white space and comments; a comment that cannot be stepped over is the fault.</summary>
    private Diagnostic? SkipBlank(int from, out int next)
    {
        for (next = from; next < bytes.Length;)
        {
            var rest = bytes[next..];
            if (rest[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                next++;
            }
            else if (rest.StartsWith("//"u8))
            {
                var length = rest.IndexOfAny((byte)'\r', (byte)'\n');
                var line = length < 0 ? rest : rest[..length];
                // U+2028 and U+2029 are new lines to some programs and not to others, so the reader refuses them in a comment.
                var separator = Math.Max(line.IndexOf("\u2028"u8), line.IndexOf("\u2029"u8));
                if (separator >= 0)
                {
                    return Unexpected(next + separator);
                }

                next += line.Length;
            }
            else if (rest.StartsWith("/*"u8))
            {
                var length = rest[2..].IndexOf("*/"u8);
                if (length < 0)
                {
                    return Wording.CommentNeverClosed(file.LocationAt(next));
                }

                next += length + 4;
            }
            else
            {
                return null;
            }
        }

        return null;
    }
}
