using System.Linq.Expressions;
using InfoSharing.Rules.Compilation;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace InfoSharing.Rules.NRules;

/// <summary>Turns a compiled pack into NRules rule definitions, by the builders of its canonical model.</summary>
/// <remarks>
/// A rule becomes two: one that matches where it holds, one where it is open. Neither matches where it is false. A matter becomes one,
/// which collects the verdicts that decide it. Priorities settle what is read before what reads it; all are above zero, the
/// priority that a host's rules have unless they say otherwise.
/// </remarks>
internal sealed class RuleTranslator
{
    /// <summary>The priority that NRules gives a rule by default; those of the pack lie above it.</summary>
    public const int PriorityOfTheHost = 0;

    private readonly Docket docket;
    private readonly Leaves leaves;
    private readonly Dictionary<(DateOnly, DateOnly?, LawStatus), Dates> dates = [];

    private RuleTranslator(Machine machine) => (docket, leaves) = (new Docket(machine), new Leaves(machine));

    public static IReadOnlyList<IRuleDefinition> Translate(Machine machine)
    {
        var translator = new RuleTranslator(machine);
        var units = translator.docket.Units.SelectMany(unit => new[] { translator.Rule(unit, Truth.True), translator.Rule(unit, Truth.Unknown) });
        var answers = translator.docket.Matters
            .GroupBy(matter => (Level: translator.docket.LevelOf(matter), matter.Scope, OverMany: matter is QuantifierMatter))
            .Select(group => translator.Rule(group.Key.Level, group.Key.Scope, group.Key.OverMany, [.. group]));
        return [.. units, .. answers, translator.AboutNobody()];
    }

    private IRuleDefinition Rule(Unit unit, Truth verdict)
    {
        var name = unit.Rule?.Id ?? $"where {unit.Index} at {unit.When.Source.At}";
        var builder = new RuleBuilder();
        builder.Name(verdict == Truth.True ? name : $"{name} (open)");
        builder.Description(unit.Rule?.Because ?? "");
        builder.Tags([unit.Scope.ToString(), verdict == Truth.True ? "holds" : "open", .. unit.Rule is { } tagged ? [tagged.Pack] : Array.Empty<string>()]);
        builder.Priority(PriorityOf(docket.LevelOf(unit), isMatter: false));

        var subject = builder.LeftHandSide().Pattern(TypeOf(unit.Scope), NameOf(unit.Scope));
        var parameter = subject.Declaration.ToParameterExpression();
        if (unit.Rule is { } rule)
        {
            Require(subject, Expression.Call(parameter, nameof(SubjectFact.Under), null, Expression.Constant(DatesOf(rule.Standing))), parameter);
        }

        var conditions = new ConditionTranslator(docket, leaves, parameter);
        var atoms = (verdict == Truth.True ? Holds(unit, conditions) : IsOpen(unit, conditions)).ToList();
        var answers = Patterns(builder.LeftHandSide(), conditions, atoms, parameter);
        foreach (var atom in atoms)
        {
            if (atom.Matters.Count == 0)
            {
                Require(subject, atom.Test, parameter);
            }
            else
            {
                // A condition stands where the last fact that it reads is matched, and no earlier.
                var last = answers.FindLastIndex(answer => atom.Matters.Contains(answer.Matter));
                var reads = answers.Where(answer => atom.Matters.Contains(answer.Matter)).Select(answer => answer.Parameter);
                Require(answers[last].Pattern, atom.Test, [.. atom.ReadsSubject ? [parameter] : Array.Empty<ParameterExpression>(), .. reads]);
            }
        }

        Act(builder, Expression.Constant(new Concluding(unit, docket.LevelsFedBy(unit), verdict)), nameof(Concluding.Link), parameter);
        return builder.Build();
    }

    /// <summary>What has to be so for a unit to hold.</summary>
    private static IEnumerable<Atom> Holds(Unit unit, ConditionTranslator conditions) =>
    [
        .. conditions.Translate(unit.When, Asked.IsTrue),
        .. unit.Unless.SelectMany(exception => conditions.Translate(exception.When, exception.Source.ProceedIfUnknown ? Asked.NotTrue : Asked.IsFalse)),
    ];

    /// <summary>What has to be so for it to be open: it is not false, and something that it needs is not yet proven.</summary>
    private static IEnumerable<Atom> IsOpen(Unit unit, ConditionTranslator conditions) =>
    [
        .. conditions.Translate(unit.When, Asked.NotFalse),
        .. unit.Unless.SelectMany(exception => conditions.Translate(exception.When, Asked.NotTrue)),
        conditions.OneOf([(unit.When, Asked.NotTrue), .. unit.Unless.Where(exception => !exception.Source.ProceedIfUnknown).Select(exception => (exception.When, Asked.NotFalse))]),
    ];

