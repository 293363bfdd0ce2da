using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tables;

/// <summary>
/// Writes decision tables and the questions that they ask as rules and findings, so that whatever reads rules reads tables: the trace, the
/// questions, certainty and changes, both engines.
/// </summary>
/// <remarks>
/// An answer is a finding. Rules give answers; of several the last in the order of the question stands, and while none is known that of its
/// reading stands, as a presumption. A row is a rule: it holds if its tests do and no row before it is known to.
/// </remarks>
internal sealed class Lowering
{
    private readonly Pack pack;
    private readonly Dictionary<string, QuestionDefinition> questions;
    private readonly HashSet<string> answeredByTables;
    private readonly HashSet<(string Question, string Answer)> given;
    private readonly List<FindingDefinition> findings = [];
    private readonly List<NamedCondition> conditions = [];
    private readonly List<Rule> rules = [];
    private readonly HashSet<string> tests = new(StringComparer.Ordinal);
    private readonly HashSet<string> standIns = new(StringComparer.Ordinal);
    private readonly bool isSound;

    private Lowering(Pack pack, bool isSound)
    {
        (this.pack, this.isSound) = (pack, isSound);
        questions = pack.Questions.DistinctBy(question => question.Id)
            .ToDictionary(question => question.Id, question => question with { Answers = [.. question.Answers.DistinctBy(answer => answer.Id)] }, StringComparer.Ordinal);
        answeredByTables = pack.Tables.Select(table => table.Answers.Id).ToHashSet(StringComparer.Ordinal);
        given =
        [
            .. from rule in pack.Rules
               from conclusion in rule.Concludes.OfType<ConcludesAnswer>()
               select (conclusion.Question.Id, conclusion.Answer.Id),
            .. from table in pack.Tables from row in table.Rows select (table.Answers.Id, row.Is.Id),
        ];
    }

    /// <summary>A pack in which tables and answers are rules and findings. What it says of them is kept beside, for people to read.</summary>
    /// <param name="pack">A pack as parsed.</param>
    /// <param name="isSound">
    /// Whether nothing is wrong with its tables. If something is, tables are left out, and what is named and not there is stood in for, so
    /// that all else can be checked and nothing is reported twice.
    /// </param>
    public static Pack Lower(Pack pack, bool isSound) =>
        isSound && pack.Questions.Count == 0 ? pack : new Lowering(pack, isSound).Lowered();

    /// <summary>The finding that an answer stands as.</summary>
    public static string FindingOf(string question, string answer) => $"{question}.{answer}";

    /// <summary>The finding that rules give an answer by, whether or not it stands in the end.</summary>
    public static string GivenOf(string question, string answer) => $"{FindingOf(question, answer)}.given";

    private static bool Speaks(Condition condition) => condition.Whole().Any(part => part is AnswerTest);

    private Pack Lowered()
    {
        Rule[] written = [.. pack.Rules.Select(Lower)];
        NamedCondition[] named = [.. pack.Conditions.Select(condition => condition with { When = Lower(condition.When, condition.Scope) })];
        foreach (var question in questions.Values)
        {
            Answer(question);
        }

        foreach (var table in pack.Tables.Where(_ => isSound))
        {
            Answer(table);
        }

        foreach (var standIn in standIns)
        {
            findings.Add(new FindingDefinition(standIn, FactScope.Case, Sentences("something that no file declares holds"), pack.Header.At) { Generated = true });
            rules.Add(Generated(standIn, "Something that no file declares", FactScope.Case, new AllOf([], pack.Header.At), [], standIn, pack.Header.At));
        }

        return pack with
        {
            AsWritten = pack,
            Findings = [.. pack.Findings.Concat(findings).OrderBy(finding => finding.Id, StringComparer.Ordinal).ThenBy(finding => finding.At)],
            Conditions = [.. named.Concat(conditions).OrderBy(condition => condition.Id, StringComparer.Ordinal).ThenBy(condition => condition.At)],
            Rules = [.. written.Concat(rules).OrderBy(rule => rule.Id, StringComparer.Ordinal).ThenBy(rule => rule.At)],
        };
    }

