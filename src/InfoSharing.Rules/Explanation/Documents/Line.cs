namespace InfoSharing.Rules.Explanation;

/// <summary>What a colour stands for. It never stands alone: words always say the same.</summary>
internal enum Tone
{
    /// <summary>Nothing in particular.</summary>
    Plain,

    /// <summary>Stop, not met, keep back.</summary>
    Stop,

    /// <summary>Open, ask, wait.</summary>
    Ask,

    /// <summary>Go, met, share.</summary>
    Go,

    /// <summary>Does not apply here.</summary>
    Aside,
}

/// <summary>A piece of a line: words of one kind.</summary>
internal abstract record Run(string Text)
{
    public sealed record Words(string Text) : Run(Text);

    public sealed record Strong(string Text) : Run(Text);

    /// <summary>An id, as written in a file.</summary>
    public sealed record Id(string Text) : Run(Text);

    /// <summary>A status in a word or two.</summary>
    public sealed record Mark(string Text, Tone Tone) : Run(Text);

    /// <summary>Words that lead to an address; plain words if the address is no web address.</summary>
    public sealed record Link(string Text, string Address) : Run(Text);
}

/// <summary>Words that stand together, whatever they are written to.</summary>
internal sealed class Line
{
    public static readonly Line Empty = new([]);

    private Line(IReadOnlyList<Run> runs) => Runs = runs;

    public IReadOnlyList<Run> Runs { get; }

    public bool IsEmpty => Runs.All(run => run.Text.Length == 0);

    /// <summary>The words alone.</summary>
    public string Text => string.Concat(Runs.Select(run => run.Text));

    public static Line Of(params IReadOnlyList<Run> runs) => new(runs);

    public static Line Strong(string words) => new([new Run.Strong(words)]);

    public static Line Mark(string words, Tone tone) => new([new Run.Mark(words, tone)]);

    public static Line Link(string words, string? address) => new([address is null ? new Run.Words(words) : new Run.Link(words, address)]);

    public static Line Id(string id) => new([new Run.Id(id)]);

    public Line And(string words) => words.Length == 0 ? this : new([.. Runs, new Run.Words(words)]);

    public Line And(Line other) => new([.. Runs, .. other.Runs]);

    public static implicit operator Line(string words) => new([new Run.Words(words)]);
}
