using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tests.Oracle;

/// <summary>"From conclusions to the answer": the fixed part of the guide, step by step.</summary>
internal sealed class PlainAnswer
{
    /// <summary>"The outcome sums the items up": what it names first.</summary>
    private static readonly Outcome[] Summary =
    [
        Outcome.MustShare, Outcome.ShouldShare, Outcome.MayShare, Outcome.MoreFactsNeeded, Outcome.LeaveFirst, Outcome.PutRightFirst, Outcome.HearFirst,
        Outcome.SeekConsentFirst, Outcome.SeekAdvice, Outcome.DoNotShare,
    ];

    private readonly PlainRules rules;
    private readonly IReadOnlyList<Spot> items;

    public PlainAnswer(PlainRules rules)
    {
        this.rules = rules;
        items = [.. rules.Facts.All(FactScope.Item)];
        InDanger = Holds<ConcludesDanger>(_ => true) == true;
        var tables = new PlainTables(rules);
        Courses = [.. items.Select(tables.CourseOf)];
        Outcome = Summary.First(outcome => outcome == Outcome.DoNotShare || Courses.Any(course => (course?.Outcome ?? Outcome.MoreFactsNeeded) == outcome));
        Dispositions = [.. Courses.Select(course => OfCourse(course?.Outcome))];
    }

    public bool InDanger { get; }

    public Outcome Outcome { get; }

    /// <summary>The course that each item takes, by the place of the item; none in a pack without a course table.</summary>
    public IReadOnlyList<AnswerDefinition?> Courses { get; }

    /// <summary>What may be done with each item now; by the place of the item.</summary>
    public IReadOnlyList<Disposition> Dispositions { get; }

    public IEnumerable<string> Conflicts =>
        rules.Pack.Provisions.Where(provision => items.Any(item => rules.IsConflict(provision.Id, item))).Select(provision => provision.Id);

    /// <summary>"Now or later only where something about the person goes."</summary>
    public TellWhen Telling(Spot person) =>
        Saying(person) is var when && when != TellWhen.DoNotTell && !AnyAbout(person, now => now == Disposition.Share) ? TellWhen.Undecided : when;

    /// <summary>"The most cautious that holds wins."</summary>
    private TellWhen Saying(Spot person)
    {
        bool Says(TellWhen when) => Rules<ConcludesTelling>(telling => telling.When == when).Any(rule => rules.Holds(rule, person) == true);
        return Says(TellWhen.DoNotTell) ? TellWhen.DoNotTell
            : Says(TellWhen.Later) ? TellWhen.Later
            : Says(TellWhen.Now) ? TellWhen.Now
            : TellWhen.Undecided;
    }

    /// <summary>"<c>notApplicable</c> if a rule says so; else <c>toDo</c> if a rule says so; else <c>done</c> if a rule says so; else <c>toCheck</c>."</summary>
    public PointStatus Point(string point)
    {
        bool Says(PointStatus status) => Holds<ConcludesPoint>(one => one.Point.Id == point && one.Is == status) == true;
        return Says(PointStatus.NotApplicable) ? PointStatus.NotApplicable
            : Says(PointStatus.ToDo) ? PointStatus.ToDo
            : Says(PointStatus.Done) ? PointStatus.Done
            : PointStatus.ToCheck;
    }

    /// <summary>The ids that conclusions of one kind name, where a rule that draws them holds anywhere.</summary>
    public IEnumerable<string> Named<T>(Func<T, string> name)
        where T : Conclusion =>
        rules.Index.Drawing<T>().Where(drawn => HoldsAnywhere(drawn.Rule)).Select(drawn => name(drawn.Conclusion)).Distinct();

    /// <summary>The safeguards asked for, each with the strength of the strongest rule that asks.</summary>
    public IEnumerable<(string Id, Strength Strength)> Safeguards =>
        from drawn in rules.Index.Drawing<ConcludesSafeguard>()
        let safeguard = rules.Pack.Safeguards.Single(one => one.Id == drawn.Conclusion.Safeguard.Id)
        where rules.Facts.All(drawn.Rule.Scope).Any(spot => rules.Holds(drawn.Rule, spot) == true && IsAsked(safeguard, spot))
        group drawn.Rule.Strength by safeguard.Id into asked
        select (asked.Key, asked.Max());

    /// <summary>"With whom to share: never an end of the sharing itself, unless another of that kind is meant."</summary>
    public IEnumerable<string> Recipients =>
        from drawn in rules.Index.Drawing<ConcludesRecipient>()
        let body = drawn.Conclusion.Body.Id
        where HoldsAnywhere(drawn.Rule)
            && (drawn.Conclusion.Another || !IsEnd(body, Party.Discloser, Party.Recipient))
        group body by body into named
        select named.Key;

