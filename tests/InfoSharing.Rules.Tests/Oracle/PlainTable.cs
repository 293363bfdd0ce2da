namespace InfoSharing.Rules.Tests.Oracle;

/// <summary>
/// The decision of one item for one recipient as first tried on paper, written out as plain arithmetic: what the tables of the pack are
/// compared with. It knows nothing of tables, rows or diagrams. What was changed since, and why, is marked "changed".
/// </summary>
internal sealed record PlainTable
{
    // What is feared by how well founded it is.
    private static readonly int[][] Harm = [[0, 0, 0, 0, 0], [0, 1, 1, 1, 1], [0, 1, 1, 2, 2], [0, 2, 3, 4, 4], [0, 2, 4, 4, 4]];

    // Sensitivity by confidence. Changed: what is open, because it is public or the recipient knows it, intrudes slightly at most.
    private static readonly int[][] Intrusion = [[0, 0, 1, 1], [0, 1, 1, 2], [1, 1, 2, 2], [1, 2, 2, 3]];
    private static readonly int[] CostOfTelling = [0, 0, 1, 2];

    // For by against.
    private static readonly string[][] Weights =
    [
        ["free", "not", "not", "not", "not"],
        ["free", "judge", "not", "not", "not"],
        ["free", "out", "judge", "not", "not"],
        ["clear", "clear", "clear", "out", "judge"],
        ["clear", "clear", "clear", "clear", "out"],
    ];

    public string Bar { get; init; } = "none";

    public string Duty { get; init; } = "none";

    public string Part { get; init; } = "part";

    public string Hands { get; init; } = "right";

    public string Need { get; init; } = "needed";

    public string Soundness { get; init; } = "sound";

    public string Authority { get; init; } = "there";

    public bool IsUnheard { get; init; }

    /// <summary>Whether the person can safely be talked with, and does not know of it yet.</summary>
    public bool IsUntold { get; init; }

    public int Gravity { get; init; }

    public int Likelihood { get; init; }

    public int Soon { get; init; }

    public int Effect { get; init; } = 2;

    public bool OnlyOwnAndCanDecide { get; init; }

    /// <summary>Whether it is known that whoever risks only themselves decides freely. Changed: until then their choice is not the last word.</summary>
    public bool IsChoiceKnown { get; init; }

    public bool IsOwnMatter { get; init; }

    public int Claim { get; init; }

    public int Sensitivity { get; init; }

    public int Confidence { get; init; }

    public int Telling { get; init; }

    /// <summary>Whether the law, or the best interests of one who cannot decide, lift privacy and confidence whatever is said.</summary>
    public bool IsLiftedByLaw { get; init; }

    /// <summary>Whether it was agreed or understood when it was given. Changed: a refusal undoes it.</summary>
    public bool IsExpected { get; init; }

    public string Agreement { get; init; } = "open";

    public string Obstacle { get; init; } = "none";

    public bool CanAct { get; init; }

    public bool IsAskedFirst { get; init; }

    public string Judged { get; init; } = "none";

    /// <summary>Whether less than the item would do, or whoever asked has not said what it is wanted for.</summary>
    public bool LessWouldDo { get; init; }

    /// <summary>Whether a demand or an order is claimed that nobody has seen.</summary>
    public bool IsDemandUnseen { get; init; }

    public int For => Math.Max(OfHarm, OfClaim);

    // Changed: no claim beats the say of somebody who risks only themselves.
    private int OfClaim => OnlyOwnAndCanDecide ? Math.Min(Claim, 2) : Claim;

    /// <summary>Whether the person has wished that it should stay.</summary>
    public bool IsWishedToStay { get; init; }

    /// <summary>Whether a question would only be answered with no.</summary>
    public bool IsNoExpected { get; init; }

    // Changed: where serious harm is feared that the recipient could act on, it is talked over before it stays.
    private bool IsTalkedOver => Gravity >= 3 && Likelihood > 0 && Soon > 0 && Effect > 0
        && (Part is "protects" or "able" or "part")
        && !(OnlyOwnAndCanDecide && IsChoiceKnown)
        // Changed: with somebody who can do nothing about the harm, and where the answer is no already, nothing is talked over.
        && !(Part == "part" && IsNoExpected);

    public bool IsUrgent => Soon == 3 && OfHarm == 4;

