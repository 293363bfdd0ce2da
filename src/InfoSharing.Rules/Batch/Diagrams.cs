namespace InfoSharing.Rules.Batch;

/// <summary>A diagram, or its opposite: a yes-or-no function of choices. Two that say the same are the same.</summary>
internal readonly record struct Diagram(int Code)
{
    public static readonly Diagram True = new(0);

    public static readonly Diagram False = new(1);

    /// <summary>What could not be drawn within the bound: it may be any function.</summary>
    public static readonly Diagram Beyond = new(-1);

    public bool IsBeyond => Code < 0;

    public int Node => Code >> 1;

    public static Diagram operator !(Diagram one) => one.IsBeyond ? one : new(one.Code ^ 1);
}

/// <summary>
/// Functions of yes-or-no choices as diagrams that ask the choices in one order and have every part once (reduced ordered binary
/// decision diagrams). So a function that is always true is <see cref="Diagram.True"/>, and one that a choice does not matter to does not ask it.
/// </summary>
/// <param name="most">How many nodes are made at most.</param>
/// <param name="cancellation">Stops the drawing.</param>
internal sealed class Diagrams(int most, CancellationToken cancellation)
{
    private const int AtFirst = 1024;
    private const int BetweenLooks = 0xFFF;

    private Node[] nodes = [new Node(int.MaxValue, Diagram.True, Diagram.True, 0), .. new Node[AtFirst - 1]];
    private int[] newest = new int[AtFirst];
    private Joined[] joined = new Joined[AtFirst];
    private int count = 1;

    /// <summary>A choice, what is left where it is "yes" (never an opposite) and where it is "no", and the node before it with the same mark.</summary>
    private readonly record struct Node(int Level, Diagram Yes, Diagram No, int Before);

    /// <summary>Two diagrams of which both are to hold, and what came of it.</summary>
    private readonly record struct Joined(int One, int Other, Diagram Both);

    /// <summary>The diagram that asks one choice and goes on as it was answered.</summary>
    public Diagram Ask(int level, Diagram yes, Diagram no)
    {
        if (yes == no || yes.IsBeyond || no.IsBeyond)
        {
            return yes.IsBeyond ? yes : no;
        }

        return yes.Code % 2 == 0 ? Made(level, yes, no) : !Made(level, !yes, !no);
    }

    /// <summary>Where both hold.</summary>
    public Diagram And(Diagram one, Diagram other)
    {
        if (one == Diagram.False || other == Diagram.False)
        {
            return Diagram.False;
        }

        if (one == Diagram.True || one == other || other.IsBeyond)
        {
            return other;
        }

        if (other == Diagram.True || one.IsBeyond)
        {
            return one;
        }

        if (one == !other)
        {
            return Diagram.False;
        }

        if (one.Code > other.Code)
        {
            (one, other) = (other, one);
        }

        var mark = Mark(one.Code, other.Code, 0, joined.Length);
        if (joined[mark] is var known && known.One == one.Code && known.Other == other.Code)
        {
            return known.Both;
        }

        var level = Math.Min(nodes[one.Node].Level, nodes[other.Node].Level);
        var (oneYes, oneNo) = At(one, level);
        var (otherYes, otherNo) = At(other, level);
        var yes = And(oneYes, otherYes);
        var both = yes.IsBeyond ? yes : Ask(level, yes, And(oneNo, otherNo));
        if (!both.IsBeyond)
        {
            joined[Mark(one.Code, other.Code, 0, joined.Length)] = new Joined(one.Code, other.Code, both);
        }

        return both;
    }

    /// <summary>Where either holds.</summary>
    public Diagram Or(Diagram one, Diagram other) => !And(!one, !other);

    /// <summary>Where a diagram holds for some answers to the choices of these levels.</summary>
    public Diagram ForSome(Diagram diagram, int from, int to) => ForSome(diagram, from, to, []);

