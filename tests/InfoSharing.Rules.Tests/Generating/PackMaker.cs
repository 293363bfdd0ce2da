using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tables;

namespace InfoSharing.Rules.Tests.Generating;

/// <summary>Makes up small packs that use every construct of the language and pass its checks of names, sight and cycles.</summary>
internal sealed class PackMaker
{
    private static readonly Requirement[] AlwaysAsked = [Requirement.Purpose, Requirement.LawfulBasis];

    private static readonly DateOnly FirstDay = new(2018, 5, 25);

    private readonly Dice dice;
    private readonly FactMaker facts;
    private readonly bool presumesNothing;
    private readonly List<Requirement> asked;
    private readonly List<BodyKind> bodies;
    private readonly List<FactDefinition> dictionary;
    private readonly List<ProvisionDefinition> provisions;
    private readonly TableMaker? tables;
    private readonly List<Decided> order;
    private readonly ConditionMaker conditions;
    private readonly List<Rule> rules = [];

    private PackMaker(Dice dice, bool presumesNothing)
    {
        (this.dice, this.presumesNothing) = (dice, presumesNothing);
        facts = new FactMaker(dice);
        asked = [.. AlwaysAsked, .. dice.Some(Enum.GetValues<Requirement>().Except(AlwaysAsked), 0, 2)];
        bodies = facts.Bodies();
        dictionary = facts.Facts(bodies);
        provisions = dice.Several(2, 6, number => Provision($"p{number}", number < 2 ? Requirement.LawfulBasis : dice.One(asked)));
        tables = presumesNothing ? null : new TableMaker(dice, facts);
        order = Order();
        conditions = new ConditionMaker(dice, facts, dictionary, order);
    }

    /// <summary>A pack with its tables written as rules; if asked, one that presumes nothing: without tables, and without exceptions that let a rule proceed.</summary>
    public static Pack Make(Dice dice, bool presumesNothing = false) => Lowering.Lower(new PackMaker(dice, presumesNothing).Make(), isSound: true);

    private Pack Make()
    {
        conditions.MakeNamed(dice.Number(0, 3));
        foreach (var decided in order.Where(one => one.Question is null && dice.Chance(85)))
        {
            Add(decided.Scope, Concluding(decided, often: true));
        }

        foreach (var question in tables?.Given ?? [])
        {
            AddAnswers(question);
        }

        // Without these hardly anything would ever be lawful.
        AddEasy(FactScope.Item, new ConcludesRequirement(Requirement.Purpose, RequirementStatus.Met, null, facts.Here()));
        AddEasy(FactScope.Item, new ConcludesProvision(facts.Name(dice.One("p0", "p1")), dice.One(Rating.Available, Rating.Recommended), null, facts.Here()));
        AddRecommendation();
        for (var more = dice.Number(2, 14); more > 0; more--)
        {
            var scope = dice.One(Enum.GetValues<FactScope>());
            Add(scope, [.. dice.Several(1, 2, _ => Conclusion(scope))]);
        }

        var header = new PackHeader("generated", "1.0.0", "Generated", "nowhere", "national", 1, "made up", facts.Here())
        {
            From = FirstDay,
            Checked = dice.Chance(50) ? new DateOnly(dice.Number(2020, 2026), 11, 22) : null,
        };
        return new Pack(header)
        {
            Digest = new string('0', 64),
            Sources = [new SourceDefinition("source", "A source", "Act", null, null, null, facts.Here())],
            Facts = [.. dictionary.OrderBy(fact => fact.Id, StringComparer.Ordinal)],
            Bodies = bodies,
            Provisions = provisions,
            Safeguards = [.. new[] { "s0", "s1" }.Select(Safeguard)],
            Advisers = [.. new[] { "a0", "a1" }.Select(id => new AdviserDefinition(id, "somebody", facts.Here())
            {
                Bodies = [.. dice.Some(bodies, 0, 1).Select(body => facts.Name(body.Id))],
            })],
            Protections = [.. new[] { "d0", "d1", "d2", "d3" }.Select(Protection)],
            Reasons = [.. new[] { "r0", "r1" }.Select(id => new ReasonDefinition(id, "it is so", facts.Here()))],
            Checklists = [new ChecklistDefinition("list", "A checklist", ChecklistSubject.Sharing, "source", [Point("t0"), Point("t1")], facts.Here())],
            Corrections = [new CorrectionDefinition("n0", "it is so", "it is not so", [new Citation("source", null, null, facts.Here())], facts.Here())],
            Findings = [.. order.Select(one => one.Finding).OfType<FindingDefinition>().OrderBy(finding => finding.Id, StringComparer.Ordinal)],
            Conditions = conditions.Named,
            Rules = [.. rules.Select(rule => rule with { Pack = header.Id }).OrderBy(rule => rule.Id, StringComparer.Ordinal)],
            Questions = [.. (tables?.Questions ?? []).OrderBy(question => question.Id, StringComparer.Ordinal)],
            Tables = [.. (tables?.Tables ?? []).OrderBy(table => table.Id, StringComparer.Ordinal)],
        };
    }

