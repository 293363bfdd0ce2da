using InfoSharing.Rules.Checking;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tables;

/// <summary>Whether tables, orders and rules name questions and answers that there are, each where it can be seen.</summary>
internal sealed class TableNames
{
    private readonly Pack pack;
    private readonly Dictionary<string, QuestionDefinition> questions;

    /// <summary>By the findings that nobody writes because answers stand as them: the question and the answer.</summary>
    private readonly ILookup<string, (string Question, string Answer)> standing;

    public TableNames(Pack pack)
    {
        this.pack = pack;
        questions = pack.Questions.DistinctBy(question => question.Id).ToDictionary(question => question.Id, StringComparer.Ordinal);
        var written = pack.Findings.Select(finding => finding.Id).ToHashSet(StringComparer.Ordinal);
        standing = (
            from question in pack.Questions
            from answer in question.Answers
            from finding in new[] { Lowering.FindingOf(question.Id, answer.Id), Lowering.GivenOf(question.Id, answer.Id) }
            where !written.Contains(finding)
            select (finding, question.Id, answer.Id)).ToLookup(one => one.finding, one => (one.Item2, one.Item3), StringComparer.Ordinal);
    }

    /// <summary>Everything that names wrongly, or is declared twice.</summary>
    public IEnumerable<Diagnostic> Find() =>
    [
        .. Twice("question", pack.Questions, question => question.Id, question => question.At),
        .. Twice("table", pack.Tables, table => table.Id, table => table.At),
        .. Twice("order", pack.Orders, order => order.Id, order => order.At),
        .. Twice("claim", pack.Claims, claim => claim.Id, claim => claim.At),
        .. pack.Questions.SelectMany(FindInQuestion),
        .. pack.Tables.SelectMany(FindInTable),
        .. pack.Orders.SelectMany(FindInOrder),
        .. pack.Claims.SelectMany(FindInClaim),
        .. pack.Rules.SelectMany(FindInRule),
        .. pack.Conditions.SelectMany(condition => FindInCondition(condition.When, condition.Scope, $"condition {Wording.Quote(condition.Id)}")),
        .. FindAnswering(),
        .. pack.Facts.SelectMany(FindInFact),
    ];

    private IEnumerable<Diagnostic> FindInFact(FactDefinition fact) => fact.GivenToAnother is { } given
        ? FindPair(given.Question, [given.Answer], FactScope.Item, $"fact {Wording.Quote(fact.Id)}")
        : [];

    private IEnumerable<Diagnostic> FindInQuestion(QuestionDefinition question)
    {
        var owner = $"question {Wording.Quote(question.Id)}";
        return
        [
            .. Twice("answer", question.Answers, answer => answer.Id, answer => answer.At, owner),
            .. question.Unknown is { } reading ? FindAnswer(question.Id, reading.Is, owner) : [],
        ];
    }

    private IEnumerable<Diagnostic> FindInTable(TableDefinition table)
    {
        var owner = $"table {Wording.Quote(table.Id)}";
        var answered = questions.GetValueOrDefault(table.Answers.Id);
        var scope = answered?.Scope ?? FactScope.Item;
        var asked = table.Asks.Select(question => question.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. FindQuestion(table.Answers, null, owner),
            .. table.Asks.SelectMany(question => FindQuestion(question, scope, owner)),
            .. Twice("question", table.Asks, question => question.Id, question => question.At, owner),
            .. table.OverlaysBehind is { } behind && table.Rows.All(row => row.Id != behind.Id)
                ? [Wording.BehindNoRow(behind.At, table.Id, behind.Id, NearestName.Find(behind.Id, table.Rows.Select(row => row.Id)))]
                : Array.Empty<Diagnostic>(),
            .. Twice("row", table.Rows, row => row.Id, row => row.At, owner),
            .. from row in table.Rows
               from problem in FindInRow(table, row, asked, $"row {Wording.Quote(row.Id)} of {owner}")
               select problem,
        ];
    }

    private IEnumerable<Diagnostic> FindInRow(TableDefinition table, RowDefinition row, HashSet<string> asked, string owner) =>
    [
        .. questions.ContainsKey(table.Answers.Id) ? FindAnswer(table.Answers.Id, row.Is, owner) : [],
        .. from test in row.When
           from problem in asked.Contains(test.Question.Id)
               ? questions.ContainsKey(test.Question.Id) ? test.Answers.SelectMany(answer => FindAnswer(test.Question.Id, answer, owner)) : []
               : [NotAsked(row, test.Question, asked, owner)]
           select problem,
        .. from change in row.Then.Concat(row.IfRefused)
           from problem in FindPair(change.Question, [change.Answer], FactScope.Item, owner)
           select problem,
    ];

