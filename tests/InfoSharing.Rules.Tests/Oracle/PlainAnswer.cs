using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tests.Oracle;

/// <summary>"From conclusions to the answer": the fixed part of the guide, step by step.</summary>
internal sealed class PlainAnswer
{
    /// <summary>Whether people are told never stops an item, and a recognised legitimate interest is one way to a lawful basis.</summary>
    private static readonly Requirement[] StopNothing = [Requirement.Transparency, Requirement.RecognisedLegitimateInterest];

    /// <summary>"Where a table decides": what the outcome of the case names first.</summary>
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
        if (rules.Pack.Questions.FirstOrDefault(question => question.IsCourse) is { } courses)
        {
            var taken = items.Select(item => courses.Answers.FirstOrDefault(answer => rules.Finding($"{courses.Id}.{answer.Id}", item) == true)?.Outcome).ToList();
            Alone = [.. taken.Select(OfCourse)];
            Outcome = Summary.First(outcome => outcome == Outcome.DoNotShare || taken.Any(one => (one ?? Outcome.MoreFactsNeeded) == outcome));
            Dispositions = Alone;
            return;
        }

        Alone = [.. items.Select(DispositionAlone)];
        Outcome = Decide(Alone);
        Dispositions = [.. Alone.Select(one => Outcome switch
        {
            Outcome.MustShare or Outcome.ShouldShare or Outcome.MayShare => one,
            Outcome.DoNotShare => Disposition.Withhold,
            _ => one == Disposition.Withhold ? Disposition.Withhold : Disposition.Undecided,
        })];
    }

    public bool InDanger { get; }

    public Outcome Outcome { get; }

    /// <summary>What each item comes to before the outcome is looked at; by the place of the item.</summary>
    public IReadOnlyList<Disposition> Alone { get; }

    /// <summary>What may be done with each item now; by the place of the item.</summary>
    public IReadOnlyList<Disposition> Dispositions { get; }

    public IEnumerable<string> Conflicts =>
        rules.Pack.Provisions.Where(provision => items.Any(item => rules.IsConflict(provision.Id, item))).Select(provision => provision.Id);

    /// <summary>"Now or later only where something about the person goes."</summary>
    public TellWhen Telling(Spot person) =>
        Saying(person) is var when && when != TellWhen.DoNotTell && !AnyAbout(person, now => now is Disposition.Share or Disposition.Redact) ? TellWhen.Undecided : when;

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
        where rules.Facts.All(drawn.Rule.Scope).Any(spot => rules.Holds(drawn.Rule, spot) == true && IsAsked(safeguard, drawn.Rule, spot))
        group drawn.Rule.Strength by safeguard.Id into asked
        select (asked.Key, asked.Max());

    /// <summary>"Where a table decides and somebody is in danger, nothing now; else nothing, whatever comes of a first step."</summary>
    private bool NothingGoes => rules.Pack.Questions.Any(question => question.IsCourse) && InDanger
        ? !Shares(Outcome)
        : Dispositions.All(now => now == Disposition.Withhold);

    /// <summary>"With whom to share: never an end of the sharing itself, unless another of that kind is meant."</summary>
    public IEnumerable<string> Recipients =>
        from drawn in rules.Index.Drawing<ConcludesRecipient>()
        let body = drawn.Conclusion.Body.Id
        where HoldsAnywhere(drawn.Rule)
            && (!drawn.Conclusion.Instead || NothingGoes)
            && (drawn.Conclusion.Another || !IsEnd(body, Party.Discloser, Party.Recipient))
        group body by body into named
        select named.Key;

    /// <summary>"Whom to ask: never whoever shares; nor the recipient, once something goes or a bar stops it in danger too."</summary>
    public IEnumerable<string> Advisers =>
        from named in Named<ConcludesAdvice>(one => one.Adviser.Id)
        let adviser = rules.Pack.Advisers.Single(one => one.Id == named)
        let told = Outcome is Outcome.MustShare or Outcome.ShouldShare or Outcome.MayShare
            || Rules<ConcludesBar>(one => one.EvenInDanger).Any(rule => rule.Scope == FactScope.Case && rules.Holds(rule, Spot.Case) == true)
        let never = adviser.ApproachesUnless is { } unless && rules.Finding(unless.Id, Spot.Case) == true
        where !adviser.Bodies.Any(body => IsEnd(body.Id, Party.Discloser) || ((told || never) && IsEnd(body.Id, Party.Recipient)))
        select named;

    private static Disposition OfCourse(Outcome? outcome) => outcome switch
    {
        { } shares when Shares(shares) => Disposition.Share,
        Outcome.DoNotShare => Disposition.Withhold,
        _ => Disposition.Undecided,
    };

    private bool IsAsked(SafeguardDefinition safeguard, Rule rule, Spot spot)
    {
        var called = rule.Concludes.OfType<ConcludesOutcome>().FirstOrDefault();
        if (called is not null && Shares(called.Outcome) != Shares(Outcome))
        {
            return false;
        }

        if (called is not null && !Shares(Outcome) && called.Outcome != Outcome)
        {
            return false;
        }

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
            return Outcome != Outcome.DoNotShare || called?.Outcome == Outcome;
        }

        var wholeCourse = !Shares(Outcome) && called?.Outcome == Outcome;
        var spoken = spot.Scope switch
        {
            FactScope.Case => people,
            FactScope.Person => [spot],
            _ => rules.Facts.Seen(FactScope.Person, spot) is { } about ? [about] : [],
        };
        return spoken.Any(person => AnyAbout(person, now => wholeCourse || now != Disposition.Withhold) && rules.Finding(never.Id, person) != true);
    }

    private static bool Shares(Outcome outcome) => outcome is Outcome.MustShare or Outcome.ShouldShare or Outcome.MayShare;

    private bool AnyAbout(Spot person, Func<Disposition, bool> now) =>
        items.Any(item => rules.Facts.Seen(FactScope.Person, item) == person && now(Dispositions[item.Index]));

    private bool IsEnd(string body, params IReadOnlyList<Party> ends) =>
        rules.Pack.Facts.Any(fact => fact.Scope == FactScope.Case && fact.Party is { } end && ends.Contains(end) && rules.Facts.Value(fact.Id, Spot.Case) is FactValue.Choice choice && choice.Value == body);

    private Disposition DispositionAlone(Spot item)
    {
        // In danger only a bar that holds even then stops anything; out of danger every bar does.
        var bar = On<ConcludesBar>(item, one => one.EvenInDanger || !InDanger);
        var withhold = On<ConcludesDisposition>(item, one => one.Disposition == Disposition.Withhold);
        var redact = On<ConcludesDisposition>(item, one => one.Disposition == Disposition.Redact);
        if (bar == true || withhold == true)
        {
            return Disposition.Withhold;
        }

        if (InDanger)
        {
            return redact == true ? Disposition.Redact : Disposition.Share;
        }

        if (Enum.GetValues<Requirement>().Except(StopNothing).Any(requirement => rules.StatusOf(requirement, item) == RequirementStatus.NotMet))
        {
            return Disposition.Withhold;
        }

        var noneYet = new[] { Requirement.Purpose, Requirement.LawfulBasis }.Any(requirement => rules.StatusOf(requirement, item) == RequirementStatus.Unknown);
        if (bar is null || withhold is null || redact is null || noneYet)
        {
            return Disposition.Undecided;
        }

        return redact == true ? Disposition.Redact : Disposition.Share;
    }

    private bool IsStopped(Spot item) =>
        On<ConcludesBar>(item, _ => true) == true || On<ConcludesDisposition>(item, one => one.Disposition == Disposition.Withhold) == true;

    private Outcome Decide(IReadOnlyList<Disposition> alone)
    {
        var must = Called(Outcome.MustShare);
        var someGoes = alone.Any(one => one is Disposition.Share or Disposition.Redact);
        var allStay = alone.All(one => one == Disposition.Withhold);
        if (InDanger)
        {
            return (allStay, must) switch
            {
                (true, true) => Outcome.SeekAdvice,
                (true, false) => Outcome.DoNotShare,
                (false, true) => Outcome.MustShare,
                (false, false) => Outcome.ShouldShare,
            };
        }

        var barOfCase = Rules<ConcludesBar>(_ => true).Any(rule => rule.Scope == FactScope.Case && rules.Holds(rule, Spot.Case) == true);
        if (Called(Outcome.DoNotShare) || barOfCase)
        {
            return must ? Outcome.SeekAdvice : Outcome.DoNotShare;
        }

        if (must && someGoes)
        {
            return Outcome.MustShare;
        }

        if (must && allStay)
        {
            return Outcome.SeekAdvice;
        }

        if (Called(Outcome.SeekConsentFirst) && !items.All(IsStopped))
        {
            return Outcome.SeekConsentFirst;
        }

        if (Called(Outcome.SeekAdvice) || Conflicts.Any())
        {
            return Outcome.SeekAdvice;
        }

        if (allStay)
        {
            return Outcome.DoNotShare;
        }

        if (someGoes && Called(Outcome.ShouldShare))
        {
            return Outcome.ShouldShare;
        }

        return someGoes && Called(Outcome.MayShare) ? Outcome.MayShare : Outcome.MoreFactsNeeded;
    }

    private bool Called(Outcome outcome) => Holds<ConcludesOutcome>(one => one.Outcome == outcome) == true;

    private bool? Holds<T>(Func<T, bool> which)
        where T : Conclusion => rules.AnyHolds(Rules(which), Spot.Case);

    private bool? On<T>(Spot item, Func<T, bool> which)
        where T : Conclusion => rules.AnyHolds(Rules(which), item);

    private IEnumerable<Rule> Rules<T>(Func<T, bool> which)
        where T : Conclusion => rules.Index.Drawing<T>().Where(drawn => which(drawn.Conclusion)).Select(drawn => drawn.Rule);

    private bool HoldsAnywhere(Rule rule) => rules.Facts.All(rule.Scope).Any(spot => rules.Holds(rule, spot) == true);
}
