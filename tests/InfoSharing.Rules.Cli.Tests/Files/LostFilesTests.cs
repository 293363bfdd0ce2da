namespace InfoSharing.Rules.Cli.Tests.Files;

/// <summary>What is read is never written over, whatever it is called by; what was there stays until what is new is whole.</summary>
public sealed class LostFilesTests
{
    private const string Nothing = """{ "asAt": "2026-11-22" }""";
    private const string Open = """{ "asAt": "2026-11-22", "people": [{ "id": "child" }], "items": [{ "id": "worry", "about": "child" }] }""";

    [Theory]
    [InlineData("evaluate cases.ndjson --out cases.ndjson", "`cases.ndjson` cannot be written: it is the same file as `cases.ndjson`, which is read")]
    [InlineData("evaluate cases.ndjson --out linked", "`linked` cannot be written: it is the same file as `cases.ndjson`, which is read")]
    [InlineData("evaluate cases.ndjson --out second", "`second` cannot be written: it is the same file as `cases.ndjson`, which is read")]
    [InlineData("evaluate cases.ndjson --out folder/../cases.ndjson", "is the same file as `cases.ndjson`, which is read")]
    [InlineData("evaluate cases.ndjson --out folder/back/cases.ndjson", "is the same file as `cases.ndjson`, which is read")]
    [InlineData("evaluate cases.ndjson --out linked --resume", "is the same file as `cases.ndjson`, which is read")]
    [InlineData("evaluate linked.ndjson --out second", "is the same file as `linked.ndjson`, which is read")]
    [InlineData("evaluate - --out second", "`second` cannot be written: it is the same file as standard input, which is read")]
    [InlineData("evaluate known.json --pack small --html known.json", "`known.json` cannot be written: it is the same file as `known.json`, which is read")]
    [InlineData("evaluate known.json --pack small --markdown to-known", "`to-known` cannot be written: it is the same file as `known.json`, which is read")]
    [InlineData("evaluate known.json --pack small --html page.html --markdown ./page.html", "`./page.html` cannot be written: it is the same file as `page.html`, which is written too")]
    [InlineData("evaluate known.json --pack small --html page.html --markdown PAGE.html", "`PAGE.html` cannot be written: it is the same file as `page.html`, which is written too")]
    [InlineData("evaluate known.json --pack small --html small/pack.json", "it is the same file as `small/pack.json` of the pack in `small`, which is read")]
    [InlineData("evaluate known.json --pack small --markdown to-rules", "`to-rules` cannot be written: it is the same file as `small/rules/requirements.json` of the pack in `small`, which is read")]
    [InlineData("evaluate known.json --pack small --html folder", "`folder` is a folder")]
    [InlineData("evaluate known.json --pack small --html nowhere/page.html", "there is no folder for `nowhere/page.html`")]
    [InlineData("evaluate known.json --pack small --html page.html --markdown nowhere/page.md", "there is no folder for `nowhere/page.md`")]
    [InlineData("evaluate known.json --pack small --html circle", "is a link in a circle of links")]
    [InlineData("check small --sarif small/pack.json", "it is the same file as `small/pack.json` of the pack in `small`, which is read")]
    [InlineData("check known.json --pack small --sarif known.json", "it is the same file as `known.json`, which is read")]
    [InlineData("test small --junit to-rules", "it is the same file as `small/rules/requirements.json` of the pack in `small`, which is read")]
    [InlineData("test known.json --pack small --junit to-known", "it is the same file as `known.json`, which is read")]
    [InlineData("rulebook small --html small/pack.json", "it is the same file as `small/pack.json` of the pack in `small`, which is read")]
    [InlineData("rulebook small --html book --markdown book", "`book` cannot be written: it is the same file as `book`, which is written too")]
    public void Nothing_is_written_over_what_is_read_or_written_too(string line, string said)
    {
        using var place = Laid(new Workplace { InputFile = "cases.ndjson", Input = Nothing });
        var before = Everything(place);

        var ran = place.Run(line);

        ran.ExitCode.Should().Be(1);
        ran.Out.Should().BeEmpty();
        ran.Error.Should().StartWith("error: ").And.Contain(said);
        Everything(place).Should().Equal(before);
    }

    [Theory]
    [InlineData("evaluate known.json --pack small --html page.html", "page.html", "`page.html` cannot be written: standard output goes to the same file")]
    [InlineData("evaluate known.json --pack small", "known.json", "standard output cannot be written: it goes to the same file as `known.json`, which is read")]
    [InlineData("evaluate cases.ndjson", "cases.ndjson", "standard output cannot be written: it goes to the same file as `cases.ndjson`, which is read")]
    public void Standard_output_is_an_output_too(string line, string goesTo, string said)
    {
        using var place = Laid(new Workplace { OutputFile = goesTo }).Write("page.html", "");

        place.Run(line).Should().Be(new Ran(1, "", $"error: {said}\n"));
    }

    [Fact]
    public void All_that_stands_against_writing_is_said_at_once()
    {
        using var place = Laid(new Workplace());

        place.Run("evaluate known.json --pack small --html known.json --markdown folder").Error.Should()
            .Be("error: `folder` is a folder\nerror: `known.json` cannot be written: it is the same file as `known.json`, which is read\n");
    }