    private void Answer(QuestionDefinition question)
    {
        foreach (var answer in question.Answers.Where(answer => IsGiven(question.Id, answer.Id) && (isSound || !answeredByTables.Contains(question.Id))))
        {
            findings.Add(new FindingDefinition(FindingOf(question.Id, answer.Id), question.Scope, Sentences(answer.Says), answer.At) { Generated = true });
        }

        if (answeredByTables.Contains(question.Id))
        {
            return;
        }

        AnswerDefinition[] byRules = [.. question.Answers.Where(answer => given.Contains((question.Id, answer.Id)))];
        foreach (var answer in byRules)
        {
            findings.Add(new FindingDefinition(GivenOf(question.Id, answer.Id), question.Scope, Sentences(answer.Says), answer.At) { Generated = true, IsIntermediate = true });
            var stronger = byRules.SkipWhile(other => other != answer).Skip(1);
            rules.Add(Generated(
                $"{FindingOf(question.Id, answer.Id)}.stands",
                $"{question.Title}: {answer.Says}",
                question.Scope,
                IsGiven(question, answer),
                [.. stronger.Select(other => Unless(question, other))],
                FindingOf(question.Id, answer.Id),
                answer.At,
                question.Overlay));
        }

        if (question.Unknown is { } reading && question.PlaceOf(reading.Is.Id) is var place and >= 0)
        {
            var read = question.Answers[place];
            rules.Add(Generated(
                $"{FindingOf(question.Id, read.Id)}.presumed",
                $"{question.Title}: while nothing else is known, {read.Says}",
                question.Scope,
                new AllOf([], reading.Is.At),
                [.. byRules.Where(other => other != read).Select(other => Unless(question, other))],
                FindingOf(question.Id, read.Id),
                reading.Is.At,
                question.Overlay,
                reading.Because));
        }
    }

    private void Answer(TableDefinition table)
    {
        var scope = questions.GetValueOrDefault(table.Answers.Id)?.Scope ?? FactScope.Item;
        string? before = null;
        foreach (var row in table.Rows.DistinctBy(row => row.Id))
        {
            var id = $"{table.Id}.{row.Id}";
            var fits = $"{id}.fits";
            conditions.Add(new NamedCondition(fits, scope, $"row {row.Id} fits", Fits(row, scope), row.At) { Generated = true });
            rules.Add(new Rule(id, $"{table.Title}: {row.Because}", scope, row.At)
            {
                Pack = row.Overlay ?? pack.Header.Id,
                When = Named(fits, row.At),
                Unless = before is null ? [] : [new RuleException("row-before", Chain(before, row.At), "a row before it fits", true, row.At)],
                Concludes = [new ConcludesFinding(Resolved(table.Answers, row.Is, scope), row.At)],
                Standing = table.Standing,
                Locked = true,
                Because = row.Because,
                Cites = row.Cites,
                Generated = true,
                Row = row,
            });
            var after = $"{id}.or-before";
            conditions.Add(new NamedCondition(
                after,
                scope,
                $"row {row.Id} or one before it fits",
                before is null ? Named(fits, row.At) : new AnyOf([Chain(before, row.At), Named(fits, row.At)], row.At),
                row.At) { Generated = true });
            before = after;
        }

        // Nothing stands behind the last row to ask about it.
        conditions.RemoveAt(conditions.Count - 1);
    }

    private AllOf Fits(RowDefinition row, FactScope scope) => new([.. row.When.Select(test => Test(test.Question, test.Answers, scope, test.Question.At))], row.At);

    private Rule Lower(Rule rule) => Speaks(rule)
        ? rule with
        {
            When = Lower(rule.When, rule.Scope),
            Unless = [.. rule.Unless.Select(exception => exception with { When = Lower(exception.When, rule.Scope) })],
            Concludes = [.. rule.Concludes.SelectMany(conclusion => Lower(conclusion, rule.Scope))],
        }
        : rule;

    private static bool Speaks(Rule rule) => rule.Concludes.Any(one => one is ConcludesAnswer) || rule.Conditions.Any(Speaks);

    private IEnumerable<Conclusion> Lower(Conclusion conclusion, FactScope scope)
    {
        if (conclusion is not ConcludesAnswer { Question: var named, Answer: var answer, At: var at })
        {
            return [conclusion];
        }

        // An answer that there is not, that a table gives or that another scope has, has been reported; the rule is then read without it.
        return questions.TryGetValue(named.Id, out var question) && question.Scope == scope && question.PlaceOf(answer.Id) is var place and >= 0
            && !answeredByTables.Contains(named.Id)
            ? [new ConcludesFinding(new Reference(GivenOf(question.Id, answer.Id), answer.At), at)]
            : [];
    }

