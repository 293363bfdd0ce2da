using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tables;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.WorkedCases;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>Whatever the files: what is read and passes the checks can be answered, and nothing ends in another exception than the one for bad facts.</summary>
public sealed class AnyFilesTests
{
    private static readonly IReadOnlyList<byte[]> WorkedCaseFiles =
        [.. EnglandPack.CasePaths().Select(path => File.ReadAllBytes(Repository.PathTo($"{EnglandPack.Folder}/cases/{path}")))];

    private static readonly IReadOnlyList<PackFile> MadeUp = Printer.Files(PackMaker.Make(new Dice(0)));

    [Holds(1_000)]
    public Property A_pack_with_words_exchanged_is_refused_or_answers() =>
        Scenes.Generated().All((made, dice) =>
        {
            var files = Printer.Files(made.Pack).Select(file => dice.Chance(30) ? file with { Bytes = Exchanged(file.Bytes.ToArray(), dice) } : file).ToList();
            var problems = new DiagnosticBag();
            if (PackParser.Parse(files, problems) is { } pack && Checked.Faults(pack).Count == 0)
            {
                var lowered = Lowering.Lower(pack, isSound: true);
                var scene = new Scene(lowered, new CaseMaker(lowered).Make(dice), made.AcceptAnnounced);
                _ = scene.Recommend().ToJson();
            }
        });

    [Holds(1_000)]
    public Property A_worked_case_with_words_exchanged_is_refused_or_answered() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var dice = new Dice(seed);
            var advisor = EnglandPack.Advisor;
            var read = advisor.ReadCase(Exchanged(dice.One(WorkedCaseFiles), dice), "case.json");

            read.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error).Should().Be(!read.Succeeded);
            if (read.Succeeded)
            {
                _ = advisor.Evaluate(read.Value).ToJson();
            }
        });

    [Holds(1_000)]
    public void Any_bytes_are_read_or_refused_as_a_case_and_as_any_file_of_a_pack(byte[] bytes, int place)
    {
        var problems = new DiagnosticBag();
        var files = MadeUp.Select((file, number) => number == (place & int.MaxValue) % MadeUp.Count ? file with { Bytes = bytes } : file);

        (PackParser.Parse(files, problems) is null).Should().Be(problems.HasErrors);
        EnglandPack.Advisor.ReadCase(bytes, "case.json").Succeeded.Should().BeFalse("hardly any bytes are a case");
    }

    /// <summary>The file with one to three of its words in quotation marks, or its other values, put where others stood.</summary>
    private static byte[] Exchanged(byte[] file, Dice dice)
    {
        var text = Encoding.UTF8.GetString(file);
        for (var count = dice.Number(1, 3); count > 0; count--)
        {
            var quotes = Enumerable.Range(0, text.Length).Where(index => text[index] == '"').ToArray();
            var words = quotes.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (From: pair[0], To: pair[1] + 1)).ToArray();
            if (words.Length == 0)
            {
                break;
            }

            var (place, with) = (dice.One(words), dice.One(words));
            var piece = dice.Chance(80) ? text[with.From..with.To] : dice.One("null", "true", "7", "[]", "{}");
            text = text[..place.From] + piece + text[place.To..];
        }

        return Encoding.UTF8.GetBytes(text);
    }
}