    private SafeguardDefinition Safeguard(string id) =>
        new(id, "take care", dice.One(Enum.GetValues<SafeguardTime>()), "discloser", facts.Here())
        {
            ApproachesUnless = dice.Chance(40) && order.Find(one => one.Finding?.Scope == FactScope.Person) is { Finding: { } never } ? facts.Name(never.Id) : null,
            GoesWithItem = dice.Chance(30),
            Beside = dice.Chance(20) ? dice.One(Enum.GetValues<Outcome>()) : null,
        };

    /// <summary>The first two can be in the place of a later one, so that none leads back to itself.</summary>
    private ProtectionDefinition Protection(string id)
    {
        var isBody = dice.Chance(80);
        return new ProtectionDefinition(id, "say what is feared", "call them", dice.One(Enum.GetValues<ProtectionUrgency>()), facts.Here())
        {
            Body = isBody ? facts.Name(dice.One(bodies).Id) : null,
            Label = isBody ? null : "somebody of your own",
            SameHands = [.. dice.Some(bodies, 0, 1).Select(body => facts.Name(body.Id))],
            ApproachesUnless = dice.Chance(40) && order.Find(one => one.Finding?.Scope == FactScope.Case) is { Finding: { } never } ? facts.Name(never.Id) : null,
            InsteadOf = id is "d0" or "d1" && dice.Chance(60) ? [facts.Name(dice.One("d2", "d3"))] : [],
        };
    }

    private PointDefinition Point(string id) => new(id, "do it", facts.Here());

    /// <summary>Rules for each answer of a question: for that of silence only now and then.</summary>
    private void AddAnswers(QuestionDefinition question)
    {
        foreach (var answer in question.Answers.Where(answer => answer.Id != question.Unknown!.Is.Id || dice.Chance(30)))
        {
            var conclusion = new ConcludesAnswer(facts.Name(question.Id), facts.Name(answer.Id), facts.Here());
            if (dice.Chance(60))
            {
                AddEasy(question.Scope, conclusion);
            }
            else
            {
                Add(question.Scope, conclusion);
            }
        }
    }

    /// <summary>
    /// Findings, provisions, requirements and answers in any order in which a requirement comes after what serves it, and what a table answers
    /// after what the table asks.
    /// </summary>
    private List<Decided> Order()
    {
        var findings = dice.Several(2, 6, number =>
            new FindingDefinition($"x{number}", dice.One(Enum.GetValues<FactScope>()), new Sentences("it is so", "it is not so", "it is not known"), facts.Here()));
        var mixed = dice.Shuffled<Decided>(
        [
            .. findings.Select(finding => new Decided(finding.Scope) { Finding = finding }),
            .. provisions.Select(provision => new Decided(FactScope.Item) { Provision = provision }),
            .. (tables?.Given ?? []).Select(question => new Decided(question.Scope) { Question = question, Answers = question.Answers }),
        ]);
        foreach (var requirement in asked)
        {
            var after = mixed.FindLastIndex(one => one.Provision?.Requirement == requirement) + 1;
            mixed.Insert(dice.Number(after, mixed.Count), new Decided(FactScope.Item) { Requirement = requirement });
        }

        foreach (var table in tables?.Tables ?? [])
        {
            var after = mixed.FindLastIndex(one => one.Question is { } question && table.Asks.Any(asked => asked.Id == question.Id)) + 1;
            var answered = tables!.Questions.Single(question => question.Id == table.Answers.Id);
            mixed.Insert(dice.Number(after, mixed.Count), new Decided(FactScope.Item) { Question = answered, Answers = tables.Askable(answered) });
        }

        return mixed;
    }