    private Condition Lower(Condition condition, FactScope scope) => condition switch
    {
        AnswerTest test => Test(test.Question, test.Answers, scope, test.At),
        AllOf all => all with { Of = [.. all.Of.Select(part => Lower(part, scope))] },
        AnyOf any => any with { Of = [.. any.Of.Select(part => Lower(part, scope))] },
        Not not => not with { Of = Lower(not.Of, scope) },
        Quantified quantified => quantified with { Where = Lower(quantified.Where, quantified.Over) },
        _ => condition,
    };

    /// <summary>
    /// Whether the answer that stands is one of some. Of a question that rules answer one always stands, be it as a presumption; so what is
    /// asked is whether another is known to.
    /// </summary>
    private Condition Test(Reference question, IReadOnlyList<Reference> answers, FactScope scope, Location at)
    {
        if (answeredByTables.Contains(question.Id) || !questions.TryGetValue(question.Id, out var known) || !known.IsSeenFrom(scope)
            || !answers.All(answer => IsGiven(question.Id, answer.Id)))
        {
            return answers is [var only]
                ? new FindingTest(Resolved(question, only, scope), true, at)
                : new AnyOf([.. answers.Select(answer => new FindingTest(Resolved(question, answer, scope), true, answer.At))], at);
        }

        var among = known.Answers.Where(answer => answers.Any(one => one.Id == answer.Id)).ToArray();
        var id = $"{question.Id}.is.{string.Join(".or.", among.Select(answer => answer.Id))}";
        if (tests.Add(id))
        {
            var says = string.Join(", or ", among.Select(answer => answer.Says));
            AnswerDefinition[] others = [.. known.Answers.Except(among).Where(answer => IsGiven(question.Id, answer.Id))];
            findings.Add(new FindingDefinition(id, known.Scope, Sentences(says), known.At) { Generated = true, IsIntermediate = true });
            rules.Add(Generated(
                id,
                $"{known.Title}: {says}",
                known.Scope,
                new AllOf([], known.At),
                [
                    .. others.Select(other => new RuleException(
                        other.Id, new FindingTest(new Reference(FindingOf(question.Id, other.Id), other.At), true, other.At), other.Says, true, other.At)),
                ],
                id,
                known.At));
        }

        return new FindingTest(new Reference(id, at), true, at);
    }

    private Reference Resolved(Reference question, Reference answer, FactScope scope) =>
        IsGiven(question.Id, answer.Id) && questions[question.Id].IsSeenFrom(scope) && (isSound || !answeredByTables.Contains(question.Id))
            ? new Reference(FindingOf(question.Id, answer.Id), answer.At)
            : StandIn(question, answer);

    /// <summary>Whether a rule or a row gives an answer, or silence is read as it.</summary>
    private bool IsGiven(string question, string answer) =>
        questions.TryGetValue(question, out var known) && known.PlaceOf(answer) >= 0
        && (given.Contains((question, answer)) || (known.Unknown?.Is.Id == answer && !answeredByTables.Contains(question)));

    private Reference StandIn(Reference question, Reference answer)
    {
        var id = $"{FindingOf(question.Id, answer.Id)}.stand-in";
        standIns.Add(id);
        return new Reference(id, answer.At);
    }

    private static RuleException Unless(QuestionDefinition question, AnswerDefinition other) =>
        new(other.Id, IsGiven(question, other), other.Says, true, other.At);

    private static FindingTest IsGiven(QuestionDefinition question, AnswerDefinition answer) =>
        new(new Reference(GivenOf(question.Id, answer.Id), answer.At), true, answer.At);

    private static NamedTest Named(string condition, Location at) => new(new Reference(condition, at), at);

    private static NamedTest Chain(string condition, Location at) => Named(condition, at) with { IsChain = true };

    private static Sentences Sentences(string says) => new(says, $"it is not so that {says}", $"it is not known whether {says}");

    private Rule Generated(
        string id,
        string title,
        FactScope scope,
        Condition when,
        IReadOnlyList<RuleException> unless,
        string finding,
        Location at,
        string? overlay = null,
        string because = "of the answers that rules give, the strongest stands") => new(id, title, scope, at)
    {
        Pack = overlay ?? pack.Header.Id,
        When = when,
        Unless = unless,
        Concludes = [new ConcludesFinding(new Reference(finding, at), at)],
        Standing = new Standing(pack.Header.From ?? DateOnly.MinValue, null, LawStatus.InForce, Review.Secondary),
        Locked = true,
        Because = because,
        Cites = [],
        Generated = true,
    };
}