    public int OfHarm
    {
        get
        {
            var strength = Harm[Gravity][Likelihood];
            strength = Soon switch
            {
                0 => 0,
                1 => Math.Max(0, strength - 1),
                3 when strength >= 2 => Math.Min(4, strength + 1),
                _ => strength,
            };
            var effect = Part is "protects" or "able" ? Effect : 0;

            // Changed: what helps to see a compelling harm whole counts one step less than what can be acted on, and not two.
            strength = effect switch
            {
                0 => 0,
                1 when strength == 4 => 3,
                1 => Math.Min(strength, 2),
                _ => strength,
            };
            return OnlyOwnAndCanDecide ? Math.Min(strength, 1) : strength;
        }
    }

    public string Weighing
    {
        get
        {
            var against = Against(Agreement == "refused");
            var weight = Weigh(against);

            if ((weight is "not" or "judge") && For > 0 && IsTalkedOver && Judged != "against")
            {
                return Judged == "for" ? "out" : "judge";
            }

            // Changed: a function alone outweighs no real intrusion and no refusal, unless somebody has judged that it does.
            if (weight == "judge" && For == 2 && !CarriedByHarm && Judged != "for" && (Intrusion[Sensitivity][Confidence] >= 2 || Agreement == "refused"))
            {
                return "not";
            }

            return (weight, Judged) switch
            {
                ("judge", "for") => "out",
                // Changed: a judgement to keep stands until another answers it, unless the harm clearly outweighs.
                ("judge" or "out", "against") => "not",
                _ => weight,
            };
        }
    }

    // Changed: what goes without asking is told first to whoever can safely be talked with, whoever receives it, unless there is no time.
    public bool MustBeHeard => Agreement != "agreed" && Soon != 3
        && ((IsUntold && Part is not ("none" or "unsaid") && (Asking is "refused" or "shut" or "moot")) || (IsUnheard && Telling >= 2 && (Part is "able" or "part")));

    public string Asking
    {
        get
        {
            var against = Against(Agreement == "refused");
            if (Agreement == "agreed")
            {
                return "agreed";
            }

            if (against == 0)
            {
                return "moot";
            }

            if (Agreement == "refused")
            {
                return "refused";
            }

            if (Agreement == "nobody" || Obstacle is "unsafe" or "defeats" or "time" || (Obstacle == "danger" && !CanAct))
            {
                return "shut";
            }

            if (For == 0)
            {
                return "moot";
            }

            if (CanAct && !IsUrgent)
            {
                return "ask";
            }

            // Changed: nobody is asked where the answer is no already and what speaks for it would lose.
            if (IsNoExpected && !IsUrgent && Weighing == "not")
            {
                return "moot";
            }

            // Changed: who has wished that it should stay is asked once it has been talked over, where serious harm is feared.
            if (IsWishedToStay && IsTalkedOver && Judged == "none" && Weighing == "judge")
            {
                return "moot";
            }

            // Changed: before an outsider who owes no duty is told, whoever can be asked is asked, unless it is urgent.
            if (Part == "able" && !IsUrgent && For >= 3 && CarriedByHarm && Judged == "none" && Claim < 2)
            {
                return "ask";
            }

            // Changed: what an able adult has told in confidence of a danger to themselves is put to them first, unless it is now.
            if (IsAskedFirst && !IsUrgent && Judged == "none" && For >= 2)
            {
                return "ask";
            }

            var ifRefused = Weigh(Against(isRefused: true));

            // Changed: compelling harm, and strong harm towards those who protect, is told and not asked for where a refusal would be outweighed.
            var isTold = ifRefused == "out" && Judged != "against" && (For == 4 || (For == 3 && CarriedByHarm && Part == "protects"));

            // Changed: for what somebody has judged to stay, and only a limited reason speaks, nobody is asked.
            var isJudgedToStay = Judged == "against" && (!CarriedByHarm || For is 1 or 2);
            if (ifRefused == "clear" || isTold || isJudgedToStay)
            {
                return "moot";
            }

            // Changed: asked too is whoever's own matter it is, and for what is sensitive and called for by no harm.
            return against >= 2 || For <= 1 || (Claim < 2 && For <= 2) || (IsOwnMatter && For <= 2) || (!CarriedByHarm && For == 2 && Sensitivity >= 2) ? "ask" : "moot";
        }
    }

