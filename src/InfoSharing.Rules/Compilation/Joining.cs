namespace InfoSharing.Rules.Compilation;

/// <summary>Gathers the bits that a step joins, word by word.</summary>
internal sealed class Joining
{
    private readonly SortedDictionary<int, Part> words = [];

    public Part[] Parts => [.. words.Values];

    public void Add(CompiledCondition condition, bool negated)
    {
        var (bit, inverted) = Plain(condition);
        var part = At(bit);
        words[bit.Word] = negated != inverted
            ? part with { Negated = part.Negated | bit.Mask }
            : part with { Plain = part.Plain | bit.Mask };
    }

    /// <summary>Adds an exception that counts only when it is proven.</summary>
    public void AddUnproven(CompiledCondition exception)
    {
        var (bit, inverted) = Plain(exception);
        var part = At(bit);
        words[bit.Word] = inverted
            ? part with { UnprovenNegated = part.UnprovenNegated | bit.Mask }
            : part with { Unproven = part.Unproven | bit.Mask };
    }

    private Part At(Bit bit) => words.TryGetValue(bit.Word, out var part) ? part : new Part(bit.Word, 0, 0, 0, 0);

    /// <summary>The bit that a condition comes down to, through <c>not</c> and names.</summary>
    private static (Bit Bit, bool Inverted) Plain(CompiledCondition condition)
    {
        if (condition.Bit is { } bit)
        {
            return (bit, false);
        }

        var (inner, inverted) = Plain(condition.Parts[0]);
        return (inner, condition.Source is Model.Not ? !inverted : inverted);
    }
}
