using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Tests.Verbs;

/// <summary>A legal case of 120 people and 120 items: more JSON than a string could hold, written piece by piece.</summary>
public sealed class LargeCaseTests
{
    private const int Many = 120;
    private const long MostHeld = 1_200_000_000;

    [Fact]
    public async Task More_than_a_hundred_people_and_items_are_written_in_json()
    {
        using var place = new Workplace();
        var seen = new SeenStream();

        var code = await Run(place, seen, "evaluate", "case.json", "--format", "json");

        code.Should().NotBe(ExitCode.Failed);
        seen.Written.Should().BeGreaterThan(1_073_741_823, "no string could hold it");
        seen.MostHeld.Should().BeLessThan(MostHeld);
    }

    [Fact]
    public async Task More_than_a_hundred_people_and_items_are_written_as_text_web_page_and_markdown()
    {
        using var place = new Workplace();
        var seen = new SeenStream();

        var code = await Run(place, seen, "evaluate", "case.json", "--html", "advice.html", "--markdown", "advice.md");

        code.Should().NotBe(ExitCode.Failed);
        seen.Written.Should().BePositive();
        place.Read("advice.html").Should().EndWith("</html>\n");
        place.Read("advice.md").Should().Contain("p119");
        GC.GetTotalMemory(forceFullCollection: false).Should().BeLessThan(MostHeld);
    }

    private static async Task<int> Run(Workplace place, SeenStream seen, params string[] words)
    {
        place.Write("case.json", Case());
        await using var text = new StreamWriter(seen);
        return await CommandLine.Run(
            words,
            new Terminal
            {
                Out = text,
                Error = TextWriter.Null,
                OpenInput = () => Stream.Null,
                OpenOutput = () => seen,
                Folder = place.Folder,
                Today = new DateOnly(2026, 11, 22),
            },
            CancellationToken.None);
    }

    private static string Case()
    {
        var facts = """{ "purpose": "prevent-or-detect-crime", "discloser.kind": "counselling-service", "recipient.kind": "police", "sharing.necessary": true }""";
        var person = """{ "role": "patient-or-client", "age": 25, "consent": "not-sought" }""";
        var item = """{ "category": ["health"], "confidential": true }""";
        var people = string.Join(", ", Enumerable.Range(0, Many).Select(number => $$"""{ "id": "p{{number}}", "facts": {{person}} }"""));
        var items = string.Join(", ", Enumerable.Range(0, Many).Select(number => $$"""{ "id": "i{{number}}", "about": "p{{number}}", "facts": {{item}} }"""));
        return $$"""{ "asAt": "2026-09-01", "facts": {{facts}}, "people": [{{people}}], "items": [{{items}}] }""";
    }

    /// <summary>Counts what goes through, and looks at what the process holds meanwhile.</summary>
    private sealed class SeenStream : MemoryStream
    {
        public long Written { get; private set; }

        public long MostHeld { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Written += buffer.Length;
            MostHeld = Math.Max(MostHeld, GC.GetTotalMemory(forceFullCollection: false));
        }

        // The command closes the output that it opened; the text is flushed after that.
        public override void Flush()
        {
        }
    }
}
