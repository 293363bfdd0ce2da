using System.Linq.Expressions;
using InfoSharing.Rules.Compilation;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace InfoSharing.Rules.NRules;

/// <summary>Turns a compiled pack into NRules rule definitions, by the builders of its canonical model.</summary>
/// <remarks>
/// A rule becomes one, which matches where it is not false, and says whether it holds or is open. It matches one
/// fact, the stage of its level. A level
/// becomes one rule, which collects the verdicts that decide its matters, and links the answers and the stages of the next.
/// Priorities settle what is read before what reads it; all are above zero, the priority that a host's rules have
/// unless they say otherwise.
/// </remarks>
internal sealed class RuleTranslator
{
    /// <summary>The priority that NRules gives a rule by default; those of the pack lie above it.</summary>
    public const int PriorityOfTheHost = 0;

    private const string StageName = "stage";

    private readonly Docket docket;
    private readonly ConditionTranslator conditions;
    private readonly Dictionary<Test, LambdaExpression> written = [];
    private readonly Dictionary<(string, int), LambdaExpression> writtenOfStage = [];
    private readonly Dictionary<(DateOnly, DateOnly?, LawStatus), Dates> dates = [];

    private RuleTranslator(Machine machine)
    {
        docket = new Docket(machine);
        conditions = new ConditionTranslator(docket, machine);
    }

    public static IReadOnlyList<IRuleDefinition> Translate(Machine machine)
    {
        var translator = new RuleTranslator(machine);
        var units = translator.docket.Units.Select(unit => translator.Rule(unit, unit.Rule!));
        var levels = translator.docket.Matters.Select(translator.docket.LevelOf).Distinct().Order().Select(translator.Rule);
        return [.. units, translator.Rule(), .. levels];
    }

    private IRuleDefinition Rule(Unit unit, Model.Rule rule)
    {
        var level = docket.LevelOf(unit);
        var place = docket.PlaceOf(level, unit.Scope)!.Value;
        var builder = new RuleBuilder();
        builder.Name(rule.Id);
        builder.Description(rule.Because);
        builder.Tags([unit.Scope.ToString(), rule.Pack]);
        builder.Priority(PriorityOf(level, isMatter: false));

        // What most rules share is asked first.
        var stage = builder.LeftHandSide().Pattern(typeof(Stage), StageName);
        stage.Condition(Written(nameof(Stage.Shelf), place / Stage.OnAShelf));
        stage.Condition(Written(nameof(Stage.Place), place));
        foreach (var test in conditions.IsPossible(unit).Prepend(conditions.Once(new InForce(DatesOf(rule.Standing)))).Distinct())
        {
            stage.Condition(Written(test));
        }

        var entrance = new Entrance(docket.LevelsFedBy(unit), docket.Levels);
        Act(builder, new Concluding(unit, entrance, conditions.IsProven(unit)), nameof(Concluding.Link), stage);
        return builder.Build();
    }

    /// <summary>The rule that opens a sharing, once its case, people and items are there.</summary>
    private IRuleDefinition Rule()
    {
        var builder = new RuleBuilder();
        builder.Name("opening");
        builder.Tags(["answers"]);
        builder.Priority(PriorityOf(level: -1, isMatter: true));

        var subjects = builder.LeftHandSide().Pattern(typeof(IGrouping<CaseFact, SubjectFact>), "subjects");
        var grouped = subjects.Aggregate();
        var subject = grouped.Pattern(typeof(SubjectFact), "subject").Declaration.ToParameterExpression();
        var key = Expression.Lambda(Expression.Property(subject, nameof(SubjectFact.Case)), subject);
        grouped.GroupBy(key, Expression.Lambda(subject, subject));

        Act(builder, new Opening(docket), nameof(Opening.Link), subjects);
        return builder.Build();
    }

    /// <summary>The rule that answers all matters of a level from the verdicts that decide them.</summary>
    private IRuleDefinition Rule(int level)
    {
        var builder = new RuleBuilder();
        builder.Name($"answers, level {level}");
        builder.Tags(["answers"]);
        builder.Priority(PriorityOf(level, isMatter: true));

        var entries = builder.LeftHandSide().Pattern(typeof(IGrouping<CaseFact, IEntry>), "entries");
        var grouped = entries.Aggregate();
        var pattern = grouped.Pattern(typeof(IEntry), "entry");
        var entry = pattern.Declaration.ToParameterExpression();
        var shelf = Expression.Constant(level / Entrance.OnAShelf);
        pattern.Condition(Expression.Lambda(Expression.Call(entry, nameof(IEntry.EntersShelf), null, shelf), entry));
        pattern.Condition(Expression.Lambda(Expression.Call(entry, nameof(IEntry.EntersLevel), null, Expression.Constant(level)), entry));
        grouped.GroupBy(Expression.Lambda(Expression.Property(entry, nameof(IEntry.Case)), entry), Expression.Lambda(entry, entry));

        Act(builder, new Settling(docket, level), nameof(Settling.Link), entries);
        return builder.Build();
    }

    private int PriorityOf(int level, bool isMatter) => PriorityOfTheHost + (2 * (docket.Levels - level)) - (isMatter ? 1 : 0);

    private Dates DatesOf(Model.Standing standing)
    {
        var key = (standing.From, standing.Until, standing.Status);
        return dates.TryGetValue(key, out var known) ? known : dates[key] = new Dates(standing);
    }

    /// <summary>A test as an expression, the same one for all rules that ask it.</summary>
    private LambdaExpression Written(Test test)
    {
        if (!written.TryGetValue(test, out var lambda))
        {
            var stage = Expression.Parameter(typeof(Stage), StageName);
            var holds = Expression.Call(Expression.Constant(test, typeof(Test)), nameof(Test.Holds), null, stage);
            lambda = written[test] = Expression.Lambda(holds, stage);
        }

        return lambda;
    }

    /// <summary>That a property of a stage is a number.</summary>
    private LambdaExpression Written(string property, int number)
    {
        if (!writtenOfStage.TryGetValue((property, number), out var lambda))
        {
            var stage = Expression.Parameter(typeof(Stage), StageName);
            var equal = Expression.Equal(Expression.Property(stage, property), Expression.Constant(number));
            lambda = writtenOfStage[(property, number)] = Expression.Lambda(equal, stage);
        }

        return lambda;
    }

    private static void Act<T>(RuleBuilder builder, T with, string method, PatternBuilder on)
        where T : IPart
    {
        var (context, fact) = (Expression.Parameter(typeof(IContext), "context"), on.Declaration.ToParameterExpression());
        var call = Expression.Call(Expression.Constant(with, typeof(T)), method, null, context, fact);
        builder.RightHandSide().Action(Expression.Lambda(call, context, fact));
    }
}
