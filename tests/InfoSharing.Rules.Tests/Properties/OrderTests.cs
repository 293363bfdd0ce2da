using FsCheck;
using FsCheck.Xunit;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>"File and rule order mean nothing."</summary>
public sealed class OrderTests
{
    [Property(MaxTest = 100)]
    public Property Files_and_what_stands_in_them_may_come_in_any_order() =>
        Scenes.Generated().All((scene, dice) =>
        {
            var other = new Scene(Parsed(Printer.Files(scene.Pack, dice)), scene.Sharing, scene.AcceptAnnounced);

            WholeAnswer.Of(other.Recommend(), withQuestions: true).Should().Be(WholeAnswer.Of(scene.Recommend(), withQuestions: true));
        });

    [Property(MaxTest = 1_000)]
    public Property A_pack_out_of_order_answers_as_the_oracle_does() =>
        Scenes.Generated().All((scene, dice) =>
            Agreement.Differences(new Scene(Shuffled(scene.Pack, dice), scene.Sharing, scene.AcceptAnnounced)).Should().BeEmpty());

    [Fact]
    public void The_files_of_England_may_come_in_any_order()
    {
        var maker = new CaseMaker(England.Pack);
        for (var seed = 0; seed < 5; seed++)
        {
            var dice = new Dice(seed);
            var other = Parsed(dice.Shuffled(England.Files));
            for (var number = 0; number < 20; number++)
            {
                var scene = new Scene(England.Pack, maker.Make(dice), false);

                new Scene(other, scene.Sharing, false).Recommend().ToJson().Should().Be(scene.Recommend().ToJson());
            }
        }
    }

    private static Pack Parsed(IEnumerable<PackFile> files)
    {
        var problems = new DiagnosticBag();
        var pack = PackParser.Parse(files, problems);
        problems.ToSorted().Should().BeEmpty();
        return pack!;
    }

    private static Pack Shuffled(Pack pack, Dice dice) => pack with
    {
        Facts = dice.Shuffled(pack.Facts),
        Bodies = dice.Shuffled(pack.Bodies),
        Provisions = dice.Shuffled(pack.Provisions),
        Findings = dice.Shuffled(pack.Findings),
        Conditions = dice.Shuffled(pack.Conditions),
        Rules = dice.Shuffled(pack.Rules),
    };
}
