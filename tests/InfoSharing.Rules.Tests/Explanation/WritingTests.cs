using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using InfoSharing.Rules.Explanation;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Properties;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Explanation;

/// <summary>A recommendation written to a stream or a writer: the same as its string, and never held as a whole.</summary>
public sealed class WritingTests
{
    private const int Few = 20;
    private const int ThreeTimesAsMany = 3 * Few;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Each way of writing, by name.</summary>
    private static readonly Dictionary<string, Action<Recommendation, Stream>> Ways = new()
    {
        ["JSON"] = (advice, stream) => advice.WriteJson(stream),
        ["text"] = (advice, stream) => Written(stream, writer => advice.WriteText(writer)),
        ["text with the whole trace"] = (advice, stream) => Written(stream, writer => advice.WriteText(writer, wholeTrace: true)),
        ["Markdown"] = (advice, stream) => Written(stream, writer => advice.WriteMarkdown(writer)),
        ["HTML"] = (advice, stream) => Written(stream, writer => advice.WriteHtml(writer)),
    };

    public static TheoryData<string> AllWays => [.. Ways.Keys];

    [Holds(20)]
    public Property What_is_written_is_what_the_string_holds() => Scenes.Generated().All(JudgeWritten);

    [Holds(3)]
    public Property In_England_what_is_written_is_what_the_string_holds() => England.Cases.All(JudgeWritten);

    [Fact]
    public void Json_given_to_a_buffer_is_what_the_string_holds()
    {
        var buffer = new ArrayBufferWriter<byte>();
        Explained.OfSmall("danger").WriteJson(buffer);

        Encoding.UTF8.GetString(buffer.WrittenSpan).Should().Be(Explained.OfSmall("danger").ToJson());
    }

    [Fact]
    public void What_a_quantifier_asks_of_many_stands_in_each_place_as_if_it_were_written_there()
    {
        var json = Advise(Few).ToJson();
        using var read = JsonDocument.Parse(json);
        using var again = new MemoryStream();
        using (var writer = new Utf8JsonWriter(again, Indented))
        {
            read.WriteTo(writer);
        }

        (Encoding.UTF8.GetString(again.ToArray()).ReplaceLineEndings("\n") == json).Should().BeTrue("it is laid out alike everywhere");
    }

    [Theory]
    [MemberData(nameof(AllWays))]
    public void Three_times_the_people_and_items_take_no_more_than_three_times_the_memory_to_write(string way)
    {
        var (few, many) = (Measure(way, Few), Measure(way, ThreeTimesAsMany));

        many.Allocated.Should().BeLessThanOrEqualTo(3 * few.Allocated);
    }

    /// <summary>JSON names each person in each quantifier of each rule, so it grows faster than the rest: its bytes are bounded for each rule and subject.</summary>
    [Fact]
    public void Json_has_at_most_eleven_and_a_half_thousand_bytes_for_each_rule_and_subject()
    {
        var subjects = England.Pack.Rules.Sum(rule => rule.Scope == FactScope.Case ? 1 : ThreeTimesAsMany);

        Measure("JSON", ThreeTimesAsMany).Bytes.Should().BeLessThanOrEqualTo(11_500L * subjects);
    }

    [Fact]
    public void Json_that_no_string_can_hold_is_refused_with_the_member_that_writes_it()
    {
        using var text = new JsonText("WriteJson", most: 100);
        using var writer = new Utf8JsonWriter(text);
        writer.WriteStringValue(new string('a', 99));
        writer.Flush();

        text.Invoking(held => held.ToString()).Should().Throw<TextTooLongException>()
            .WithMessage("The text is longer than a string can be. WriteJson writes it without holding it.");
    }

    [Fact]
    public void Json_that_no_string_can_hold_is_refused_before_it_is_all_held()
    {
        using var text = new JsonText("WriteJson", most: 100_000);

        var written = 0;
        text.Invoking(held =>
        {
            for (; written < 100; written++)
            {
                held.Write(new byte[10_000]);
            }
        }).Should().Throw<TextTooLongException>();
        written.Should().BeLessThan(30);
    }

    [Fact]
    public void Text_is_kept_up_to_the_last_letter_that_a_string_can_hold()
    {
        using var text = new TextInMemory("WriteText", most: 4);
        text.Write("abc");
        text.Write('d');

        text.ToString().Should().Be("abcd");
        text.Invoking(held => held.Write('e')).Should().Throw<TextTooLongException>()
            .WithMessage("The text is longer than a string can be. WriteText writes it without holding it.");
    }

    [Fact]
    public void What_a_platform_puts_before_the_end_of_a_line_is_taken_out_of_each_piece()
    {
        var taken = new StringBuilder();
        using var pieces = new JsonPieces(piece => taken.Append(Encoding.UTF8.GetString(piece.Span)));
        pieces.Write("{\r\n  \"a\": 1,\r\n"u8);
        pieces.HandOn();
        pieces.Write("  \"b\": 2\r\n}"u8);
        pieces.HandOn();

        taken.ToString().Should().Be("{\n  \"a\": 1,\n  \"b\": 2\n}");
    }

    [Fact]
    public void A_stream_stays_open()
    {
        using var stream = new MemoryStream();
        Explained.OfSmall("danger").WriteJson(stream);

        stream.CanWrite.Should().BeTrue();
    }

    [Fact]
    public void Looking_for_the_next_questions_can_be_stopped()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        FluentActions.Invoking(() => Advise(1).NextQuestions(1, stopped.Token)).Should().Throw<OperationCanceledException>();
    }

    private static void JudgeWritten(Scene scene)
    {
        var advice = scene.Recommend();

        Of("JSON", advice).Should().Be(advice.ToJson());
        Of("text", advice).Should().Be(advice.Explain());
        Of("text with the whole trace", advice).Should().Be(advice.Explain(wholeTrace: true));
        Of("Markdown", advice).Should().Be(advice.ToMarkdown());
        Of("HTML", advice).Should().Be(advice.ToHtml());
    }

    private static string Of(string way, Recommendation advice)
    {
        using var stream = new MemoryStream();
        Ways[way](advice, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static (long Bytes, long Allocated) Measure(string way, int count)
    {
        var advice = Advise(count);
        using var counted = new CountedStream();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Ways[way](advice, counted);
        return (counted.Length, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>So many people of whom nothing is known, each with an item.</summary>
    private static Recommendation Advise(int count)
    {
        var sharing = new SharingCase(new DateOnly(2026, 9, 1));
        for (var number = 0; number < count; number++)
        {
            sharing = sharing.With(new Person($"p{number}")).With(new InformationItem($"i{number}", $"p{number}"));
        }

        return LawfulBasisAdvisor.England.Evaluate(sharing);
    }

    private static void Written(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, leaveOpen: true);
        write(writer);
    }

    /// <summary>Counts what is written and keeps none of it.</summary>
    private sealed class CountedStream : MemoryStream
    {
        private long length;

        public override long Length => length;

        public override void Write(byte[] buffer, int offset, int count) => length += count;

        public override void Write(ReadOnlySpan<byte> buffer) => length += buffer.Length;
    }
}
