using InfoSharing.Rules.Compilation;

namespace InfoSharing.Rules.Evaluation;

/// <summary>Runs the steps of one level over one block: the inner loop of the library.</summary>
internal static class Sweeping
{
    /// <summary>Sets the bit of every step on a rail, unless it is open.</summary>
    /// <param name="sweep">The steps.</param>
    /// <param name="block">The words of the case, or of up to four people or items at once.</param>
    /// <param name="presume">Whether a rule may proceed while such an exception is open; without, it waits for proof.</param>
    public static void Run<TLanes>(Sweep sweep, Span<Railed<TLanes>> block, bool presume)
        where TLanes : struct, ILanes<TLanes>
    {
        var parts = sweep.Parts.AsSpan();
        var next = 0;
        foreach (ref readonly var step in sweep.Steps.AsSpan())
        {
            var (missing, broken) = (default(TLanes), default(TLanes));
            foreach (ref readonly var part in parts.Slice(next, step.Parts))
            {
                ref readonly var word = ref block[part.Word];
                var needTrue = TLanes.Of(presume ? part.NeedTrue : part.NotFalse);
                var needFalse = TLanes.Of(presume ? part.NeedFalse : part.NotTrue);
                missing |= (~word.True & needTrue) | (~word.False & needFalse);
                broken |= (word.True & TLanes.Of(part.NotTrue)) | (word.False & TLanes.Of(part.NotFalse));
            }

            next += step.Parts;
            var bit = TLanes.Of(step.Mask);
            var holds = bit & TLanes.WhereZero(missing);
            var fails = bit & ~TLanes.WhereZero(broken);
            ref var result = ref block[step.Word];
            if (step.IsAny)
            {
                // It was judged as "all" of the opposites: read the answer the other way round.
                result.True |= fails;
                result.False |= holds;
            }
            else
            {
                // What fails does not hold; nor does what was set to false before it was judged, not being law that day.
                result.False |= fails;
                result.True |= holds & ~result.False;
            }
        }
    }
}