    // The pack below is not an overlay's to change, so that it cannot be told to name the question there.
    private Diagnostic NotAsked(RowDefinition row, Reference question, HashSet<string> asked, string owner)
    {
        var own = questions.Values.Where(one => row.Overlay is not null && one.Overlay == row.Overlay).Select(one => one.Id);
        string[] could = [.. asked.Union(own).Order(StringComparer.Ordinal)];
        return row.Overlay is null
            ? Wording.NotAsked(question.At, owner, question.Id, NearestName.Find(question.Id, could))
            : Wording.NotAskedByOverlay(question.At, owner, question.Id, NearestName.Find(question.Id, could), could);
    }

    private IEnumerable<Diagnostic> FindInOrder(OrderDefinition order)
    {
        var owner = $"order {Wording.Quote(order.Id)}";
        IEnumerable<Diagnostic> names =
        [
            .. FindPair(order.Of, order.From, FactScope.Item, owner),
            .. order.Where.SelectMany(test => FindPair(test.Question, test.Answers, FactScope.Item, owner)),
            .. FindQuestion(order.Result, null, owner),
        ];
        return names.Any() ? names : FindStated(order, owner);
    }

    private IEnumerable<Diagnostic> FindInClaim(ClaimDefinition claim)
    {
        var owner = $"claim {Wording.Quote(claim.Id)}";
        return
        [
            .. claim.Where.SelectMany(test => FindPair(test.Question, test.Answers, FactScope.Item, owner)),
            .. FindPair(claim.Result, claim.Is, FactScope.Item, owner),
        ];
    }

    // What is changed must be what rules answer, and what is looked at must be what tables make of it.
    private IEnumerable<Diagnostic> FindStated(OrderDefinition order, string owner)
    {
        var answered = pack.Tables.Select(table => table.Answers.Id).ToHashSet(StringComparer.Ordinal);
        if (order.From.Count < 2)
        {
            yield return Wording.NotAnOrder(order.At, owner, "names fewer than two answers, so that there is no step");
        }

        foreach (var question in order.Where.Select(test => test.Question).Prepend(order.Of).Where(question => answered.Contains(question.Id)))
        {
            yield return Wording.NotAnOrder(question.At, owner, $"turns on {Wording.Quote(question.Id)}, which a table answers");
        }

        if (!answered.Contains(order.Result.Id))
        {
            yield return Wording.NotAnOrder(order.Result.At, owner, $"looks at {Wording.Quote(order.Result.Id)}, which no table answers");
        }
    }

    private IEnumerable<Diagnostic> FindInRule(Rule rule)
    {
        var owner = $"rule {Wording.Quote(rule.Id)}";
        return
        [
            .. rule.Conditions.SelectMany(condition => FindInCondition(condition, rule.Scope, owner)),
            .. from conclusion in rule.Concludes.OfType<ConcludesAnswer>()
               from problem in FindConclusion(rule, conclusion, owner)
               select problem,
            .. rule.Concludes.OfType<ConcludesFinding>().SelectMany(conclusion => FindStanding(conclusion.Finding, owner, "concludes")),
        ];
    }

    // An answer that could be given or asked for by another name would go past its order, its reading and its table.
    private IEnumerable<Diagnostic> FindStanding(Reference finding, string owner, string verb) =>
        standing[finding.Id].Take(1).Select(one => Wording.FindingOfAnswer(finding.At, owner, verb, finding.Id, one.Question, one.Answer));

    private IEnumerable<Diagnostic> FindConclusion(Rule rule, ConcludesAnswer conclusion, string owner)
    {
        if (!questions.TryGetValue(conclusion.Question.Id, out var question))
        {
            return FindQuestion(conclusion.Question, null, owner);
        }

        return question.Scope == rule.Scope
            ? FindAnswer(question.Id, conclusion.Answer, owner)
            : [Wording.QuestionOutOfSight(conclusion.Question.At, owner, rule.Scope.One(), question.Id, question.Scope.One(), question.Scope.Word())];
    }

    private IEnumerable<Diagnostic> FindInCondition(Condition condition, FactScope scope, string owner) => condition switch
    {
        AnswerTest test => FindPair(test.Question, test.Answers, scope, owner),
        FindingTest test => FindStanding(test.Finding, owner, "asks about"),
        Quantified { Over: var over, Where: var where } => FindInCondition(where, over, owner),
        _ => condition.Parts.SelectMany(part => FindInCondition(part, scope, owner)),
    };

