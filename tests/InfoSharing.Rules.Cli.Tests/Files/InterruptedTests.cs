using System.Text;

namespace InfoSharing.Rules.Cli.Tests.Files;

/// <summary>Answers to many cases take long: what was there stays until all are there, and what was answered is not lost.</summary>
public sealed class InterruptedTests
{
    private const string Curious = """{ "asAt": "2026-11-22", "facts": { "purpose": "personal-interest" } }""";
    private const string Nothing = """{ "asAt": "2026-11-22" }""";

    // More lines than are read at once.
    private static readonly string Cases = string.Concat(Enumerable.Range(0, 500).Select(number => (number % 3 == 0 ? Curious : Nothing) + "\n"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_there_stays_and_what_was_answered_is_gone_on_with(bool isCancelled)
    {
        using var cancelled = new CancellationTokenSource();
        using var place = new Workplace { OpenInput = () => new InPieces(Cases, () => Stop(isCancelled, cancelled)) }.Write("answers.ndjson", "what was there");

        var ran = await place.RunAsync("evaluate - --out answers.ndjson", cancelled.Token);

        ran.ExitCode.Should().Be(1);
        ran.Error.Should().Contain("the answers so far are in `answers.ndjson.part`, and --resume goes on with them\n");
        place.Read("answers.ndjson").Should().Be("what was there");
        var part = place.Read("answers.ndjson.part");

        using var later = new Workplace { Input = Cases }.Write("answers.ndjson", "what was there").Write("answers.ndjson.part", part);
        later.Run("evaluate - --out answers.ndjson --resume").ExitCode.Should().Be(0);
        using var whole = new Workplace { Input = Cases };
        whole.Run("evaluate - --out answers.ndjson");

        whole.Read("answers.ndjson").Should().StartWith(part).And.NotBe(part);
        later.Read("answers.ndjson").Should().Be(whole.Read("answers.ndjson"));
        File.Exists(later.PathTo("answers.ndjson.part")).Should().BeFalse();
        File.Exists(whole.PathTo("answers.ndjson.part")).Should().BeFalse();
    }

    [Theory]
    [InlineData("my notes")]
    [InlineData("my notes\n")]
    [InlineData("{")]
    [InlineData("{\"line\":")]
    [InlineData("{\"line\":1,\"outcome\":\"MayShare\"")]
    [InlineData("{\"line\":1}\n")]
    [InlineData("{\"line\":1,\"outcome\":\"MayShare\"}\n")]
    [InlineData("{\"line\":2,\"outcome\":\"MayShare\"}\n{\"line\":1,\"outcome\":\"MayShare\"}\n")]
    [InlineData("{\"line\":9,\"outcome\":\"MayShare\"}\n")]
    [InlineData("ANSWERS{\"line\":7")]
    [InlineData("ANSWERSmy notes")]
    [InlineData("my notes\nANSWERS")]
    [InlineData("ANSWERSmy notes\n")]
    [InlineData("\n")]
    [InlineData("null\n")]
    public void A_file_that_holds_anything_else_is_left_as_it_is(string text)
    {
        using var place = new Workplace().Write("cases.ndjson", $"{Curious}\n{Nothing}\n");
        place.Run("evaluate cases.ndjson --out answers.ndjson");
        // A whole answer is found by its digest, so what is torn is what stands after all answers.
        text = text.Replace("ANSWERS", place.Read("answers.ndjson"), StringComparison.Ordinal);
        text = text is "{" or "{\"line\":" ? text + "x" : text;
        place.Write("notes", text).Write("other.part", text);

        var ran = place.Run("evaluate cases.ndjson --out notes --resume");
        var part = place.Run("evaluate cases.ndjson --out other --resume");

        (ran.ExitCode, part.ExitCode).Should().Be((1, 1));
        ran.Error.Should().StartWith("error: ");
        place.Read("notes").Should().Be(text);
        place.Read("other.part").Should().Be(text);
        File.Exists(place.PathTo("other")).Should().BeFalse();
    }

    [Fact]
    public void Answers_to_other_cases_or_of_another_form_are_not_gone_on_with()
    {
        using var place = new Workplace().Write("cases.ndjson", $"{Curious}\n{Nothing}\n").Write("others.ndjson", $"{Nothing}\n{Curious}\n").Write("fewer.ndjson", $"{Curious}\n");
        place.Run("evaluate cases.ndjson --out answers.ndjson");
        var answers = place.Read("answers.ndjson");

        foreach (var line in new[] { "others.ndjson", "fewer.ndjson", "cases.ndjson --whole" })
        {
            place.Run($"evaluate {line} --out answers.ndjson --resume").Should().Be(new Ran(1, "",
                $"error: the answers in `answers.ndjson` are not those to the cases of `{line.Split(' ')[0]}` by these rules and options; begin again without --resume\n"));
        }

        place.Read("answers.ndjson").Should().Be(answers);
    }

    [Fact]
    public void Whole_answers_are_gone_on_with_as_well()
    {
        using var place = new Workplace().Write("cases.ndjson", $"{Nothing}\n{Curious}\n");
        place.Run("evaluate cases.ndjson --whole --out whole.ndjson");
        var whole = place.Read("whole.ndjson");
        place.Write("torn.ndjson", whole[..(whole.IndexOf('\n', StringComparison.Ordinal) + 1000)]);

        place.Run("evaluate cases.ndjson --whole --out torn.ndjson --resume").ExitCode.Should().Be(0);

        place.Read("torn.ndjson").Should().Be(whole);
    }

    [Fact]
    public void Cases_that_were_added_are_answered_after_those_that_were_there()
    {
        using var place = new Workplace().Write("cases.ndjson", $"{Nothing}\n");
        place.Run("evaluate cases.ndjson --out answers.ndjson");
        place.Write("cases.ndjson", $"{Nothing}\n{Curious}\n");

        place.Run("evaluate cases.ndjson --out answers.ndjson --resume").ExitCode.Should().Be(0);
        place.Run("evaluate cases.ndjson --out whole.ndjson");

        place.Read("answers.ndjson").Should().Be(place.Read("whole.ndjson"));
    }

    [Fact]
    public void A_file_that_only_has_the_name_of_unfinished_answers_is_left_as_it_is()
    {
        using var place = new Workplace().Write("cases.ndjson", Nothing).Write("answers.ndjson.part", "my notes");

        place.Run("evaluate cases.ndjson --out answers.ndjson").Should().Be(new Ran(1, "",
            "error: `answers.ndjson.part` is where answers lie until all are there, and it holds something else: move it away, or give --out another name\n"));
        place.Read("answers.ndjson.part").Should().Be("my notes");
    }

    [Fact]
    public void The_answer_to_one_case_goes_elsewhere_than_to_out()
    {
        using var place = new Workplace().Write("case.json", Nothing);

        place.Run("evaluate case.json --out answer").Error.Should().Contain("--out goes with many cases");
    }

    private static void Stop(bool isCancelled, CancellationTokenSource cancelled)
    {
        if (!isCancelled)
        {
            throw new IOException("the disk is gone");
        }

        cancelled.Cancel();
    }

    /// <summary>An input that comes in pieces; something happens before the third.</summary>
    private sealed class InPieces(string text, Action happens) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        private int pieces;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (++pieces == 3)
            {
                happens();
            }

            return base.Read(buffer, offset, Math.Min(count, 9_000));
        }

        public override int Read(Span<byte> buffer)
        {
            var bytes = new byte[buffer.Length];
            var length = Read(bytes, 0, bytes.Length);
            bytes.AsSpan(0, length).CopyTo(buffer);
            return length;
        }
    }
}