    [Fact]
    public void Through_a_link_to_something_else_its_target_is_written_and_the_link_stays()
    {
        using var place = Laid(new Workplace()).Write("folder/old.html", "old").Link("page.html", "folder/old.html").Link("new.md", "folder/new.md");

        var ran = place.Run("evaluate known.json --pack small --html page.html --markdown new.md");

        ran.Error.Should().Be("`page.html` is a link: what is written goes to `folder/old.html`\n`new.md` is a link: what is written goes to `folder/new.md`\n");
        new FileInfo(place.PathTo("page.html")).LinkTarget.Should().Be("folder/old.html");
        place.Read("folder/old.html").Should().StartWith("<!DOCTYPE html>");
        place.Read("folder/new.md").Should().NotBeEmpty();
    }

    [Fact]
    public void Of_several_names_the_one_that_is_named_gets_what_is_new_and_the_others_keep_what_was()
    {
        using var place = Laid(new Workplace()).Write("one.html", "old").SecondName("other.html", "one.html");

        place.Run("evaluate known.json --pack small --html one.html").Error.Should().BeEmpty();

        place.Read("other.html").Should().Be("old");
        place.Read("one.html").Should().StartWith("<!DOCTYPE html>");
    }

    [Fact]
    public async Task A_pipe_is_written_to_and_stays_a_pipe()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var place = Laid(new Workplace());
        Links.Pipe(place.PathTo("pipe"));
        var reading = Task.Run(() => File.ReadAllText(place.PathTo("pipe")));

        (await place.RunAsync("evaluate known.json --pack small --html pipe")).Error.Should().BeEmpty();

        (await reading).Should().StartWith("<!DOCTYPE html>");
        File.Delete(place.PathTo("pipe"));
    }

    [Theory]
    [InlineData("evaluate known.json --pack small --html page.html", "page.html")]
    [InlineData("evaluate cases.ndjson --out page.html", "page.html")]
    [InlineData("format unformatted.json", "unformatted.json")]
    [InlineData("ask open.json --pack small", "open.json")]
    public void Who_may_read_and_write_a_file_stays_so(string line, string file)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherRead;
        using var place = Laid(new Workplace { Input = "yes\nq\n" }).Write("page.html", "old").Write("unformatted.json", "{\"asAt\":  \"2026-11-22\"}");
        File.SetUnixFileMode(place.PathTo(file), mode);
        var before = place.Read(file);

        place.Run(line).Error.Should().NotContain("error");

        place.Read(file).Should().NotBe(before);
        File.GetUnixFileMode(place.PathTo(file)).Should().Be(mode);
    }

    [Theory]
    [InlineData("evaluate known.json --pack small --html page.html", "page.html")]
    [InlineData("evaluate cases.ndjson --out page.html", "page.html")]
    [InlineData("format unformatted.json", "unformatted.json")]
    [InlineData("ask open.json --pack small", "open.json")]
    public void A_file_that_may_only_be_read_is_left_as_it_is(string line, string file)
    {
        using var place = Laid(new Workplace { Input = "yes\nq\n" }).Write("page.html", "old").Write("unformatted.json", "{\"asAt\":  \"2026-11-22\"}");
        var path = place.PathTo(file);
        File.SetAttributes(path, File.GetAttributes(path) | FileAttributes.ReadOnly);
        var before = place.Read(file);

        var ran = place.Run(line);

        (ran.ExitCode, ran.Error).Should().Be((1, $"error: `{file}` may only be read\n"));
        place.Read(file).Should().Be(before);
        File.SetAttributes(path, FileAttributes.Normal);
    }

    [Fact]
    public void A_case_that_somebody_else_changes_during_an_interview_is_left_as_they_made_it()
    {
        var place = new Workplace { OpenInput = () => throw new InvalidOperationException() };
        using var asked = new Workplace
        {
            OpenInput = () => new LineByLine("u\nu\nu\nq\n", line =>
            {
                if (line == 2)
                {
                    File.WriteAllText(place.PathTo("open.json"), "theirs");
                }
            }),
        }.AddSmallPack();
        place.AddSmallPack();
        File.Delete(asked.PathTo("open.json"));
        File.CreateSymbolicLink(asked.PathTo("open.json"), place.PathTo("open.json"));

        var ran = asked.Run("ask open.json --pack small");

        (ran.ExitCode, ran.Error).Should().Be((1, "error: `open.json` was changed by somebody else meanwhile, and is left as it is\n"));
        place.Read("open.json").Should().Be("theirs");
        place.Dispose();
    }

    [Fact]
    public void Schemas_are_brought_up_to_date_through_links_too_and_nothing_else_in_the_folder_changes()
    {
        using var place = new Workplace().Write("mine/case.schema.json", "old").Write("mine/note.txt", "mine").Write("real.json", "old").Link("mine/rules.schema.json", "../real.json");

        place.Run("schema --out mine").ExitCode.Should().Be(0);

        place.Read("mine/note.txt").Should().Be("mine");
        place.Read("real.json").Should().Contain("$schema");
        new FileInfo(place.PathTo("mine/rules.schema.json")).LinkTarget.Should().Be("../real.json");
        Directory.GetFiles(place.PathTo("mine")).Should().HaveCount(11);
    }

    private static Workplace Laid(Workplace place)
    {
        place.AddSmallPack().Write("cases.ndjson", $"{Nothing}\n{Open}\n").Write("folder/note.txt", "a note");
        place.Link("linked", "cases.ndjson").Link("linked.ndjson", "cases.ndjson").SecondName("second", "cases.ndjson").Link("folder/back", "..")
            .Link("to-known", place.PathTo("known.json")).Link("to-rules", "small/rules/requirements.json").Link("circle", "elcric").Link("elcric", "circle");
        return place;
    }

    private static Dictionary<string, string> Everything(Workplace place) => Directory.EnumerateFiles(place.Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .ToDictionary(file => Path.GetRelativePath(place.Folder, file), File.ReadAllText);
}
