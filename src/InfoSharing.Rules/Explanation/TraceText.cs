using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>The trace in plain text: every rule that concluded, was defeated or is open, down to each condition.</summary>
internal sealed class TraceText
{
    private static readonly (RuleVerdict Verdict, string Title)[] Told =
    [
        (RuleVerdict.Concluded, "Rules that concluded"),
        (RuleVerdict.Defeated, "Rules that an exception defeats"),
        (RuleVerdict.Undetermined, "Rules that are open"),
    ];

    private readonly Page page;
    private readonly Account account;
    private readonly Dictionary<(IReadOnlyList<ConditionTrace> Members, int Indent), Members> members = [];

    private TraceText(Page page, Account account) => (this.page, this.account) = (page, account);

    /// <summary>A line of the trace, or what a quantifier asks of each person or item: the same lines wherever it is asked.</summary>
    private readonly record struct Line(int Indent, string Mark, string Words, Members? Below = null)
    {
        public override string ToString() => Below is null ? $"{Indent} {Mark} {Words}" : English.Invariant($"{Below.Number}");
    }

    private sealed record Members(int Number, IReadOnlyList<Line> Lines);

    public static void Write(Page page, Account account) => new TraceText(page, account).Write();

    private void Write()
    {
        page.Heading("Trace");
        page.Say("yes: proven true; no: proven false; ?: not known. In brackets: the fact, its value, and how it is known.", 2);
        var rules = account.Recommendation.Trace.Rules;
        foreach (var (verdict, title) in Told)
        {
            var told = rules.Where(rule => rule.Verdict == verdict).ToList();
            if (told.Count == 0)
            {
                continue;
            }

            page.Gap();
            page.Say($"{title}:", 2);
            // The instances of a rule stand together, and no more than one rule is held in words.
            foreach (var instances in told.GroupBy(rule => rule.Id))
            {
                foreach (var alike in instances.Select(rule => (Rule: rule, Lines: Lines(rule))).GroupBy(one => string.Join('\n', one.Lines)))
                {
                    Write([.. alike.Select(one => one.Rule)], alike.First().Lines);
                }
            }
        }

        Named(page, "did not apply", [.. rules.Where(rule => rule.Verdict == RuleVerdict.DidNotApply).DistinctBy(rule => rule.Id)]);
        Named(page, $"not law on {English.Day(account.Recommendation.AsAt)}", [.. rules.Where(rule => rule.Verdict == RuleVerdict.NotInForce).DistinctBy(rule => rule.Id)]);
    }

    private void Write(IReadOnlyList<RuleTrace> alike, IReadOnlyList<Line> lines)
    {
        var rule = alike[0];
        var subjects = rule.Scope == FactScope.Case ? "" : $", for {English.And(alike.Select(one => one.Subject))}";
        page.Say($"{rule.Title} ({rule.Id}){subjects}", 4, 4);
        page.Say(account.PlaceOf(rule), 6);
        page.Say(Verdict(account, rule), 6);
        Write(lines);
    }

    private void Write(IReadOnlyList<Line> lines)
    {
        foreach (var line in lines)
        {
            if (line.Below is { } below)
            {
                Write(below.Lines);
            }
            else
            {
                page.Point(line.Mark, line.Words, line.Indent);
            }
        }
    }

    private static string Verdict(Account account, RuleTrace rule) => rule.Verdict switch
    {
        RuleVerdict.Undetermined => $"Open: {English.Sentence(account.Reasons.Of(rule))}",
        RuleVerdict.Defeated => $"Defeated: {English.Sentence(account.Reasons.Of(rule))}",
        _ => English.Sentence(account.Reasons.Of(rule)),
    };

    private static void Named(Page page, string what, IReadOnlyList<RuleTrace> rules)
    {
        if (rules.Count > 0)
        {
            page.Gap();
            page.Say(English.Invariant($"{rules.Count} rule{(rules.Count == 1 ? "" : "s")} {what}: {string.Join(", ", rules.Select(rule => rule.Id))}."), 2, 2);
        }
    }

    private IReadOnlyList<Line> Lines(RuleTrace rule) =>
    [
        .. Tree(rule.When, 6),
        .. rule.Unless.SelectMany(exception => Tree(exception.When, 8)
            .Prepend(new Line(6, Mark(exception.When.Truth), $"unless {exception.Because} ({exception.Id}){(exception.ProceedsIfUnknown ? "; holds back only if proven" : "")}:"))),
    ];

    private IEnumerable<Line> Tree(ConditionTrace trace, int indent)
    {
        var subject = trace.Subject.Length > 0 ? trace.Subject + ": " : "";
        yield return new Line(indent, Mark(trace.Truth), subject + Words(account, trace));
        if (trace.Condition is Quantified)
        {
            yield return new Line(indent, "", "", MembersOf(trace, indent + 2));
        }
        else if (IsOpened(trace))
        {
            foreach (var line in trace.Parts.SelectMany(part => Tree(part, indent + 2)))
            {
                yield return line;
            }
        }
    }

    /// <summary>Whether the parts of a condition stand below it, and not in its own line or in a place of their own.</summary>
    private static bool IsOpened(ConditionTrace trace) => trace.Condition switch
    {
        NamedTest { IsChain: true } => false,
        Not => trace.Parts[0].Parts.Count > 0,
        _ => true,
    };

    private Members MembersOf(ConditionTrace quantifier, int indent)
    {
        var of = (quantifier.Parts, indent);
        if (!members.TryGetValue(of, out var known))
        {
            known = members[of] = new Members(members.Count, [.. quantifier.Parts.SelectMany(part => Tree(part, indent))]);
        }

        return known;
    }

    private static string Words(Account account, ConditionTrace trace) => trace.Condition switch
    {
        AllOf => "all of these:",
        AnyOf => "at least one of these:",
        Not when trace.Parts[0].Parts.Count > 0 => "not this:",
        Not => $"{account.Asks(trace.Condition)}{Known(trace.Parts[0])}",
        NamedTest named => $"{account.Words.Conditions[named.Condition.Id].Title} ({named.Condition.Id}):",
        Quantified quantified => $"{Speaker.Among(quantified)}{(trace.Parts.Count > 0 ? ":" : $", {account.Asks(quantified.Where)} (nobody is listed)")}",
        _ => $"{account.Asks(trace.Condition)}{Known(trace)}",
    };

    private static string Known(ConditionTrace trace) => trace.Condition switch
    {
        FactTest => trace.Value is { } value
            ? $" ({trace.Fact} = {value}{(trace.Source == FactSource.Derived ? ", derived" : "")})"
            : $" ({trace.Fact}: {(trace.Source == FactSource.AskedNotKnown ? "asked, not known" : "not asked")})",
        FindingTest finding => $" ({finding.Finding.Id})",
        ProvisionTest provision => $" ({provision.Provision.Id})",
        _ => "",
    };

    private static string Mark(Truth truth) => truth switch { Truth.True => "yes", Truth.False => "no\u00A0", _ => "?\u00A0\u00A0" };
}
