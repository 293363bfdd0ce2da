using FsCheck;
using FsCheck.Fluent;

namespace InfoSharing.Rules.Cli.Tests.Files;

/// <summary>However files are named, linked and spelt: no byte of an input changes, and no output is there by halves.</summary>
public sealed class LostFilesPropertyTests
{
    private const string Nothing = """{ "asAt": "2026-11-22" }""";
    private const string Open = """{ "asAt": "2026-11-22", "people": [{ "id": "child" }], "items": [{ "id": "worry", "about": "child" }] }""";

    private static readonly string[] Named = ["known.json", "cases.ndjson", "notes.txt", "answers.ndjson", "answers.ndjson.part", "small/pack.json", "small/rules/requirements.json", "folder/old.html"];

    private static readonly string[] Commands =
    [
        "evaluate known.json --pack small --html {0} --markdown {1}", "evaluate cases.ndjson --pack small --out {0}", "evaluate cases.ndjson --pack small --out {0} --resume",
        "test known.json --pack small --junit {0}", "check known.json --pack small --sarif {0}", "rulebook small --html {0} --markdown {1}",
    ];

    [Holds(80)]
    public Property No_input_changes_and_every_output_is_whole(int seed)
    {
        var random = new Random(seed);
        var command = Commands[random.Next(Commands.Length)];
        var expected = Fresh(command.Replace(" --resume", "", StringComparison.Ordinal));
        using var place = Laid();
        place.Write("notes.txt", "my notes").Write("folder/old.html", "old");
        if (command.Contains("--out", StringComparison.Ordinal))
        {
            place.Write("answers.ndjson", expected[0][..random.Next(expected[0].Length)]);
        }

        List<string> names = [.. Named.Where(name => File.Exists(place.PathTo(name))), "new-one", "folder/new-other"];
        for (var number = 0; number < 5; number++)
        {
            var of = names[random.Next(names.Count)];
            var link = Path.Combine(random.Next(2) == 0 ? "" : "folder", $"link-{number}");
            if (random.Next(3) > 0 || !File.Exists(place.PathTo(of)))
            {
                place.Link(link, random.Next(2) == 0 ? place.PathTo(of) : Path.GetRelativePath(Path.GetDirectoryName(place.PathTo(link))!, place.PathTo(of)));
            }
            else
            {
                place.SecondName(link, of);
            }

            names.Add(link);
        }

        var line = string.Format(System.Globalization.CultureInfo.InvariantCulture, command, Spelt(), Spelt());
        var before = Everything(place);
        var inputs = Inputs(place, command);

        var ran = place.Run(line);

        var after = Everything(place);
        var lost = before.Keys.Where(path => !after.ContainsKey(path)).ToList();
        var changed = after.Where(file => before.GetValueOrDefault(file.Key) != file.Value).ToList();
        var isPart = changed.Count > 0 && changed.All(file => file.Key.EndsWith(".part", StringComparison.Ordinal));
        return (Inputs(place, command).SequenceEqual(inputs)
                && lost.TrueForAll(path => path.EndsWith(".part", StringComparison.Ordinal) && ran.ExitCode != 1)
                && (ran.ExitCode == 1 ? changed.Count == 0 : changed.Count > 0 && !isPart)
                && changed.TrueForAll(file => expected.Contains(file.Value)))
            .Label($"{line}\n{ran.Error}changed: {string.Join(", ", changed.Select(file => file.Key))}; lost: {string.Join(", ", lost)}\n{string.Join('\n', names.Select(name => $"{name} -> {new FileInfo(place.PathTo(name)).LinkTarget}"))}");

        string Spelt() => (random.Next(4), names[random.Next(names.Count)]) switch
        {
            (0, var name) => $"./folder/../{name}",
            (1, var name) => place.PathTo(name),
            (2, var name) => $"folder/back/{name}",
            var (_, name) => name,
        };
    }

    // What the command writes where nothing stands in its way.
    private static List<string> Fresh(string command)
    {
        using var place = Laid();
        place.Run(string.Format(System.Globalization.CultureInfo.InvariantCulture, command, "one", "two")).ExitCode.Should().BeOneOf(0, 2, 4);
        return [.. new[] { "one", "two" }.Where(name => File.Exists(place.PathTo(name))).Select(place.Read)];
    }

    private static Workplace Laid()
    {
        var place = new Workplace().AddSmallPack().Write("cases.ndjson", $"{Nothing}\n{Open}\n{Nothing}\n").Write("folder/note.txt", "a note");
        Directory.CreateSymbolicLink(place.PathTo("folder/back"), "..");
        return place;
    }

    private static List<string> Inputs(Workplace place, string command)
    {
        var files = Directory.EnumerateFiles(place.PathTo("small"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        files.AddRange(new[] { "known.json", "cases.ndjson" }.Where(name => command.Contains(name, StringComparison.Ordinal)).Select(place.PathTo));
        return [.. files.Select(file => $"{file}: {File.ReadAllText(file)}")];
    }

    private static Dictionary<string, string> Everything(Workplace place) => Directory.EnumerateFiles(place.Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .ToDictionary(file => Path.GetRelativePath(place.Folder, file), File.ReadAllText);
}
