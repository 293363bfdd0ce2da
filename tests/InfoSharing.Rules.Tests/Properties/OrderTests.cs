using FsCheck;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tables;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>"File and rule order mean nothing."</summary>
public sealed class OrderTests
{
    private const int Orders = 5;
    private const int CasesForEach = 40;

    [Holds(300)]
    public Property Files_and_what_stands_in_them_may_come_in_any_order() =>
        Scenes.Generated().All((scene, dice) =>
        {
            var other = new Scene(Parsed(Printer.Files(scene.Pack, dice)), scene.Sharing, scene.AcceptAnnounced);

            WholeAnswer.Of(other.Recommend(), withQuestions: true).Should().Be(WholeAnswer.Of(scene.Recommend(), withQuestions: true));
        });

    [Holds(1_000)]
    public Property A_pack_out_of_order_answers_as_the_oracle_does() =>
        Scenes.Generated().All((scene, dice) =>
            Agreement.Differences(new Scene(Shuffled(scene.Pack, dice), scene.Sharing, scene.AcceptAnnounced)).Should().BeEmpty());

    [Fact]
    public void The_files_of_England_may_come_in_any_order()
    {
        var inOrder = new Scene(England.Pack, new SharingCase(England.Pack.Header.From!.Value), false);
        for (var seed = 0; seed < Orders; seed++)
        {
            var dice = new Dice(seed);
            var inAnotherOrder = new Scene(Parsed(dice.Shuffled(England.Files)), inOrder.Sharing, false);
            for (var number = 0; number < CasesForEach; number++)
            {
                var sharing = England.Maker.Make(dice);
                var (one, other) = (inOrder.Recommend(sharing), inAnotherOrder.Recommend(sharing));

                WholeAnswer.Of(other, withQuestions: false).Should().Be(WholeAnswer.Of(one, withQuestions: false));
            }

            inAnotherOrder.Recommend(WithPeople).ToJson().Should().Be(inOrder.Recommend(WithPeople).ToJson());
        }
    }

    private static SharingCase WithPeople => new SharingCase(new DateOnly(2026, 11, 22)).With(new Person("child")).With(new InformationItem("injuries", "child"));

    private static Pack Parsed(IEnumerable<PackFile> files)
    {
        var problems = new DiagnosticBag();
        var pack = PackParser.Parse(files, problems);
        problems.ToSorted().Should().BeEmpty();
        return Lowering.Lower(pack!, isSound: true);
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
