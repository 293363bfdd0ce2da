using InfoSharing.Rules.Cli.Packs;
using InfoSharing.Rules.Cli.Problems;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Testing;

namespace InfoSharing.Rules.Cli.Cases;

/// <summary>One worked case as it came out.</summary>
internal sealed record Outcome(WorkedCase Case, string File, IReadOnlyList<Difference> Differences)
{
    public bool Failed => Differences.Count > 0;
}

/// <summary>The worked cases of one pack, and what they cover of it.</summary>
internal sealed record Suite(string Name, string Root, IReadOnlyList<Outcome> Outcomes, Coverage? Coverage);

/// <summary>The worked cases of all packs that were named; or what is wrong with their files.</summary>
internal sealed record TestRun(IReadOnlyList<Suite> Suites, ProblemList Problems)
{
    public IEnumerable<Outcome> Outcomes => Suites.SelectMany(suite => suite.Outcomes);

    public int Failed => Outcomes.Count(outcome => outcome.Failed);

    /// <summary>How much is covered of all packs together; nothing if it was not asked for.</summary>
    public decimal? Percent => Suites.Select(suite => suite.Coverage).OfType<Coverage>().ToList() is { Count: > 0 } all
        ? all.Sum(one => one.Total) is var total and > 0 ? decimal.Round(100m * all.Sum(one => one.Covered) / total, 1, MidpointRounding.ToZero) : 100
        : null;

    public static TestRun Of(IReadOnlyList<PackPath> targets, PackChoice choice, bool withCoverage, Terminal terminal)
    {
        var problems = new List<Problem>();
        var suites = new List<Suite>();
        var rules = new TargetRules(choice, terminal);
        foreach (var target in targets)
        {
            var (loaded, root) = rules.For(target);
            problems.AddRange(loaded.Diagnostics.Select(diagnostic => Problem.Of(diagnostic, root, terminal)));
            if (!loaded.Succeeded)
            {
                continue;
            }

            var cases = new List<(WorkedCase Case, string File)>();
            foreach (var (file, shown) in target.Cases)
            {
                var read = WorkedCase.Read(loaded.Value, File.ReadAllBytes(file), shown);
                problems.AddRange(read.Diagnostics.Select(diagnostic => target.Placed(diagnostic, terminal)));
                if (read.Succeeded)
                {
                    cases.Add((read.Value, file));
                }
            }

            suites.Add(Run(target, loaded.Value, cases, withCoverage));
        }

        return new TestRun(suites, new ProblemList(problems));
    }

    private static Suite Run(PackPath target, LawfulBasisAdvisor advisor, List<(WorkedCase Case, string File)> cases, bool withCoverage)
    {
        // The pack that was named: the overlay, if it is one.
        var pack = advisor.Overlays.Count > 0 ? advisor.Overlays[^1] : advisor.Pack;
        var outcomes = cases.AsParallel().AsOrdered().Select(one => new Outcome(one.Case, one.File, one.Case.Differences(advisor))).ToList();
        return new Suite(pack.Id, target.Root, outcomes, withCoverage ? Coverage.Of(advisor, cases.Select(one => one.Case), pack.Id) : null);
    }
}
