using InfoSharing.Rules.Compilation;

namespace InfoSharing.Rules.Evaluation;

/// <summary>
/// The answers to every condition and rule, for the case and each person and item: two words for every sixty-four of them.
/// This is the trace; everything else is a reading of it.
/// </summary>
internal sealed class Rails : IRails
{
    private readonly int[] words;
    private readonly ulong[] isTrue;
    private readonly ulong[] isFalse;
    private readonly int[] about;

    public Rails(int[] words, int people, int[] about)
    {
        (this.words, People, this.about) = (words, people, about);
        var length = words[0] + (people * words[1]) + (about.Length * words[2]);
        isTrue = new ulong[length];
        isFalse = new ulong[length];
    }

    public int People { get; }

    public int Items => about.Length;

    public bool PeopleListed => People > 0;

    public Truth this[Bit bit, int instance]
    {
        get
        {
            var word = Offset(bit.Scope, instance) + bit.Word;
            return (isTrue[word] & bit.Mask) != 0 ? Truth.True
                : (isFalse[word] & bit.Mask) != 0 ? Truth.False
                : Truth.Unknown;
        }
    }

    /// <summary>The place of the person whom an item is about; below zero if the case lists nobody.</summary>
    public int About(int item) => about[item];

    /// <summary>How many there are of a scope.</summary>
    public int Count(FactScope scope) => scope switch
    {
        FactScope.Case => 1,
        FactScope.Person => People,
        _ => Items,
    };

    public void Apply(Entry[] row, FactScope scope, int instance)
    {
        var offset = Offset(scope, instance);
        foreach (var entry in row)
        {
            isTrue[offset + entry.Word] |= entry.True;
            isFalse[offset + entry.Word] |= entry.False;
        }
    }

    public void Set(Bit bit, int instance, bool answer) =>
        (answer ? isTrue : isFalse)[Offset(bit.Scope, instance) + bit.Word] |= bit.Mask;

    /// <summary>Judges units of one scope, in turn, for one instance.</summary>
    public void Run(Unit[] units, FactScope scope, int instance, bool[] inForce, bool presume)
    {
        var (offset, length) = (Offset(scope, instance), words[(int)scope]);
        var yes = isTrue.AsSpan(offset, length);
        var no = isFalse.AsSpan(offset, length);
        foreach (var unit in units)
        {
            var steps = unit.Steps.AsSpan();
            if (!inForce[unit.Index])
            {
                // What is not law that day supports nothing; its conditions are worked out all the same, for the trace.
                steps = steps[..^1];
                no[unit.Verdict.Word] |= unit.Verdict.Mask;
            }

            foreach (var step in steps)
            {
                step.Run(yes, no, presume);
            }
        }
    }

    /// <summary>Copies the first block of a scope to all the others: what the case says of each is the same.</summary>
    public void CopyFirst(FactScope scope)
    {
        var (first, length) = (Offset(scope, 0), words[(int)scope]);
        for (var instance = 1; instance < Count(scope); instance++)
        {
            Array.Copy(isTrue, first, isTrue, Offset(scope, instance), length);
            Array.Copy(isFalse, first, isFalse, Offset(scope, instance), length);
        }
    }

    private int Offset(FactScope scope, int instance) => scope switch
    {
        FactScope.Case => 0,
        FactScope.Person => words[0] + (instance * words[1]),
        _ => words[0] + (People * words[1]) + (instance * words[2]),
    };
}
