namespace InfoSharing.Rules.Checking;

/// <summary>The values that something may still have when a condition on it is true. A closed hierarchy.</summary>
internal abstract record Values
{
    private Values()
    {
    }

    /// <summary>One of a closed list.</summary>
    public sealed record OneOf(IReadOnlySet<string> Words) : Values;

    /// <summary>A number, or a date as its day number, from the lowest to the highest, without one that is left out.</summary>
    public sealed record Between(long Lowest, long Highest, long? Without = null) : Values;

    /// <summary>Choices that hold all of these.</summary>
    public sealed record Holding(IReadOnlySet<string> All) : Values;

    /// <summary>Choices that hold at least one of these.</summary>
    public sealed record HoldingOneOf(IReadOnlySet<string> Some) : Values;

    /// <summary>Choices that hold none of these.</summary>
    public sealed record HoldingNone(IReadOnlySet<string> None) : Values;

    /// <summary>Choices that lack at least one of these.</summary>
    public sealed record LackingOneOf(IReadOnlySet<string> Some) : Values;

    /// <summary>Any value, so long as there is one.</summary>
    public sealed record Known : Values;

    /// <summary>No value.</summary>
    public sealed record NotKnown : Values;

    /// <summary>Whether all of these can hold at once of one thing.</summary>
    public static bool Meet(IReadOnlyList<Values> all)
    {
        // Nearly everything is asked once, of a closed list.
        if (all is [OneOf alone])
        {
            return alone.Words.Count > 0;
        }

        if (all.OfType<NotKnown>().Any())
        {
            return all.All(values => values is NotKnown);
        }

        return OneOfMeet([.. all.OfType<OneOf>()])
            && BetweenMeet([.. all.OfType<Between>()])
            && ChoicesMeet(all);
    }

    private static bool OneOfMeet(IReadOnlyList<OneOf> all) =>
        all.Count == 0 || all[0].Words.Any(word => all.All(values => values.Words.Contains(word)));

    private static bool BetweenMeet(IReadOnlyList<Between> all)
    {
        if (all.Count == 0)
        {
            return true;
        }

        var (lowest, highest) = (all.Max(values => values.Lowest), all.Min(values => values.Highest));
        var leftOut = all.Select(values => values.Without).OfType<long>().Where(value => value >= lowest && value <= highest).Distinct().Count();
        return lowest <= highest && highest - lowest + 1 > leftOut;
    }

    private static bool ChoicesMeet(IReadOnlyCollection<Values> all)
    {
        var held = all.OfType<Holding>().SelectMany(values => values.All).ToHashSet(StringComparer.Ordinal);
        var barred = all.OfType<HoldingNone>().SelectMany(values => values.None).ToHashSet(StringComparer.Ordinal);
        return !held.Overlaps(barred)
            && all.OfType<HoldingOneOf>().All(values => !values.Some.IsSubsetOf(barred))
            && all.OfType<LackingOneOf>().All(values => !values.Some.IsSubsetOf(held));
    }
}
