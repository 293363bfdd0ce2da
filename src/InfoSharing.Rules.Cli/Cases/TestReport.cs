using System.Globalization;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Testing;

namespace InfoSharing.Rules.Cli.Cases;

/// <summary>Says how worked cases came out: for each that failed what was expected and what came, who is responsible, and the facts.</summary>
internal sealed class TestReport(TestRun run, Terminal terminal)
{
    public void Write(bool asJson)
    {
        if (asJson)
        {
            WriteJson();
            return;
        }

        run.Problems.Write(terminal, asJson: false);
        foreach (var suite in run.Suites)
        {
            foreach (var outcome in suite.Outcomes.Where(outcome => outcome.Failed))
            {
                WriteFailed(suite, outcome);
            }
        }

        WriteCoverage();
        WriteSummary();
    }

    private void WriteFailed(Suite suite, Outcome outcome)
    {
        terminal.Line((terminal.Shown(outcome.File), Ink.Strong), ($": {outcome.Case.Title}", Ink.Plain));
        foreach (var difference in outcome.Differences)
        {
            var place = difference.Location is { } at ? $"{terminal.Shown(outcome.File)}({at.Line},{at.Column}): " : "";
            terminal.Line(($"  {place}", Ink.Plain), (difference.What, Ink.Error), (": expected ", Ink.Plain), (difference.Expected, Ink.Strong), (", got ", Ink.Plain), (difference.Got, Ink.Strong));
            foreach (var responsible in difference.Rules)
            {
                var rule = responsible.Rule;
                var subject = rule.Subject.Length == 0 ? "" : $" for {rule.Subject}";
                terminal.Line(("    rule ", Ink.Plain), (rule.Id, Ink.Strong), ($"{subject} {Report.Verdict(rule.Verdict)} ({Place(suite, rule.Pack, rule.Location)}): {rule.Title}", Ink.Plain));
                foreach (var condition in responsible.Conditions)
                {
                    terminal.Line($"      {Report.Said(condition)}");
                }
            }
        }

        foreach (var line in Report.Facts(outcome.Case.Case))
        {
            terminal.Line(($"  {line}", Ink.Faint));
        }

        terminal.Line();
    }

    // Rules of the pack that was named lie in its folder; those of the law below it lie in the pack that is built in.
    private string Place(Suite suite, string pack, Location at)
    {
        var file = Path.Combine(suite.Root, at.File);
        return pack == suite.Name && File.Exists(file) ? $"{terminal.Shown(file)}({at.Line},{at.Column})" : $"{pack}: {at}";
    }

    private void WriteCoverage()
    {
        foreach (var suite in run.Suites.Where(suite => suite.Coverage is not null))
        {
            var coverage = suite.Coverage!;
            var complete = coverage.Covered == coverage.Total;
            terminal.Line(($"{suite.Name}: ", Ink.Strong), (Percent(coverage.Percent), complete ? Ink.Good : Ink.Warning), (" covered: ", Ink.Plain),
                ($"{Of(coverage.Rules.Count(rule => rule.IsCovered), coverage.Rules.Count, "rule")}{Rows(coverage)} and {Of(coverage.Conditions.Count(condition => condition.IsCovered), coverage.Conditions.Count, "condition")} seen both true and not true", Ink.Plain));
            foreach (var missing in coverage.Missing)
            {
                terminal.Line($"  {missing}");
            }
        }
    }

    private static string Rows(Coverage coverage) =>
        coverage.Rows.Count == 0 ? "" : $", {Of(coverage.Rows.Count(row => row.IsCovered), coverage.Rows.Count, "row")}";

    private void WriteSummary()
    {
        var all = run.Outcomes.Count();
        if (all == 0)
        {
            return;
        }

        terminal.Line(run.Failed == 0
            ? (Count(all, "worked case"), Ink.Good)
            : ($"{run.Failed} of {Count(all, "worked case")}", Ink.Error), (run.Failed == 0 ? " came out as written" : " did not come out as written", Ink.Plain));
    }

    private void WriteJson() => terminal.Json(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("cases", run.Outcomes.Count());
        json.WriteNumber("failed", run.Failed);
        json.WriteNumber("errors", run.Problems.Errors);
        json.WriteStartArray("packs");
        foreach (var suite in run.Suites)
        {
            json.WriteStartObject();
            json.WriteString("pack", suite.Name);
            json.WriteStartArray("cases");
            foreach (var outcome in suite.Outcomes)
            {
                json.WriteStartObject();
                json.WriteString("file", terminal.Shown(outcome.File));
                json.WriteString("title", outcome.Case.Title);
                json.WriteBoolean("passed", !outcome.Failed);
                json.WriteStartArray("differences");
                foreach (var difference in outcome.Differences)
                {
                    json.WriteStartObject();
                    json.WriteString("what", difference.What);
                    json.WriteString("expected", difference.Expected);
                    json.WriteString("got", difference.Got);
                    json.WriteStartArray("rules");
                    foreach (var rule in difference.Rules)
                    {
                        json.WriteStringValue(rule.Rule.Id);
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (suite.Coverage is { } coverage)
            {
                json.WriteStartObject("coverage");
                json.WriteNumber("percent", coverage.Percent);
                json.WriteNumber("covered", coverage.Covered);
                json.WriteNumber("total", coverage.Total);
                json.WriteStartArray("missing");
                foreach (var missing in coverage.Missing)
                {
                    json.WriteStringValue(missing);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static string Percent(decimal percent) => percent.ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private static string Of(int some, int all, string noun) => string.Create(CultureInfo.InvariantCulture, $"{some:N0} of {Count(all, noun)}");

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
