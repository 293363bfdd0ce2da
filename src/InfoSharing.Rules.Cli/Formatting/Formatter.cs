using System.Text;
using System.Text.Json;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Cli.Formatting;

/// <summary>Puts the text of a rule file or a case file into the one layout.</summary>
internal static class Formatter
{
    /// <summary>The text in the layout; null, and a diagnostic, when it is not JSON as rule files have it.</summary>
    /// <exception cref="InvalidOperationException">The result would not mean the same: a fault of the formatter, and nothing is changed.</exception>
    public static byte[]? Format(string path, ReadOnlyMemory<byte> bytes, DiagnosticBag problems)
    {
        var found = new DiagnosticBag();
        TreeReader.Read(path, bytes, found);
        problems.AddRange(found.ToSorted());
        if (found.HasErrors)
        {
            return null;
        }

        var text = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes.Span[Encoding.UTF8.Preamble.Length..] : bytes.Span;
        var (root, end) = PartReader.Read(text);
        var formatted = Encoding.UTF8.GetBytes(Layout.Of(root, end));
        return Tokens(text).SequenceEqual(Tokens(formatted))
            ? formatted
            : throw new InvalidOperationException($"`{path}` would not mean the same after formatting, so it is left as it is; please report this");
    }

    /// <summary>Everything in a text that means something, and its comments in any order.</summary>
    private static List<string> Tokens(ReadOnlySpan<byte> text)
    {
        List<string> tokens = [];
        List<string> comments = [];
        var json = new Utf8JsonReader(text, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Allow, MaxDepth = Limits.MaxDepth });
        while (json.Read())
        {
            var written = json.HasValueSequence ? "" : Encoding.UTF8.GetString(json.ValueSpan);
            if (json.TokenType == JsonTokenType.Comment)
            {
                comments.Add(written.Trim().ReplaceLineEndings("\n"));
            }
            else
            {
                tokens.Add($"{json.TokenType} {written}");
            }
        }

        return [.. tokens, .. comments.Order(StringComparer.Ordinal)];
    }
}