    private ProvisionDefinition Provision(string id, Requirement requirement) =>
        new(id, requirement, $"Provision {id}", "a summary", "source", "s.1", facts.Here())
        {
            Standing = dice.Chance(80) ? new Standing(new DateOnly(2000, 1, 1), null, LawStatus.InForce, Review.Verified) : Standing(),
            Type = ProvisionType.Basis,
            Rights = dice.Chance(30) ? new Rights(dice.Chance(50), dice.Chance(50), dice.Chance(50), dice.Chance(50)) : null,
        };

    private Standing Standing()
    {
        var from = new DateOnly(dice.Number(2018, 2026), 1, 1);
        return new Standing(
            from,
            dice.Chance(30) ? from.AddDays(dice.Number(1, 2000)) : null,
            dice.Number(0, 9) switch { 0 => LawStatus.Announced, 1 => LawStatus.Prospective, 2 => LawStatus.Repealed, _ => LawStatus.InForce },
            dice.One(Enum.GetValues<Review>()));
    }

    /// <summary>A rule that holds in many cases.</summary>
    private void AddEasy(FactScope scope, Conclusion conclusion)
    {
        Add(scope, conclusion);
        var before = Before(conclusion);
        rules[^1] = rules[^1] with
        {
            When = new AnyOf([.. dice.Several(1, 4, _ => conditions.Make(scope, before, asksWhetherKnown: false))], facts.Here()),
            Unless = [.. rules[^1].Unless.Where(_ => dice.Chance(30))],
        };
    }

    /// <summary>A rule that recommends a provision where it is available, which adds nothing to its being so.</summary>
    private void AddRecommendation()
    {
        var provision = dice.One(provisions).Id;
        Add(FactScope.Item, new ConcludesProvision(facts.Name(provision), Rating.Recommended, null, facts.Here()));
        if (dice.Chance(60))
        {
            var available = new ProvisionTest(facts.Name(provision), Rating.Available, facts.Here());
            rules[^1] = rules[^1] with { When = new AllOf(dice.Shuffled<Condition>([available, rules[^1].When]), facts.Here()) };
        }
    }

    /// <summary>How many of what rules decide may be read by a rule that draws a conclusion: who protects hangs on facts alone.</summary>
    private int Before(Conclusion conclusion) =>
        conclusion is ConcludesProtection ? 0 : order.FindIndex(one => Concludes(conclusion, one)) is var place and >= 0 ? place : order.Count;

    private void Add(FactScope scope, params Conclusion[] concludes)
    {
        var before = concludes.Min(Before);
        var asksWhetherKnown = concludes.All(conclusion => conclusion is ConcludesSafeguard or ConcludesAdvice or ConcludesQuestion or ConcludesPoint);
        rules.Add(new Rule($"rule-{rules.Count:D3}", "A rule", scope, facts.Here())
        {
            When = conditions.Make(scope, before, asksWhetherKnown),
            Unless = dice.Chance(50) ? [] : dice.Several(1, 2, number =>
                new RuleException($"e{number}", conditions.Make(scope, before, asksWhetherKnown), "it is so", !presumesNothing && dice.Chance(30), facts.Here())),
            Concludes = concludes,
            Standing = StandingFor(concludes),
            Strength = dice.One(Enum.GetValues<Strength>()),
            Locked = dice.Chance(20),
            Because = "it is so",
            Cites = [new Citation("source", null, null, facts.Here())],
        });
    }