    /// <summary>"Who protects: of those called for, nobody by whose hands it would come to the discloser or to harm, and the most urgent only."</summary>
    public IEnumerable<string> Protections
    {
        get
        {
            var stays = items.Count == 0 || Dispositions.Any(now => now != Disposition.Share);
            var ours = rules.Pack.Header.Id;
            var open = (
                from protection in rules.Pack.Protections
                let calling = rules.Index.Drawing<ConcludesProtection>().Where(drawn => drawn.Conclusion.Protection.Id == protection.Id && HoldsAnywhere(drawn.Rule)).ToList()
                where calling.Count > 0
                where protection.Body is null || !IsEnd(protection.Body.Id, Party.Discloser)
                where protection.SameHands.All(body => !IsEnd(body.Id, Party.Discloser))
                where protection.ApproachesUnless is not { } never || rules.Finding(never.Id, Spot.Case) != true
                where protection.Urgency != ProtectionUrgency.Soon || stays
                select (Protection: protection, IsOurs: calling.Any(drawn => drawn.Rule.Pack == ours))).ToList();
            var least = open.Any(one => one is { IsOurs: true, Protection.Urgency: ProtectionUrgency.Now }) ? ProtectionUrgency.Now
                : open.Any(one => one is { IsOurs: true, Protection.Urgency: ProtectionUrgency.Soon }) ? ProtectionUrgency.Soon
                : ProtectionUrgency.Counsel;
            var urgent = open.Select(one => one.Protection).Where(one => one.Urgency >= least).ToList();
            return urgent.Where(one => urgent.All(other => one.InsteadOf.All(named => named.Id != other.Id))).Select(one => one.Id);
        }
    }

    /// <summary>"Whom to ask: never whoever shares; nor the recipient, once something goes."</summary>
    public IEnumerable<string> Advisers =>
        from named in Named<ConcludesAdvice>(one => one.Adviser.Id)
        let adviser = rules.Pack.Advisers.Single(one => one.Id == named)
        let never = adviser.ApproachesUnless is { } unless && rules.Finding(unless.Id, Spot.Case) == true
        where !adviser.Bodies.Any(body => IsEnd(body.Id, Party.Discloser) || ((Shares(Outcome) || never) && IsEnd(body.Id, Party.Recipient)))
        select named;

    private static Disposition OfCourse(Outcome? outcome) => outcome switch
    {
        { } shares when Shares(shares) => Disposition.Share,
        Outcome.DoNotShare => Disposition.Withhold,
        _ => Disposition.Undecided,
    };

    private bool IsAsked(SafeguardDefinition safeguard, Spot spot)
    {
        if (safeguard.Beside is { } beside && beside != Outcome)
        {
            return false;
        }

        if (safeguard.GoesWithItem && spot.Scope switch
        {
            FactScope.Item => Dispositions[spot.Index] == Disposition.Withhold,
            FactScope.Person => !AnyAbout(spot, now => now != Disposition.Withhold),
            _ => Dispositions.All(now => now == Disposition.Withhold) && !Recipients.Any(),
        })
        {
            return false;
        }

        var people = rules.Facts.All(FactScope.Person).ToList();
        if (safeguard.ApproachesUnless is not { } never)
        {
            return true;
        }

        if (people.Count == 0)
        {
            return Outcome != Outcome.DoNotShare;
        }

        var spoken = spot.Scope switch
        {
            FactScope.Case => people,
            FactScope.Person => [spot],
            _ => rules.Facts.Seen(FactScope.Person, spot) is { } about ? [about] : [],
        };
        return spoken.Any(person => AnyAbout(person, now => now != Disposition.Withhold) && rules.Finding(never.Id, person) != true);
    }

    private static bool Shares(Outcome outcome) => outcome is Outcome.MustShare or Outcome.ShouldShare or Outcome.MayShare;

    private bool AnyAbout(Spot person, Func<Disposition, bool> now) =>
        items.Any(item => rules.Facts.Seen(FactScope.Person, item) == person && now(Dispositions[item.Index]));

    private bool IsEnd(string body, params IReadOnlyList<Party> ends) =>
        rules.Pack.Facts.Any(fact => fact.Scope == FactScope.Case && fact.Party is { } end && ends.Contains(end) && rules.Facts.Value(fact.Id, Spot.Case) is FactValue.Choice choice && choice.Value == body);

    private bool? Holds<T>(Func<T, bool> which)
        where T : Conclusion => rules.AnyHolds(Rules(which), Spot.Case);

    private IEnumerable<Rule> Rules<T>(Func<T, bool> which)
        where T : Conclusion => rules.Index.Drawing<T>().Where(drawn => which(drawn.Conclusion)).Select(drawn => drawn.Rule);

    private bool HoldsAnywhere(Rule rule) => rules.Facts.All(rule.Scope).Any(spot => rules.Holds(rule, spot) == true);
}
