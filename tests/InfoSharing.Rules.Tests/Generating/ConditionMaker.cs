using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tests.Generating;

/// <summary>Something that rules decide and conditions read. Its place in the order says what it may depend on.</summary>
internal sealed record Decided(FactScope Scope)
{
    public FindingDefinition? Finding { get; init; }

    public ProvisionDefinition? Provision { get; init; }

    public Requirement? Requirement { get; init; }

    public QuestionDefinition? Question { get; init; }

    /// <summary>Of a question: the answers that can be asked for.</summary>
    public IReadOnlyList<AnswerDefinition> Answers { get; init; } = [];
}

/// <summary>Makes up conditions that see only what they may, and read only what is decided before.</summary>
/// <param name="dice">Chance.</param>
/// <param name="facts">Makes tests of facts.</param>
/// <param name="dictionary">The facts of the pack.</param>
/// <param name="order">What rules decide, in an order in which nothing comes before what it depends on.</param>
internal sealed class ConditionMaker(Dice dice, FactMaker facts, IReadOnlyList<FactDefinition> dictionary, IReadOnlyList<Decided> order)
{
    private const int ManyConditions = 70;

    private readonly List<(NamedCondition Condition, int Before)> named = [];

    public IReadOnlyList<NamedCondition> Named => [.. named.Select(one => one.Condition)];

    public void MakeNamed(int count)
    {
        for (var number = 0; number < count; number++)
        {
            var (scope, before) = (dice.One(Enum.GetValues<FactScope>()), dice.Number(0, order.Count));
            var when = Make(new Sight(scope, before, AsksWhetherKnown: false, LooksAcross: true, UsesNames: true), 3);
            named.Add((new NamedCondition($"c{number}", scope, "a condition", when, facts.Here()), before));
        }
    }

    /// <summary>A condition for a scope that reads only the first so many of what rules decide.</summary>
    public Condition Make(FactScope scope, int before, bool asksWhetherKnown)
    {
        var sight = new Sight(scope, before, asksWhetherKnown, LooksAcross: true, UsesNames: true);
        if (dice.Chance(3))
        {
            List<Condition> many = dice.Several(ManyConditions, 2 * ManyConditions, _ => Make(sight with { UsesNames = false }, dice.Chance(20) ? 1 : 0));
            return dice.Chance(50) ? new AllOf(many, facts.Here()) : new AnyOf(many, facts.Here());
        }

        return Make(sight, 3);
    }

    private Condition Make(Sight sight, int depth)
    {
        var kind = depth == 0 ? 9 : dice.Number(0, 9);
        return kind switch
        {
            0 or 1 => new AllOf(Parts(), facts.Here()),
            2 or 3 => new AnyOf(Parts(), facts.Here()),
            4 => new Not(Make(sight, depth - 1), facts.Here()),
            5 when sight.LooksAcross => Across(sight, depth),
            _ => Leaf(sight),
        };

        List<Condition> Parts() => dice.Several(1, 3, _ => Make(sight, depth - 1));
    }

    private Quantified Across(Sight sight, int depth)
    {
        var over = dice.One(FactScope.Person, FactScope.Item);
        var quantifier = dice.One(Enum.GetValues<Quantifier>());
        var where = Make(sight with { Scope = over, LooksAcross = dice.Chance(15) }, depth - 1);
        return new Quantified(quantifier, over, where, quantifier switch { Quantifier.Any => 1, Quantifier.Every => 0, _ => dice.Number(1, 3) }, facts.Here());
    }

    private Condition Leaf(Sight sight)
    {
        var decided = order.Take(sight.Before).Where(one => sight.Sees(one.Scope)).ToList();
        if (decided.Count > 0 && dice.Chance(40))
        {
            return dice.One(decided) switch
            {
                { Finding: { } finding } => new FindingTest(facts.Name(finding.Id), dice.Chance(60), facts.Here()),
                { Provision: { } provision } => new ProvisionTest(facts.Name(provision.Id), dice.One(Rating.Available, Rating.Recommended, Rating.NotAvailable), facts.Here()),
                { Requirement: { } requirement } => new RequirementTest(
                    requirement, dice.One(RequirementStatus.Met, RequirementStatus.NotMet, RequirementStatus.NotApplicable), facts.Here()),
                { Question: { } question } decision => new AnswerTest(
                    facts.Name(question.Id), [.. dice.Some(decision.Answers, 1, 2).Select(answer => facts.Name(answer.Id))], facts.Here()),
                _ => throw new InvalidOperationException("nothing is decided by it"),
            };
        }

        // What looks across is not named inside a `where`.
        var names = named.Where(one => sight.UsesNames && one.Before <= sight.Before && sight.Sees(one.Condition.Scope)
            && (sight.LooksAcross || !LooksAcross(one.Condition.When))).ToList();
        if (names.Count > 0 && dice.Chance(20))
        {
            return new NamedTest(facts.Name(dice.One(names).Condition.Id), facts.Here());
        }

        var fact = dice.One([.. dictionary.Where(fact => sight.Sees(fact.Scope))]);
        return sight.AsksWhetherKnown && dice.Chance(20)
            ? new FactTest(facts.Name(fact.Id), Comparison.IsKnown, [new Literal.YesNo(true, facts.Here())], facts.Here())
            : facts.Test(fact);
    }

    private bool LooksAcross(Condition condition) => condition.Whole().Any(part =>
        part is Quantified || (part is NamedTest test && LooksAcross(named.Single(one => one.Condition.Id == test.Condition.Id).Condition.When)));

    private sealed record Sight(FactScope Scope, int Before, bool AsksWhetherKnown, bool LooksAcross, bool UsesNames)
    {
        public bool Sees(FactScope other) => other == FactScope.Case || other == Scope || (other == FactScope.Person && Scope == FactScope.Item);
    }
}