    /// <summary>A rule keeps to the days of the provision that it opens.</summary>
    private Standing StandingFor(Conclusion[] concludes)
    {
        var opened = concludes.OfType<ConcludesProvision>().Where(one => one.Is != Rating.NotAvailable).Select(one => one.Provision.Id).ToList();
        return provisions.FirstOrDefault(provision => opened.Contains(provision.Id)) is { } first && first.Standing.From.Year > 2000 ? first.Standing
            : dice.Chance(85) ? new Standing(new DateOnly(2018, 5, 25), null, LawStatus.InForce, Review.Verified)
            : Standing();
    }

    private static bool Concludes(Conclusion conclusion, Decided decided) => conclusion switch
    {
        ConcludesFinding one => decided.Finding?.Id == one.Finding.Id,
        ConcludesProvision one => decided.Provision?.Id == one.Provision.Id,
        ConcludesRequirement one => decided.Requirement == one.Requirement,
        ConcludesAnswer one => decided.Question?.Id == one.Question.Id,
        _ => false,
    };

    private Conclusion Concluding(Decided decided, bool often) => decided switch
    {
        { Finding: { } finding } => new ConcludesFinding(facts.Name(finding.Id), facts.Here()),
        { Provision: { } provision } => new ConcludesProvision(
            facts.Name(provision.Id), often ? Rating.Available : dice.One(Rating.Available, Rating.Recommended, Rating.NotAvailable), dice.Chance(30) ? facts.Name("p0") : null, facts.Here()),
        { Requirement: { } requirement } => new ConcludesRequirement(
            requirement, dice.One(RequirementStatus.Met, RequirementStatus.Met, RequirementStatus.NotApplicable, RequirementStatus.NotMet), dice.Chance(30) ? facts.Name("p0") : null, facts.Here()),
        { Question: { } question } => new ConcludesAnswer(facts.Name(question.Id), facts.Name(dice.One(question.Answers).Id), facts.Here()),
        _ => throw new InvalidOperationException("nothing is decided by it"),
    };

    private ConcludesRecipient Recipient() =>
        new(facts.Name(dice.One(bodies).Id), facts.Here()) { Another = dice.Chance(20) };

    private Conclusion Conclusion(FactScope scope)
    {
        var decided = order.Where(one => one.Scope == scope && (one.Question is not { } question || tables!.Given.Contains(question))).ToList();
        var kind = dice.Number(0, 7);
        return (kind, scope) switch
        {
            (0, FactScope.Case or FactScope.Person) when dice.Chance(50) => new ConcludesProtection(facts.Name(dice.One("d0", "d1", "d2", "d3")), facts.Here()),
            (0, _) => new ConcludesSafeguard(facts.Name(dice.One("s0", "s1")), facts.Here()),
            (1, _) => dice.Chance(50) ? new ConcludesAdvice(facts.Name(dice.One("a0", "a1")), facts.Here()) : new ConcludesQuestion(facts.Name(dice.One(dictionary).Id), facts.Here()),
            (3, FactScope.Case) => dice.Chance(50) ? new ConcludesDanger(facts.Here()) : Recipient(),
            (4, FactScope.Case) => new ConcludesPoint(facts.Name(dice.One("t0", "t1")), dice.One(PointStatus.Done, PointStatus.ToDo, PointStatus.NotApplicable), facts.Here()),
            (5, FactScope.Case) => new ConcludesCorrection(facts.Name("n0"), facts.Here()),
            (3 or 4, FactScope.Person) => new ConcludesTelling(dice.One(TellWhen.Now, TellWhen.Later, TellWhen.DoNotTell), facts.Name(dice.One("r0", "r1")), facts.Here()),
            _ when decided.Count > 0 => Concluding(dice.One(decided), often: false),
            _ => new ConcludesSafeguard(facts.Name("s0"), facts.Here()),
        };
    }
}