    /// <summary>The course.</summary>
    public string Course => CourseOf(
        Bar, Duty, Part, Hands, Need, Soundness, MustBeHeard ? "hear" : "no", Authority, Weighing, Asking, IsUrgent ? "yes" : "no", Judged == "against", LessWouldDo);

    /// <summary>The first row that fits.</summary>
    public static string CourseOf(
        string bar, string duty, string part, string hands, string need, string soundness, string hearing, string authority, string weighing, string asking, string urgent,
        bool isJudgedToStay, bool lessWouldDo)
    {
        var binds = duty == "binds";
        return
            bar == "stands" ? "keep"
            : !binds && need == "no" ? "keep"
            : !binds && part == "none" && asking != "agreed" ? "keep"
            : !binds && hands == "unsafe" ? "keep"
            : !binds && authority == "no" ? "keep"
            // Changed: of whom nothing is said, nothing is kept back for good: who would receive it, and what for, is said first.
            : !binds && part == "unsaid" && asking != "agreed" ? "askrec"
            : (duty is "none" or "calls") && weighing == "not" && (asking is "refused" or "shut" or "moot") ? "keep"
            // Changed: where the law is not settled, and whoever was asked has judged that it should stay, it stays.
            : duty == "unclear" && weighing == "not" && isJudgedToStay ? "keep"
            : hands == "unproved" ? "verify"
            : bar == "leave" ? "leave"
            // Changed: what the law compels goes past the hands in which it would endanger somebody, to others at the recipient.
            : binds && hands == "unsafe" ? "way"
            : binds ? "must"
            : hands == "way" ? "way"
            : soundness == "correct" ? "correct"
            : urgent == "yes" && (part is "protects" or "able") ? "now"
            : soundness == "check" ? "check"
            // Changed: where less would do the whole stays, and the recipient is asked which part is needed.
            : lessWouldDo && need == "ask" ? "askrec"
            : hearing == "hear" ? "hear"
            : asking == "ask" ? "ask"
            // Changed: whether the law compels it is settled before anybody weighs.
            : duty == "unclear" && (weighing is "judge" or "not") ? "advice"
            : weighing == "judge" ? "advice"
            // Changed: what is for judgement is talked over before the recipient is asked, who would learn of it by the question.
            : need == "ask" ? "askrec"
            : authority == "paper" && weighing != "clear" && weighing != "judge" ? "mend"
            : duty == "calls" ? "should"
            : weighing == "clear" && part == "protects" ? "should"
            : "may";
    }

    /// <summary>The first steps in their order, and the course at their end.</summary>
    public (IReadOnlyList<string> First, string Then) Way()
    {
        List<string> first = [];
        var now = this;
        while (now.Then() is { } next)
        {
            first.Add(now.Course);
            now = next;
        }

        return (first, now.Course);
    }

    /// <summary>How it stands once the first step of the course went well; none if the course is no first step.</summary>
    private PlainTable? Then() => Course switch
    {
        // Changed: where a demand is claimed that nobody has seen, whoever reads it and finds it good is bound by it.
        "verify" when IsDemandUnseen && Duty == "unclear" => this with { Hands = "right", Duty = "binds", IsDemandUnseen = false },
        "verify" or "way" => this with { Hands = "right" },
        "leave" => this with { Bar = "lifted", IsLiftedByLaw = true },
        "correct" or "check" => this with { Soundness = "sound" },
        "hear" => this with { IsUnheard = false, IsUntold = false },
        "ask" => this with { Agreement = "agreed" },
        "askrec" when Part == "unsaid" && Asking != "agreed" => null,
        "askrec" => LessWouldDo ? this with { Need = "inpart", LessWouldDo = false } : this with { Need = "needed" },
        "mend" => this with { Authority = "there" },
        "advice" => Duty == "unclear" ? this with { Duty = "binds" } : this with { Judged = "for" },
        _ => null,
    };

    private int Against(bool isRefused) => IsLiftedByLaw || Agreement == "agreed" || (IsExpected && Agreement != "refused")
        ? 0
        : Math.Min(4, Intrusion[Sensitivity][Confidence] + CostOfTelling[Telling] + (isRefused ? 1 : 0));

    private bool CarriedByHarm => OfHarm >= OfClaim && OfHarm > 0;

    // Only harm outweighs clearly.
    private string Weigh(int against)
    {
        var weight = Weights[For][against];
        return weight != "clear" || CarriedByHarm ? weight : against == 0 ? "free" : "out";
    }
}
