namespace InfoSharing.Rules.Compilation;

/// <summary>Works out one bit, three-valued, from as many parts as it says; they follow those of the step before.</summary>
internal readonly record struct Step(int Parts, int Word, ulong Mask, bool IsAny);

/// <summary>The steps of one scope at one level. None reads what another works out; all lie side by side, to be run in one sweep.</summary>
internal sealed record Sweep(Step[] Steps, Part[] Parts)
{
    public static Sweep Of(IEnumerable<Operation> operations)
    {
        // In an order that a processor learns at once: those that are alike together.
        List<Join> joins = [.. operations.OfType<Join>().OrderBy(join => join.Joined.IsAny).ThenBy(join => join.Joined.Parts.Length).ThenBy(join => join.Result.Place)];
        return new Sweep(
            [.. joins.Select(join => new Step(join.Joined.Parts.Length, join.Result.Word, join.Result.Mask, join.Joined.IsAny))],
            [.. joins.SelectMany(join => join.Joined.Parts)]);
    }
}

/// <summary>What is worked out at one level, from what the levels below have settled.</summary>
internal sealed record Stratum(Sweep Case, Sweep Person, Sweep Item, Carry[] Carries, Count[] Counts);

/// <summary>Puts everything in order, so that nothing is read before it is worked out; across case, person and item.</summary>
internal static class Strata
{
    public static Stratum[] Of(Block[] blocks)
    {
        Operation?[][] makers = [.. blocks.Select(block => new Operation?[block.Words * Bit.InAWord])];
        List<Operation> operations = [.. blocks.SelectMany(block => block.Operations)];
        foreach (var operation in operations)
        {
            makers[(int)operation.Result.Scope][operation.Result.Place] = operation;
        }

        var levels = operations.ToLookup(operation => operation.Place(makers));
        return [.. Enumerable.Range(0, levels.Count).Select(level => new Stratum(
            Sweep.Of(levels[level].Where(operation => operation.Result.Scope == FactScope.Case)),
            Sweep.Of(levels[level].Where(operation => operation.Result.Scope == FactScope.Person)),
            Sweep.Of(levels[level].Where(operation => operation.Result.Scope == FactScope.Item)),
            [.. levels[level].OfType<Carry>()],
            [.. levels[level].OfType<Count>()]))];
    }
}
