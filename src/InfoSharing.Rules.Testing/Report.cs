using System.Text;
using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Testing;

/// <summary>Puts what a worked case did not get into plain text.</summary>
internal static class Report
{
    public static string Of(WorkedCase worked, IReadOnlyList<Difference> differences)
    {
        var text = new StringBuilder();
        Line(text, 0, worked.Title == worked.Path ? worked.Path : $"{worked.Path}: {worked.Title}");
        foreach (var difference in differences)
        {
            Line(text, 2, difference.Location is { } at ? $"{at}: {difference}" : difference.ToString());
            foreach (var rule in difference.Rules)
            {
                Line(text, 4, $"rule {rule.Rule.Id}{For(rule.Rule)} {Verdict(rule.Rule.Verdict)} ({rule.Rule.Location}): {rule.Rule.Title}");
                foreach (var condition in rule.Conditions)
                {
                    Line(text, 6, Said(condition));
                }
            }
        }

        foreach (var line in Facts(worked.Case))
        {
            Line(text, 2, line);
        }

        return text.ToString().TrimEnd('\n');
    }

    public static string Verdict(RuleVerdict verdict) => verdict switch
    {
        RuleVerdict.Concluded => "concluded",
        RuleVerdict.DidNotApply => "did not apply",
        RuleVerdict.Defeated => "is defeated by an exception",
        RuleVerdict.NotInForce => "is not law on the day",
        _ => "is open",
    };

    /// <summary>A condition that decided a rule: how it came out, the fact, and the place.</summary>
    public static string Said(ResponsibleCondition condition)
    {
        var trace = condition.Condition;
        var mark = trace.Truth switch { Truth.True => "yes", Truth.False => "no ", _ => "?  " };
        var fact = trace.Fact is null ? "" : trace.Source switch
        {
            FactSource.NotAsked => $" ({trace.Fact}: not given)",
            FactSource.AskedNotKnown => $" ({trace.Fact}: asked, not known)",
            FactSource.Derived => $" ({trace.Fact} = {trace.Value}, derived)",
            _ => $" ({trace.Fact} = {trace.Value})",
        };
        var exception = condition.Exception is { } id ? $"exception {id}: " : "";
        return $"{mark} {exception}{condition.Says}{fact}, {trace.Location}";
    }

    /// <summary>The facts of a case, a line for the case and one for each person and item.</summary>
    public static IEnumerable<string> Facts(SharingCase sharing) =>
    [
        $"facts, as at {sharing.AsAt:yyyy-MM-dd}: {Said(sharing.Facts)}",
        .. sharing.People.Select(person => $"person {person.Id}: {Said(person.Facts)}"),
        .. sharing.Items.Select(item => $"item {item.Id}, about {item.About}: {Said(item.Facts)}"),
    ];

    private static string For(RuleTrace rule) => rule.Subject.Length == 0 ? "" : $" for {rule.Subject}";

    private static string Said(FactSet facts)
    {
        List<string> said = [];
        foreach (var (key, value) in facts.All)
        {
            said.Add(value is null ? $"{key.Id} not known" : $"{key.Id} = {value}");
        }

        return said.Count == 0 ? "nothing given" : string.Join("; ", said);
    }

    private static void Line(StringBuilder text, int indent, string words) => text.Append(' ', indent).Append(words).Append('\n');
}
