namespace InfoSharing.Rules.Tables;

/// <summary>
/// Multi-valued decision diagrams, ordered and reduced: functions from the answers to some questions to a whole number, each kept once,
/// so that two are equal when their numbers are.
/// </summary>
/// <remarks>A number below zero stands for a constant: the complement of its value.</remarks>
internal sealed class Mdd(IReadOnlyList<int> sizes)
{
    private readonly List<(int Variable, int[] Children)> nodes = [];
    private readonly Dictionary<int[], int> known = new(new SameNumbers());
    private readonly Dictionary<int[], int> cases = new(new SameNumbers());

    /// <summary>How many nodes there are.</summary>
    public int Count => nodes.Count;

    /// <summary>The most nodes that are made; past them a <see cref="MddTooLargeException"/> is thrown.</summary>
    public int Limit { get; init; } = int.MaxValue;

    public static int Constant(int value) => ~value;

    public static bool IsConstant(int function) => function < 0;

    public static int ValueOf(int constant) => ~constant;

    /// <summary>The answer to one question, as its place.</summary>
    public int Variable(int variable) => Node(variable, [.. Enumerable.Range(0, sizes[variable]).Select(Constant)]);

    /// <summary>The question that a function looks at first; past every question if it is a constant.</summary>
    public int VariableOf(int function) => IsConstant(function) ? sizes.Count : nodes[function].Variable;

    public int Node(int variable, int[] children)
    {
        if (children.AsSpan().IndexOfAnyExcept(children[0]) < 0)
        {
            return children[0];
        }

        int[] key = [variable, .. children];
        if (!known.TryGetValue(key, out var node))
        {
            if (nodes.Count >= Limit)
            {
                throw new MddTooLargeException();
            }

            known[key] = node = nodes.Count;
            nodes.Add((variable, children));
        }

        return node;
    }

    /// <summary>What is left of a function once a question at or before its first has an answer.</summary>
    public int With(int function, int variable, int value) =>
        VariableOf(function) == variable ? nodes[function].Children[value] : function;

    /// <summary>For each value of one function, another function: all together as one.</summary>
    public int Case(int selector, int[] results)
    {
        if (IsConstant(selector))
        {
            return results[ValueOf(selector)];
        }

        if (results.AsSpan().IndexOfAnyExcept(results[0]) < 0)
        {
            return results[0];
        }

        int[] key = [selector, .. results];
        if (cases.TryGetValue(key, out var found))
        {
            return found;
        }

        var first = Math.Min(VariableOf(selector), results.Min(VariableOf));
        int[] children =
        [
            .. Enumerable.Range(0, sizes[first]).Select(value =>
                Case(With(selector, first, value), [.. results.Select(result => With(result, first, value))])),
        ];
        return cases[key] = Node(first, children);
    }

    /// <summary>A function with one question answered.</summary>
    public int Restrict(int function, int variable, int value)
    {
        var seen = new Dictionary<int, int>();
        return Restricted(function);

        int Restricted(int node)
        {
            if (VariableOf(node) > variable)
            {
                return node;
            }

            if (VariableOf(node) == variable)
            {
                return nodes[node].Children[value];
            }

            if (!seen.TryGetValue(node, out var result))
            {
                var (at, children) = nodes[node];
                seen[node] = result = Node(at, [.. children.Select(Restricted)]);
            }

            return result;
        }
    }

    /// <summary>Answers with which two functions have values that are looked for; null if there are none.</summary>
    /// <param name="one">A function.</param>
    /// <param name="other">Another.</param>
    /// <param name="isAllowed">Whether a question may have an answer.</param>
    /// <param name="isFound">Whether two values are looked for.</param>
    public IReadOnlyDictionary<int, int>? Find(int one, int other, Func<int, int, bool> isAllowed, Func<int, int, bool> isFound)
    {
        var without = new HashSet<(int, int)>();
        var path = new Dictionary<int, int>();
        return Search(one, other) ? path : null;

        bool Search(int here, int there)
        {
            if (IsConstant(here) && IsConstant(there))
            {
                return isFound(ValueOf(here), ValueOf(there));
            }

            if (without.Contains((here, there)))
            {
                return false;
            }

            var first = Math.Min(VariableOf(here), VariableOf(there));
            for (var value = 0; value < sizes[first]; value++)
            {
                if (!isAllowed(first, value))
                {
                    continue;
                }

                path[first] = value;
                if (Search(With(here, first, value), With(there, first, value)))
                {
                    return true;
                }
            }

            path.Remove(first);
            without.Add((here, there));
            return false;
        }
    }

    private sealed class SameNumbers : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? one, int[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode(int[] numbers)
        {
            var hash = new HashCode();
            foreach (var number in numbers)
            {
                hash.Add(number);
            }

            return hash.ToHashCode();
        }
    }
}

/// <summary>A diagram came to more nodes than are allowed.</summary>
internal sealed class MddTooLargeException : Exception;
