using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Benchmarks;

/// <summary>How the cost of one case grows, always on rails that are used again.</summary>
internal static class Growth
{
    private const int InATurn = 16;

    /// <summary>Cost of a typical case against the number of rules: every so manieth rule of the pack, or its rules several times under new ids.</summary>
    public static (int Rules, Cost Cost)[] WithRules(Machine machine, SharingCase[] cases, int rounds, params int[] counts)
    {
        Machine[] machines = [.. counts.Select(count => Compiler.Compile(Sized(machine.Pack, count)))];
        var costs = Turns.Take(cases.Length, InATurn, 1, rounds, [.. machines.Select(one => Judge(one, cases))]);
        return [.. counts.Zip(costs)];
    }

    /// <summary>Cost of a case with three people against the number of items.</summary>
    public static (int Items, Cost Cost)[] WithItems(Machine machine, int count, int rounds, params int[] items)
    {
        var costs = Turns.Take(count, InATurn, 1, rounds, [.. items.Select(number => Judge(machine, TypicalCases.Make(machine, count, people: 3, number)))]);
        return [.. items.Zip(costs)];
    }

    private static Action<int> Judge(Machine machine, SharingCase[] cases)
    {
        var rails = new Rails(machine.Words);
        return place => Evaluator.Run(machine, cases[place], acceptAnnounced: false, rails);
    }

    private static Pack Sized(Pack pack, int count)
    {
        var all = pack.Rules.Count;
        return pack with
        {
            Rules = [.. Enumerable.Range(0, count).Select(place => count <= all
                ? pack.Rules[(int)((long)place * all / count)]
                : pack.Rules[place % all] with { Id = place < all ? pack.Rules[place].Id : $"{pack.Rules[place % all].Id}-{place / all}" }).OrderBy(rule => rule.Id, StringComparer.Ordinal)],
        };
    }
}
