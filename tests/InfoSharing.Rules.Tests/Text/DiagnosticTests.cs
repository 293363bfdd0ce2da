using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Text;

public sealed class DiagnosticTests
{
    [Fact]
    public void A_diagnostic_reads_as_place_severity_code_and_sentence_with_its_help_below() =>
        Made("rules/a.json", 14, 31, help: "did you mean `recipient.secure-mail`?").ToString().Should().Be(
            """
            rules/a.json(14,31): error ISR3002: no file declares `recipient.secure-mial`
                help: did you mean `recipient.secure-mail`?
            """);

    [Fact]
    public void A_warning_without_help_is_one_line() =>
        new Diagnostic("ISR4001", Severity.Warning, new Location("rules/a.json", 2, 3), "nothing cites it").ToString()
            .Should().Be("rules/a.json(2,3): warning ISR4001: nothing cites it");

    [Fact]
    public void Diagnostics_are_sorted_by_file_line_column_and_code()
    {
        var problems = new DiagnosticBag();
        Diagnostic[] inOrder =
        [
            Made("a.json", 1, 9), Made("a.json", 2, 1), Made("a.json", 2, 2, "ISR2001"), Made("a.json", 2, 2), Made("a.json", 10, 1), Made("b.json", 1, 1),
        ];

        problems.AddRange(inOrder.Reverse());

        problems.ToSorted().Should().Equal(inOrder);
    }

    [Fact]
    public void The_same_diagnostic_found_twice_is_reported_once()
    {
        var problems = new DiagnosticBag();
        problems.Add(Made("a.json", 1, 1));
        problems.Add(Made("a.json", 1, 1));

        problems.ToSorted().Should().ContainSingle();
    }

    [Fact]
    public void The_exception_counts_the_errors_and_shows_the_first_five()
    {
        Diagnostic[] seven = [.. Enumerable.Range(1, 7).Select(line => Made("a.json", line, 1))];

        new DiagnosticsException(seven).Message.Should().Be(
            """
            7 errors
            a.json(1,1): error ISR3002: no file declares `recipient.secure-mial`
            a.json(2,1): error ISR3002: no file declares `recipient.secure-mial`
            a.json(3,1): error ISR3002: no file declares `recipient.secure-mial`
            a.json(4,1): error ISR3002: no file declares `recipient.secure-mial`
            a.json(5,1): error ISR3002: no file declares `recipient.secure-mial`
            and 2 more
            """);
    }

    [Fact]
    public void The_exception_shows_an_error_before_the_warnings()
    {
        var warnings = Enumerable.Range(1, 9).Select(line => new Diagnostic("ISR4001", Severity.Warning, new Location("a.json", line, 1), "nothing cites it"));

        new DiagnosticsException([.. warnings, Made("b.json", 1, 1)]).Message.Should().StartWith("1 error\nb.json(1,1): error");
    }

    [Fact]
    public void Places_are_ordered_by_file_then_line_then_column()
    {
        var place = new Location("b.json", 2, 2);

        (place > new Location("a.json", 9, 9)).Should().BeTrue();
        (place > new Location("b.json", 1, 9)).Should().BeTrue();
        (place > new Location("b.json", 2, 1)).Should().BeTrue();
        (place == new Location("b.json", 2, 2)).Should().BeTrue();
        (place < null).Should().BeFalse();
    }

    [Theory]
    [InlineData("plain", "`plain`")]
    [InlineData("two\nlines\tand\u00A0more", "`two\\u000Alines\\u0009and\\u00A0more`")]
    [InlineData("right\u202Eleft", "`right\\u202Eleft`")]
    [InlineData("`ticks`", "`'ticks'`")]
    [InlineData("", "``")]
    public void The_authors_words_are_quoted_on_one_line_with_everything_visible(string words, string quoted) =>
        Wording.Quote(words).Should().Be(quoted);

    [Fact]
    public void Long_words_are_cut_when_quoted() => Wording.Quote(new string('x', 1_000)).Should().Be($"`{new string('x', 80)}…`");

    [Fact]
    public void Every_code_has_its_own_number_of_four_digits() =>
        Codes.All.Select(code => code.Id).Should().OnlyHaveUniqueItems().And.AllSatisfy(id => id.Should().MatchRegex("^ISR[1-8][0-9]{3}$"));

    private static Diagnostic Made(string file, int line, int column, string code = "ISR3002", string? help = null) =>
        new(code, Severity.Error, new Location(file, line, column), "no file declares `recipient.secure-mial`", help);
}