    /// <summary>A pattern for each answer that is read; those first that can be turned down by themselves.</summary>
    private static List<(Matter Matter, ParameterExpression Parameter, PatternBuilder Pattern)> Patterns(
        GroupBuilder group, ConditionTranslator conditions, List<Atom> atoms, ParameterExpression subject)
    {
        var answers = new List<(Matter, ParameterExpression, PatternBuilder)>();
        foreach (var (matter, parameter) in conditions.Read.OrderBy(one => atoms.Any(atom => !atom.ReadsSubject && atom.Matters.Count == 1 && atom.Matters[0] == one.Matter) ? 0 : 1))
        {
            var pattern = group.Pattern(matter.Fact, parameter.Name);
            Require(pattern, Expression.Equal(Expression.Property(parameter, nameof(AnswerFact.Shelf)), Expression.Constant(matter.Shelf)), parameter);
            Require(pattern, Expression.Equal(Expression.Property(parameter, nameof(AnswerFact.Matter)), Expression.Constant(matter, typeof(Matter))), parameter);
            var seen = Expression.Call(subject, nameof(SubjectFact.Seen), null, Expression.Constant(matter.Scope));
            Require(pattern, Expression.Equal(Expression.Property(parameter, nameof(AnswerFact.Subject)), seen), subject, parameter);
            answers.Add((matter, parameter, pattern));
        }

        return answers;
    }

    /// <summary>A rule that answers all matters of a level and a scope from the verdicts that decide them.</summary>
    private IRuleDefinition Rule(int level, FactScope scope, bool overMany, IReadOnlyList<Matter> matters)
    {
        var builder = new RuleBuilder();
        builder.Name($"answers for the {NameOf(scope)}{(overMany ? " over all people and items" : "")}, level {level}");
        builder.Tags([scope.ToString(), "answers"]);
        builder.Priority(PriorityOf(level, isMatter: true));

        var subject = builder.LeftHandSide().Pattern(TypeOf(scope), NameOf(scope)).Declaration.ToParameterExpression();
        var verdict = overMany ? typeof(WhereFact) : typeof(RuleFact);
        var collected = builder.LeftHandSide().Pattern(typeof(IEnumerable<>).MakeGenericType(verdict), "verdicts");
        var collect = collected.Aggregate();
        collect.Collect();
        var pattern = collect.Pattern(verdict, "verdict");
        var parameter = pattern.Declaration.ToParameterExpression();
        Require(pattern, Expression.Call(parameter, nameof(RuleFact.DecidesAt), null, Expression.Constant(level)), parameter);
        var about = Expression.Property(parameter, nameof(IVerdict.Subject));
        Require(pattern, Expression.Equal(overMany ? Expression.Property(about, nameof(SubjectFact.Case)) : about, subject), subject, parameter);

        Act(builder, Expression.Constant(new Answering(matters)), nameof(Answering.Link), subject, collected.Declaration.ToParameterExpression());
        return builder.Build();
    }

    /// <summary>A rule that says of the nobody of an item that nothing is known, so that rules about the item wait for it.</summary>
    private IRuleDefinition AboutNobody()
    {
        var builder = new RuleBuilder();
        builder.Name("answers for an item about nobody");
        builder.Tags([nameof(FactScope.Person), "answers"]);
        builder.Priority(PriorityOf(level: 0, isMatter: false));

        var sharing = builder.LeftHandSide().Pattern(typeof(CaseFact), NameOf(FactScope.Case));
        var parameter = sharing.Declaration.ToParameterExpression();
        Require(sharing, Expression.Property(parameter, nameof(CaseFact.ConcernsNobody)), parameter);
        var matters = docket.Matters.Where(matter => matter.Scope == FactScope.Person).ToList();
        Act(builder, Expression.Constant(new KnowingNothing(matters)), nameof(KnowingNothing.Link), parameter);
        return builder.Build();
    }

    private int PriorityOf(int level, bool isMatter) => PriorityOfTheHost + (2 * (docket.Levels - level)) - (isMatter ? 1 : 0);

    private Dates DatesOf(Model.Standing standing)
    {
        var key = (standing.From, standing.Until, standing.Status);
        return dates.TryGetValue(key, out var known) ? known : dates[key] = new Dates(standing);
    }

    private static Type TypeOf(FactScope scope) => scope switch
    {
        FactScope.Case => typeof(CaseFact),
        FactScope.Person => typeof(PersonFact),
        _ => typeof(ItemFact),
    };

    private static string NameOf(FactScope scope) => scope switch
    {
        FactScope.Case => "sharing",
        FactScope.Person => "person",
        _ => "item",
    };

    private static void Require(PatternBuilder pattern, Expression condition, params ParameterExpression[] parameters) =>
        pattern.Condition(Expression.Lambda(condition, parameters));

    private static void Act(RuleBuilder builder, ConstantExpression with, string method, params ParameterExpression[] facts)
    {
        var context = Expression.Parameter(typeof(IContext), "context");
        builder.RightHandSide().Action(Expression.Lambda(Expression.Call(with, method, null, [context, .. facts]), [context, .. facts]));
    }
}
