namespace InfoSharing.Rules.Compilation;

/// <summary>One word's share in a step.</summary>
/// <param name="Word">The word that is read.</param>
/// <param name="Plain">Bits that count as they stand.</param>
/// <param name="Negated">Bits that count as their opposite: those under <c>not</c>, and exceptions.</param>
/// <param name="Unproven">Bits that stop the step only when they are true: exceptions without which the rule proceeds.</param>
/// <param name="UnprovenNegated">The same, for exceptions that are a <c>not</c>.</param>
internal readonly record struct Part(int Word, ulong Plain, ulong Negated, ulong Unproven, ulong UnprovenNegated);

/// <summary>Joins bits by <c>all</c> or <c>any</c> into one more bit: a few word operations, three-valued.</summary>
internal sealed class Step(bool all, Part[] parts, Bit result)
{
    public Bit Result { get; } = result;

    /// <summary>Sets the step's bit on a rail, unless it is open.</summary>
    /// <param name="isTrue">The words of the true rail.</param>
    /// <param name="isFalse">The words of the false rail.</param>
    /// <param name="presume">Whether a rule may proceed while such an exception is open; without, it waits for proof.</param>
    public void Run(Span<ulong> isTrue, Span<ulong> isFalse, bool presume)
    {
        var everyPartHolds = true;
        var somePartFails = false;
        foreach (ref readonly var part in parts.AsSpan())
        {
            var (yes, no) = (isTrue[part.Word], isFalse[part.Word]);
            if (!all)
            {
                // "any" is "all" of the opposites: swap the rails, and read the answer the other way round.
                (yes, no) = (no, yes);
            }

            everyPartHolds &= (yes & part.Plain) == part.Plain && (no & part.Negated) == part.Negated
                && (presume || ((no & part.Unproven) == part.Unproven && (yes & part.UnprovenNegated) == part.UnprovenNegated));
            somePartFails |= ((no & part.Plain) | (yes & part.Negated) | (yes & part.Unproven) | (no & part.UnprovenNegated)) != 0;
        }

        if (somePartFails)
        {
            (all ? isFalse : isTrue)[Result.Word] |= Result.Mask;
        }
        else if (everyPartHolds)
        {
            (all ? isTrue : isFalse)[Result.Word] |= Result.Mask;
        }
    }
}
