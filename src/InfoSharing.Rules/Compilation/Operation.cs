using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Compilation;

/// <summary>What works out one bit from others.</summary>
internal abstract class Operation(Bit result)
{
    private const int NotYet = -1;

    public Bit Result { get; } = result;

    /// <summary>One above the highest level that it reads; tests of facts, which nothing works out, are below all levels.</summary>
    public int Level { get; private set; } = NotYet;

    /// <summary>The bits that it reads.</summary>
    protected abstract IEnumerable<Bit> Inputs { get; }

    /// <summary>Gives it and all that it reads a level.</summary>
    /// <param name="makers">What works out each bit, by scope and place.</param>
    public int Place(Operation?[][] makers)
    {
        if (Level == NotYet)
        {
            var level = 0;
            foreach (var input in Inputs)
            {
                if (makers[(int)input.Scope][input.Place] is { } maker)
                {
                    level = Math.Max(level, maker.Place(makers) + 1);
                }
            }

            Level = level;
        }

        return Level;
    }
}

/// <summary>An <c>all</c> or <c>any</c> over bits of one block.</summary>
internal sealed class Join(Bit result, Joined joined) : Operation(result)
{
    public Joined Joined { get; } = joined;

    protected override IEnumerable<Bit> Inputs => Joined.Places.Select(place => Bit.At(Result.Scope, place));
}

/// <summary>Shows an answer of the case to its people and items, or one of a person to the items about them.</summary>
internal sealed class Carry(Bit from, Bit result) : Operation(result)
{
    public Bit From { get; } = from;

    protected override IEnumerable<Bit> Inputs => [From];
}

/// <summary>Tells the case what is true of any, of every, or of so many people or items.</summary>
internal sealed class Count(Quantified source, Bit where, Bit result) : Operation(result)
{
    public Bit Where { get; } = where;

    /// <summary>How it comes out.</summary>
    /// <param name="yes">How many people or items meet the condition.</param>
    /// <param name="no">How many do not.</param>
    /// <param name="all">How many there are.</param>
    public Truth Answer(int yes, int no, int all)
    {
        var needed = source.Quantifier switch
        {
            Quantifier.Any => 1,
            Quantifier.Every => all,
            _ => source.AtLeast,
        };

        // Where no people are listed, nothing is concluded from their absence.
        return all == 0 ? Truth.Unknown
            : yes >= needed ? Truth.True
            : all - no < needed ? Truth.False
            : Truth.Unknown;
    }

    protected override IEnumerable<Bit> Inputs => [Where];
}