    /// <summary>Questions that nobody answers, or two do, and readings that are missing or never read.</summary>
    private IEnumerable<Diagnostic> FindAnswering()
    {
        var tables = pack.Tables.ToLookup(table => table.Answers.Id, StringComparer.Ordinal);
        var rules = (
            from rule in pack.Rules
            from conclusion in rule.Concludes.OfType<ConcludesAnswer>()
            select (rule, conclusion)).ToLookup(pair => pair.conclusion.Question.Id, StringComparer.Ordinal);
        var asked = Asked().ToLookup(pair => (pair.Question, pair.Answer.Id), pair => pair.Answer.At);
        foreach (var question in questions.Values)
        {
            var table = tables[question.Id].FirstOrDefault();
            foreach (var another in tables[question.Id].Where(another => another.Id != table!.Id))
            {
                yield return Wording.AnsweredTwice(another.Answers.At, question.Id, $"table {Wording.Quote(another.Id)}", table!.Id, table.At);
            }

            if (table is not null)
            {
                foreach (var (rule, conclusion) in rules[question.Id])
                {
                    yield return Wording.AnsweredTwice(conclusion.At, question.Id, $"rule {Wording.Quote(rule.Id)}", table.Id, table.At);
                }

                if (question.Unknown is { } unread)
                {
                    yield return Wording.UnreadReading(unread.Is.At, question.Id, table.Id);
                }
            }
            else if (!rules[question.Id].Any())
            {
                yield return Wording.QuestionNotAnswered(question.At, question.Id);
            }
            else if (question.Unknown is null)
            {
                yield return Wording.NoReading(question.At, question.Id);
            }

            // Of a question that nothing answers at all that is said already.
            var given = rules[question.Id].Select(pair => pair.conclusion.Answer.Id)
                .Concat(tables[question.Id].SelectMany(one => one.Rows).Select(row => row.Is.Id)).ToHashSet(StringComparer.Ordinal);
            foreach (var answer in question.Answers.Where(answer => given.Count > 0 && !given.Contains(answer.Id) && question.Unknown?.Is.Id != answer.Id))
            {
                if (asked[(question.Id, answer.Id)].Order().ToArray() is { Length: > 0 } places)
                {
                    yield return Wording.AnswerNeverGiven(answer.At, question.Id, answer.Id, places);
                }
            }
        }
    }

    /// <summary>Every answer that a row or a condition asks for.</summary>
    private IEnumerable<(string Question, Reference Answer)> Asked() =>
    [
        .. from table in pack.Tables from row in table.Rows from test in row.When from answer in test.Answers select (test.Question.Id, answer),
        .. from condition in pack.Rules.SelectMany(rule => rule.Conditions).Concat(pack.Conditions.Select(condition => condition.When))
           from test in condition.Whole().OfType<AnswerTest>()
           from answer in test.Answers
           select (test.Question.Id, answer),
    ];

    private IEnumerable<Diagnostic> FindPair(Reference question, IEnumerable<Reference> answers, FactScope scope, string owner) =>
        questions.ContainsKey(question.Id)
            ? [.. FindQuestion(question, scope, owner), .. answers.SelectMany(answer => FindAnswer(question.Id, answer, owner))]
            : FindQuestion(question, scope, owner);

    private IEnumerable<Diagnostic> FindQuestion(Reference question, FactScope? scope, string owner)
    {
        if (!questions.TryGetValue(question.Id, out var found))
        {
            yield return Wording.UnknownQuestion(question.At, owner, question.Id, NearestName.Find(question.Id, questions.Keys));
        }
        else if (scope is { } from && !found.IsSeenFrom(from))
        {
            yield return Wording.QuestionOutOfSight(question.At, owner, from.One(), found.Id, found.Scope.One(), found.Scope.Word());
        }
    }

    private IEnumerable<Diagnostic> FindAnswer(string question, Reference answer, string owner)
    {
        var known = questions[question];
        if (known.PlaceOf(answer.Id) < 0)
        {
            string[] answers = [.. known.Answers.Select(one => one.Id)];
            yield return Wording.UnknownAnswer(answer.At, owner, question, answer.Id, NearestName.Find(answer.Id, answers), answers);
        }
    }

    private static IEnumerable<Diagnostic> Twice<T>(
        string kind, IReadOnlyList<T> all, Func<T, string> id, Func<T, Location> at, string? within = null) =>
        DuplicateIds.Twice(kind, [.. all.Select(one => new Declaration(id(one), at(one)))], within);
}
