using System.Text.RegularExpressions;
using FsCheck;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// Laws 21, 22, 24 and 26 as far as words go: nothing is asked that somebody has said, what is said of the case is true of it, and every
/// sentence can be read aloud. Would have caught what was published: "for at least one person" in an answer, a formula, and "nobody has said who
/// would receive it" where somebody had.
/// </summary>
public sealed partial class WordsTests
{
    private static readonly Scenes Cases = HostileCases.With(
        (sharing, _) => sharing,
        HostileCases.Dangerous,
        HostileCases.Barred,
        HostileCases.Private);

    private static readonly string[] FactIds = [.. England.Pack.Facts.Select(fact => fact.Id).Where(id => id.Contains('.', StringComparison.Ordinal) || id.Contains('-', StringComparison.Ordinal))];

    [Holds(60)]
    public Property No_sentence_of_an_answer_has_a_hole_a_formula_or_the_id_of_a_fact() => Cases.All(scene =>
    {
        var text = string.Join(Environment.NewLine, Sentences(scene.Recommend()));

        text.Should().NotContain("for at least one person").And.NotContain("{").And.NotContain("}").And.NotContain(" .").And.NotContain("()").And.NotContain("  ");
        Ids().Matches(text).Select(match => match.Value).Where(FactIds.Contains).Should().BeEmpty("a fact is named by its words");
    });

    [Holds(40)]
    public Property Nothing_is_asked_that_somebody_has_said() => Cases.All(scene =>
    {
        var (sharing, questions) = (scene.Sharing, scene.Recommend().Questions);
        var said = sharing.Facts().Where(one => one.Value is not null).Select(one => (one.Fact.Id, Subject(sharing, one.Fact, one.Index))).ToHashSet();

        questions.Select(question => (question.Fact, question.Subject)).Where(said.Contains).Should().BeEmpty("that is said");
        questions.Should().NotContain(question => question.Answers.Count == 0);
    });

    [Holds(400)]
    public Property That_nobody_has_said_who_receives_it_is_said_only_where_nobody_has() => Cases.All(scene =>
    {
        var facts = scene.Sharing.Facts;
        if (facts.Word("recipient.kind") is not null && facts.Word("purpose") is not null && facts.Word("recipient.role") is not null)
        {
            scene.Recommend().Items.Select(item => item.Course!.Row.Id).Should().NotContain("course.nothing-said");
        }
    });

    [Holds(300)]
    public Property Each_first_step_says_what_follows_if_it_goes_well_and_what_if_it_may_be_refused() => Cases.All(scene =>
    {
        foreach (var item in scene.Recommend().Items.Where(item => item.Course!.First.Count > 0))
        {
            item.Course!.Then.Outcome.IsShare().Should().BeTrue("{0} waits for {1}", item.Id, item.Course.Now.Id);
            (item.Course.Now.Id is "ask-first" or "advice" or "leave-first").Should().Be(item.Course.IfRefused is not null && item.Course.Now.Id is not "ask-recipient-first");
        }
    });

    /// <summary>What whoever acts on an answer reads: the account of the law behind it names facts by their ids, so that they can be looked up.</summary>
    private static IEnumerable<string> Sentences(Recommendation answer) =>
    [
        .. answer.Items.SelectMany(item => item.Course!.First.Append(item.Course.Now).Append(item.Course.Then)).SelectMany(step => (string[])[step.Says, step.Because]),
        .. answer.Items.Select(item => item.Course!.IfRefused?.Says ?? ""),
        .. answer.Safeguards.Select(safeguard => safeguard.Text),
        .. answer.Advice.Select(advice => advice.Label),
        .. answer.ShareWith.Select(better => better.Label),
        .. answer.TellSubject.Select(telling => telling.Text ?? ""),
        .. answer.Questions.SelectMany(question => (string[])[question.Text, question.Why]),
        .. answer.Warnings,
    ];

    private static string Subject(SharingCase sharing, FactKey fact, int index) => fact.Scope switch
    {
        FactScope.Case => "",
        FactScope.Person => sharing.People[index].Id,
        _ => sharing.Items[index].Id,
    };

    [GeneratedRegex("[a-z0-9]+(?:[.-][a-z0-9-]+)+")]
    private static partial Regex Ids();
}
