using System.Text;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Text;

public sealed class SourceFileTests
{
    private const string Grin = "\U0001F600";

    [Theory]
    [InlineData("", "", 1, 1)]
    [InlineData("one two", "one ", 1, 5)]
    [InlineData("one\ntwo", "one\n", 2, 1)]
    [InlineData("one\r\ntwo", "one\r\nt", 2, 2)]
    [InlineData("one\rtwo", "one\rtw", 2, 3)]
    [InlineData("one\n\r\n\rtwo", "one\n\r\n\r", 4, 1)]
    [InlineData("\tone", "\t", 1, 2)]
    [InlineData("café one", "café ", 1, 6)]
    [InlineData("“one”", "“one", 1, 5)]
    [InlineData("a" + Grin + "b", "a" + Grin, 1, 4)]
    [InlineData("é\n" + Grin + Grin + " b", "é\n" + Grin + Grin + " ", 2, 6)]
    public void A_place_is_counted_in_lines_and_UTF16_units(string text, string before, int line, int column)
    {
        var file = Read(Encoding.UTF8.GetBytes(text));

        file.LocationAt(Encoding.UTF8.GetByteCount(before)).Should().Be(new Location("facts/a.json", line, column));
    }

    [Fact]
    public void A_byte_order_mark_takes_up_no_column() =>
        Read([0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}']).LocationAt(1).Should().Be(new Location("facts/a.json", 1, 2));

    [Fact]
    public void Columns_are_right_far_along_a_line()
    {
        var text = string.Concat(Enumerable.Repeat("é" + Grin + "x", 5_000));

        Read(Encoding.UTF8.GetBytes(text)).LocationAt(Encoding.UTF8.GetByteCount(text)).Column.Should().Be(text.Length + 1);
    }

    [Fact]
    public void An_offset_past_the_end_is_the_end() =>
        Read("one"u8.ToArray()).LocationAt(99).Should().Be(new Location("facts/a.json", 1, 4));

    [Fact]
    public void The_path_has_forward_slashes() => Read([], @"facts\a.json").Path.Should().Be("facts/a.json");

    [Fact]
    public void Bytes_that_are_not_UTF8_are_reported_where_the_first_of_them_stands() =>
        Refusal([.. "{ \"caf"u8, 0xE9, .. "\" }"u8]).Should().Be(
            """
            facts/a.json(1,7): error ISR1002: the character here is not saved as UTF-8: its first byte is E9
                help: type the character again, then save the file and choose UTF-8 as the encoding
            """);

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'{', 0 })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'{' })]
    public void A_file_saved_as_UTF16_is_reported_as_such(byte[] bytes) =>
        Refusal(bytes).Should().Be(
            """
            facts/a.json(1,1): error ISR1002: the file is saved as UTF-16, and rule files are saved as UTF-8
                help: save it again and choose UTF-8 as the encoding
            """);

    [Fact]
    public void A_file_of_more_than_four_mebibytes_is_refused_and_one_of_exactly_that_is_not()
    {
        Read(new byte[Limits.MaxBytesPerFile]).Path.Should().Be("facts/a.json");
        Refusal(new byte[Limits.MaxBytesPerFile + 1]).Should().StartWith("facts/a.json(1,1): error ISR1001: the file has more than 4,194,304 bytes");
    }

    private static SourceFile Read(byte[] bytes, string path = "facts/a.json")
    {
        var problems = new DiagnosticBag();
        var file = SourceFile.TryRead(path, bytes, problems);
        problems.ToSorted().Should().BeEmpty();
        return file!;
    }

    private static string Refusal(byte[] bytes)
    {
        var problems = new DiagnosticBag();
        SourceFile.TryRead("facts/a.json", bytes, problems).Should().BeNull();
        return problems.ToSorted().Should().ContainSingle().Which.ToString();
    }
}
