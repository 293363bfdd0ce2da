using System.Text;
using FsCheck;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>No day, no answer: whatever the case, a day that the pack does not cover is refused on every way in.</summary>
public sealed class DayTests
{
    private static readonly Scenes Generated = Scenes.Generated();

    [Holds(500)]
    public Property A_day_of_the_law_of_England_is_covered_and_answered_or_refused() => England.Cases.All(IsAnsweredOrRefused);

    [Holds(300)]
    public Property A_day_of_any_pack_is_covered_and_answered_or_refused() => Generated.All(IsAnsweredOrRefused);

    [Holds(500)]
    public Property A_case_file_is_refused_for_its_day_exactly_when_the_case_is() => England.Cases.All(IsReadOrRefused);

    private static void IsAnsweredOrRefused(Scene scene, Dice dice)
    {
        var (day, days) = (AnyDay(scene.Pack, dice), scene.Machine.Days);
        var sharing = scene.Sharing.WithAsAt(day);
        Action[] ways =
        [
            () => _ = scene.Recommend(sharing).Outcome,
            () => Evaluator.RunWithoutPresuming(scene.Machine, sharing, scene.AcceptAnnounced),
            () => Evaluator.Run(scene.Machine, sharing, scene.AcceptAnnounced, new Rails(scene.Machine.Words)),
            () => _ = scene.Recommend(scene.Sharing).AsAt(day).To.Outcome,
        ];
        foreach (var way in ways)
        {
            if (day >= scene.Pack.Header.From)
            {
                way.Should().NotThrow();
            }
            else
            {
                way.Should().Throw<ArgumentException>().WithMessage($"Pack '{days.Pack}' answers from {days.From:yyyy-MM-dd} on*");
            }
        }

        if (day >= scene.Pack.Header.From)
        {
            scene.Recommend(sharing).Warnings.Should().HaveCount(day > days.Checked.AddYears(1) ? 1 : 0);
        }
    }

    private static void IsReadOrRefused(Scene scene, Dice dice)
    {
        var day = AnyDay(scene.Pack, dice);
        var problems = new DiagnosticBag();
        var read = CaseParser.Parse(
            "case.json", Encoding.UTF8.GetBytes(Printer.Case(scene.Sharing.WithAsAt(day))), scene.Pack.Facts, scene.Machine.Days, problems);

        string[] expected = day < scene.Pack.Header.From ? ["ISR5010"] : day > scene.Machine.Days.Checked.AddYears(1) ? ["ISR5011"] : [];
        // A made-up case may give a judgement that is nobody's, on any day.
        problems.ToSorted().Select(problem => problem.Code).Where(code => code != "ISR5014").Should().Equal(expected);
        (read is null).Should().Be(expected is ["ISR5010"] || problems.ToSorted().Any(problem => problem.Code == "ISR5014"));
    }

    /// <summary>Any day but that which stands for none: near to the first that the pack covers, near to the last, or anywhere.</summary>
    private static DateOnly AnyDay(Pack pack, Dice dice) => dice.Number(0, 3) switch
    {
        0 => pack.Header.From!.Value.AddDays(dice.Number(-3, 3)),
        1 => CoveredDays.Of(pack).Checked.AddYears(1).AddDays(dice.Number(-3, 3)),
        2 => pack.Header.From!.Value.AddDays(-dice.Number(1, 20_000)),
        _ => DateOnly.FromDayNumber(dice.Number(1, DateOnly.MaxValue.DayNumber)),
    };
}
