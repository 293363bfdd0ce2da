using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using InfoSharing.Rules.Syntax;

namespace InfoSharing.Rules.Tests.Syntax;

/// <summary>Any bytes give a tree or diagnostics, never an exception; and the same texts are JSON as the platform's own reader says.</summary>
public sealed class AnyBytesTests
{
    private const string Good =
        """
        // A file with one of everything.
        { "$schema": "../x.json", "rules": [ { "id": "a-1", "when": { "all": [ { "fact": "é.😀", "is": true }, ], },
            "n": [ -1, 2.5e3, null, false ], /* here */ "t": "\u00e9\n\"\\ \ud83d\ude00" } ] }
        """;

    private static readonly string[] NotForLawyers = ["\n", "\r", "System.", "Utf8", "Exception"];

    private static readonly byte[] Pieces = [.. "{}[]\",:\\/*'\n\r\t #tfn0-.eE1u\0"u8, 0xC3, 0xA9, 0xE2, 0x80, 0xA8, 0xF0, 0xED, 0xA0, 0xFF, 0xEF, 0xBB, 0xBF];

    [Holds(2_000)]
    public void Any_bytes_at_all_give_a_tree_or_diagnostics(byte[] bytes) => JudgeAsThePlatformDoes(bytes ?? []);

    [Holds(5_000)]
    public Property Any_pieces_of_JSON_give_a_tree_or_diagnostics() =>
        Prop.ForAll(Gen.Elements(Pieces).ArrayOf().ToArbitrary(), JudgeAsThePlatformDoes);

    [Holds(10_000)]
    public Property A_good_file_with_a_few_bytes_changed_gives_a_tree_or_diagnostics()
    {
        var change =
            from place in Gen.Choose(0, Encoding.UTF8.GetByteCount(Good) - 1)
            from length in Gen.Frequency((3, Gen.Choose(0, 1)), (1, Gen.Choose(0, 40)))
            from piece in Gen.Elements(Pieces).ArrayOf(2)
            from count in Gen.Choose(0, 2)
            select (place, length, new string([.. piece.Take(count).Select(value => (char)value)]));

        return Prop.ForAll(change.NonEmptyListOf().Select(list => list.Take(3).ToArray()).ToArbitrary(), changes =>
        {
            var bytes = Encoding.UTF8.GetBytes(Good).ToList();
            foreach (var (place, length, piece) in changes)
            {
                var start = Math.Min(place, bytes.Count);
                bytes.RemoveRange(start, Math.Min(length, bytes.Count - start));
                bytes.InsertRange(start, piece.Select(value => (byte)value));
            }

            JudgeAsThePlatformDoes([.. bytes]);
        });
    }

    [Fact]
    public void The_good_file_is_good_and_cut_anywhere_it_is_not()
    {
        var bytes = Encoding.UTF8.GetBytes(Good);
        Trees.Read(bytes, out var none).Should().NotBeNull();
        none.Should().BeEmpty();

        for (var length = 0; length < bytes.Length; length++)
        {
            Trees.Read(bytes[..length], out var diagnostics).Should().BeNull();
            diagnostics.Should().ContainSingle();
            JudgeAsThePlatformDoes(bytes[..length]);
        }
    }

    private static void JudgeAsThePlatformDoes(byte[] bytes)
    {
        var tree = Trees.Read(bytes, out var diagnostics);

        // Plain tests: the assertion library is too slow to be called a hundred thousand times.
        Assert.Equal(PlatformReads(bytes), tree is not null);
        Assert.True(tree is not null || diagnostics.Count == 1, "a file that is not JSON has one diagnostic");
        var lines = Encoding.UTF8.GetString(bytes).Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        Assert.All(diagnostics, diagnostic =>
        {
            Assert.InRange(diagnostic.Location.Line, 1, lines.Length);
            Assert.InRange(diagnostic.Location.Column, 1, lines[diagnostic.Location.Line - 1].Length + 1);
            Assert.DoesNotContain(NotForLawyers, word => (diagnostic.Message + diagnostic.Help).Contains(word, StringComparison.Ordinal));
        });
    }

    private static bool PlatformReads(byte[] bytes)
    {
        try
        {
            var utf8 = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsMemory(3) : bytes;
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(utf8.Span);
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return true;
        }
        catch (Exception fault) when (fault is JsonException or DecoderFallbackException)
        {
            return false;
        }
    }
}
