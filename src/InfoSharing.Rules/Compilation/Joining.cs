using System.Numerics;

namespace InfoSharing.Rules.Compilation;

/// <summary>One word's share in a step.</summary>
/// <param name="Word">The word that is read.</param>
/// <param name="NeedTrue">Bits that must be true before the step holds.</param>
/// <param name="NeedFalse">Bits that must be false before it holds.</param>
/// <param name="NotTrue">Bits of which none may be true, or the step fails.</param>
/// <param name="NotFalse">Bits of which none may be false, or it fails.</param>
/// <remarks>
/// What is needed true may not be false, and the other way round. An exception without which a rule proceeds may not be true
/// either, but is not needed false; unless nothing is presumed, when all that could make the step fail must be settled.
/// </remarks>
internal readonly record struct Part(int Word, ulong NeedTrue, ulong NeedFalse, ulong NotTrue, ulong NotFalse);

/// <summary>What a step joins. Two are equal that join the same bits in the same way.</summary>
/// <param name="IsAny">Whether it is an <c>any</c>: it is kept as the opposite of <c>all</c> of the opposites.</param>
/// <param name="Parts">In the order of their words.</param>
internal readonly record struct Joined(bool IsAny, Part[] Parts)
{
    public bool Equals(Joined other) => IsAny == other.IsAny && Parts.AsSpan().SequenceEqual(other.Parts);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(IsAny);
        foreach (var part in Parts)
        {
            hash.Add(part);
        }

        return hash.ToHashCode();
    }

    /// <summary>The place of the bit that it repeats, if it joins but that one, plainly.</summary>
    public int? Alone =>
        Parts is [var part] && (IsAny ? part.NeedTrue | part.NotFalse : part.NeedFalse | part.NotTrue) == 0
        && (IsAny ? part.NeedFalse == part.NotTrue : part.NeedTrue == part.NotFalse) && BitOperations.IsPow2(IsAny ? part.NeedFalse : part.NeedTrue)
            ? Places.Single()
            : null;

    /// <summary>The places of the bits that it reads.</summary>
    public IEnumerable<int> Places
    {
        get
        {
            foreach (var part in Parts)
            {
                for (var left = part.NeedTrue | part.NeedFalse | part.NotTrue | part.NotFalse; left != 0; left &= left - 1)
                {
                    yield return (part.Word * Bit.InAWord) + BitOperations.TrailingZeroCount(left);
                }
            }
        }
    }
}

/// <summary>Gathers the bits that a step joins, word by word.</summary>
internal sealed class Joining(bool isAny)
{
    /// <summary>In the order of their words.</summary>
    private readonly List<Part> parts = [];

    public Joined Joined => new(isAny, [.. parts]);

    public static Joined AllOf(params ReadOnlySpan<(Bit Bit, bool Negated)> bits) => Over(new Joining(isAny: false), bits);

    public static Joined AnyOf(IEnumerable<Bit> bits)
    {
        var joining = new Joining(isAny: true);
        foreach (var bit in bits)
        {
            joining.Add(bit, negated: false);
        }

        return joining.Joined;
    }

    public void Add(CompiledCondition condition, bool negated)
    {
        var (bit, inverted) = Plain(condition);
        Add(bit, negated != inverted);
    }

    /// <summary>Adds a bit of the block.</summary>
    public void Add(Bit bit, bool negated) =>
        Add(negated == isAny ? new Part(bit.Word, bit.Mask, 0, 0, bit.Mask) : new Part(bit.Word, 0, bit.Mask, bit.Mask, 0));

    /// <summary>Adds an exception that counts only when it is proven.</summary>
    public void AddUnproven(CompiledCondition exception)
    {
        var (bit, inverted) = Plain(exception);
        Add(inverted ? new Part(bit.Word, 0, 0, 0, bit.Mask) : new Part(bit.Word, 0, 0, bit.Mask, 0));
    }

    private static Joined Over(Joining joining, ReadOnlySpan<(Bit Bit, bool Negated)> bits)
    {
        foreach (var (bit, negated) in bits)
        {
            joining.Add(bit, negated);
        }

        return joining.Joined;
    }

    private void Add(Part more)
    {
        var place = 0;
        while (place < parts.Count && parts[place].Word < more.Word)
        {
            place++;
        }

        if (place == parts.Count || parts[place].Word != more.Word)
        {
            parts.Insert(place, more);
            return;
        }

        var there = parts[place];
        parts[place] = new Part(there.Word, there.NeedTrue | more.NeedTrue, there.NeedFalse | more.NeedFalse, there.NotTrue | more.NotTrue, there.NotFalse | more.NotFalse);
    }

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
