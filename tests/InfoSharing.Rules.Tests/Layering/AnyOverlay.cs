using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;

namespace InfoSharing.Rules.Tests.Layering;

/// <summary>Overlays drawn at random: questions of their own, rules that answer them, and rows that may be right or wrong.</summary>
internal static class AnyOverlay
{
    public const string Id = "made";

    private const int Questions = 2;

    public static Loaded<LawfulBasisAdvisor> Load(LawfulBasisAdvisor below, Random random) => below.With(Draw(below, random));

    private static IReadOnlyList<PackFile> Draw(LawfulBasisAdvisor below, Random random)
    {
        var pack = below.Machine.Pack;
        var table = pack.Tables.Single(one => one.OverlaysBehind is not null);
        var course = pack.Questions.Single(question => question.IsCourse);
        QuestionDefinition[] asked = [.. table.Asks.Select(asks => pack.Questions.Single(question => question.Id == asks.Id))];
        // Mostly first steps, so that not every overlay is refused.
        string[] waiting = [.. course.Answers.Where(IsFirstStep).Select(answer => answer.Id)];
        string[] others = [.. course.Answers.Where(answer => !IsFirstStep(answer)).Select(answer => answer.Id)];
        var rows = Enumerable.Range(0, random.Next(1, Questions + 1)).Select(number => Row(number, table.Id, random.Next(4) == 0 ? others : waiting, asked, random));
        return
        [
            Borough.Header(Id),
            Borough.File("facts/facts.json", $$"""{ "facts": [ {{Joined(Fact)}} ] }"""),
            Borough.File("rules/rules.json", $$"""{ "rules": [ {{Joined(Rule)}} ] }"""),
            Borough.File("tables/tables.json", $$"""{ "questions": [ {{Joined(Question)}} ], "rows": [ {{string.Join(", ", rows)}} ] }"""),
        ];
    }

    private static bool IsFirstStep(AnswerDefinition answer) =>
        answer.Outcome is not (Outcome.MustShare or Outcome.ShouldShare or Outcome.MayShare or Outcome.DoNotShare);

    private static string Joined(Func<int, string> written) => string.Join(", ", Enumerable.Range(0, Questions).Select(written));

    private static string Fact(int number) => $$"""
        { "id": "made.fact-{{number}}", "for": "{{Scope(number)}}", "type": "yes-no", "label": "fact", "question": "Is it so?", "why": "It matters here.",
          "true": "it is so", "false": "it is not so", "unknown": "it is not known whether it is so", "sensitivity": "ordinary" }
        """;

    private static string Rule(int number) => $$"""
        { "id": "made-rule-{{number}}", "title": "It is so", "for": "{{Scope(number)}}", "when": { "fact": "made.fact-{{number}}", "is": true },
          "concludes": { "answer": "made-question-{{number}}", "is": "yes" }, "because": "it is so",
          "from": "2018-05-25", "status": "inForce", "review": "secondary", "strength": "must", "cites": [ { "source": "made-procedure" } ] }
        """;

    // Whether the reading is the most open is for the rows to decide; most rows wait for `yes`.
    private static string Question(int number) => $$"""
        { "id": "made-question-{{number}}", "for": "{{Scope(number)}}", "title": "Question", "question": "Is it so?",
          "answers": [ { "id": "no", "says": "it is not so" }, { "id": "yes", "says": "it is so" } ],
          "unknown": { "is": "no", "mostOpen": true, "because": "it seldom is" } }
        """;

    private static string Row(int number, string table, string[] answers, QuestionDefinition[] asked, Random random)
    {
        // What also turns on a question of England mostly breaks an order, and is refused.
        var own = $"\"made-question-{number}\": \"{(random.Next(10) == 0 ? "no" : "yes")}\"";
        var national = Enumerable.Range(0, random.Next(3) == 0 ? random.Next(1, 3) : 0).Select(_ => asked[random.Next(asked.Length)]).DistinctBy(question => question.Id).Select(question => Test(question, random));
        return $$"""
            { "table": "{{table}}", "id": "made-row-{{number}}", "when": { {{string.Join(", ", national.Prepend(own))}} }, "is": "{{answers[random.Next(answers.Length)]}}",
              "because": "it is so", "cites": [ { "source": "made-procedure" } ] }
            """;
    }

    private static string Test(QuestionDefinition question, Random random)
    {
        var answers = question.Answers.Where(_ => random.Next(2) == 0).Select(answer => $"\"{answer.Id}\"").ToArray();
        return $"\"{question.Id}\": {(answers.Length == 0 ? $"\"{question.Answers[0].Id}\"" : $"[ {string.Join(", ", answers)} ]")}";
    }

    private static string Scope(int number) => number == 0 ? "case" : "item";
}