    /// <summary>For a node: the level of its choice, and the nodes to which it leads, made before it.</summary>
    public (int Level, int Yes, int No) this[int node] => (nodes[node].Level, nodes[node].Yes.Node, nodes[node].No.Node);

    /// <summary>How many nodes there are; the first has no choice.</summary>
    public int Count => count;

    /// <summary>Answers with which a diagram holds: a "yes" for each level named, "no" for the others.</summary>
    public HashSet<int> Some(Diagram diagram)
    {
        var chosen = new HashSet<int>();
        while (diagram != Diagram.True)
        {
            var level = nodes[diagram.Node].Level;
            var (yes, no) = At(diagram, level);
            diagram = no;
            if (no == Diagram.False)
            {
                chosen.Add(level);
                diagram = yes;
            }
        }

        return chosen;
    }

    /// <summary>Whether a diagram holds with these answers.</summary>
    public bool Holds(Diagram diagram, Func<int, bool> isYes)
    {
        while (diagram.Node > 0)
        {
            var level = nodes[diagram.Node].Level;
            var (yes, no) = At(diagram, level);
            diagram = isYes(level) ? yes : no;
        }

        return diagram == Diagram.True;
    }

    private Diagram ForSome(Diagram diagram, int from, int to, Dictionary<Diagram, Diagram> known)
    {
        var level = diagram.IsBeyond ? int.MaxValue : nodes[diagram.Node].Level;
        if (level >= to)
        {
            return diagram;
        }

        if (!known.TryGetValue(diagram, out var some))
        {
            var (yes, no) = At(diagram, level);
            (yes, no) = (ForSome(yes, from, to, known), ForSome(no, from, to, known));
            some = known[diagram] = level >= from ? Or(yes, no) : Ask(level, yes, no);
        }

        return some;
    }

    /// <summary>What is left of a diagram after the answer to a choice that comes before all it asks, or first.</summary>
    private (Diagram Yes, Diagram No) At(Diagram diagram, int level)
    {
        ref readonly var node = ref nodes[diagram.Node];
        return node.Level != level ? (diagram, diagram)
            : (diagram.Code & 1) == 0 ? (node.Yes, node.No)
            : (!node.Yes, !node.No);
    }

    private Diagram Made(int level, Diagram yes, Diagram no)
    {
        ref var last = ref newest[Mark(level, yes.Code, no.Code, newest.Length)];
        for (var place = last; place > 0; place = nodes[place].Before)
        {
            ref readonly var node = ref nodes[place];
            if (node.Level == level && node.Yes == yes && node.No == no)
            {
                return new Diagram(place << 1);
            }
        }

        if (count >= most)
        {
            return Diagram.Beyond;
        }

        if ((count & BetweenLooks) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        nodes[count] = new Node(level, yes, no, last);
        last = count++;
        var made = new Diagram((count - 1) << 1);
        if (count == nodes.Length)
        {
            Grow();
        }

        return made;
    }

    private void Grow()
    {
        var more = 2 * nodes.Length;
        Array.Resize(ref nodes, more);
        newest = new int[more];
        for (var place = 1; place < count; place++)
        {
            var (level, yes, no, _) = nodes[place];
            ref var last = ref newest[Mark(level, yes.Code, no.Code, more)];
            nodes[place] = new Node(level, yes, no, last);
            last = place;
        }

        var before = joined;
        joined = new Joined[more];
        foreach (var one in before.Where(one => one.One != one.Other))
        {
            joined[Mark(one.One, one.Other, 0, more)] = one;
        }
    }

    private static int Mark(int one, int other, int third, int below)
    {
        unchecked
        {
            var mixed = ((uint)one * 0x9E3779B1u) ^ ((uint)other * 0x85EBCA6Bu) ^ ((uint)third * 0xC2B2AE35u);
            mixed ^= mixed >> 15;
            return (int)((mixed * 0x2C1B3C6Du >> 7) & (uint)(below - 1));
        }
    }
}
