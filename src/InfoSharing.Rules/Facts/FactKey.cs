namespace InfoSharing.Rules;

/// <summary>What a fact is a fact of.</summary>
public enum FactScope
{
    /// <summary>The sharing as a whole.</summary>
    Case = 0,

    /// <summary>One person whom the information is about.</summary>
    Person,

    /// <summary>One item of information.</summary>
    Item,
}

/// <summary>The form that a fact's value takes.</summary>
public enum FactType
{
    /// <summary>Yes or no.</summary>
    YesNo = 0,

    /// <summary>One of a declared list.</summary>
    Choice,

    /// <summary>Any number of a declared list.</summary>
    Choices,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A calendar date.</summary>
    Date,
}

/// <summary>The name of a fact, with its scope, its type and, for choices, the values it may take.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract class FactKey
{
    private protected FactKey(string id, FactScope scope, FactType type, IReadOnlyList<string> values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Id = id;
        Scope = scope;
        Type = type;
        Values = values;
    }

    /// <summary>The id that the fact dictionary gives it, such as <c>discloser.kind</c>.</summary>
    public string Id { get; }

    /// <summary>What it is a fact of.</summary>
    public FactScope Scope { get; }

    /// <summary>The form of its value.</summary>
    public FactType Type { get; }

    /// <summary>The values it may take; empty unless <see cref="Type"/> is a choice.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>For a whole number: the least that it may be; none if anything may.</summary>
    public int? Minimum { get; private protected init; }

    /// <summary>For a whole number: the most that it may be; none if anything may.</summary>
    public int? Maximum { get; private protected init; }

    /// <summary>A key for a yes-or-no fact.</summary>
    /// <param name="id">The fact's id.</param>
    /// <param name="scope">What it is a fact of.</param>
    public static FactKey<bool> YesNo(string id, FactScope scope) => new(id, scope, FactType.YesNo, []);

    /// <summary>A key for a fact that is one of a list.</summary>
    /// <param name="id">The fact's id.</param>
    /// <param name="scope">What it is a fact of.</param>
    /// <param name="values">The values it may take.</param>
    public static FactKey<string> Choice(string id, FactScope scope, params IReadOnlyList<string> values) =>
        new(id, scope, FactType.Choice, [.. values]);

    /// <summary>A key for a fact that is any number of a list.</summary>
    /// <param name="id">The fact's id.</param>
    /// <param name="scope">What it is a fact of.</param>
    /// <param name="values">The values it may take.</param>
    public static FactKey<IReadOnlyList<string>> Choices(string id, FactScope scope, params IReadOnlyList<string> values) =>
        new(id, scope, FactType.Choices, [.. values]);

    /// <summary>A key for a whole number.</summary>
    /// <param name="id">The fact's id.</param>
    /// <param name="scope">What it is a fact of.</param>
    public static FactKey<int> WholeNumber(string id, FactScope scope) => new(id, scope, FactType.WholeNumber, []);

    /// <summary>A key for a whole number within bounds.</summary>
    /// <param name="id">The fact's id.</param>
    /// <param name="scope">What it is a fact of.</param>
    /// <param name="minimum">The least that it may be; none if anything may.</param>
    /// <param name="maximum">The most that it may be; none if anything may.</param>
    public static FactKey<int> WholeNumber(string id, FactScope scope, int? minimum, int? maximum) =>
        new(id, scope, FactType.WholeNumber, [], minimum, maximum);

    /// <summary>A key for a date.</summary>
    /// <param name="id">The fact's id.</param>
    /// <param name="scope">What it is a fact of.</param>
    public static FactKey<DateOnly> Date(string id, FactScope scope) => new(id, scope, FactType.Date, []);

    /// <summary>The fact's id.</summary>
    public override string ToString() => Id;
}

/// <summary>A fact key that knows the C# type of its value.</summary>
/// <typeparam name="T"><see cref="bool"/>, <see cref="string"/>, a list of strings, <see cref="int"/> or <see cref="DateOnly"/>.</typeparam>
public sealed class FactKey<T> : FactKey
{
    internal FactKey(string id, FactScope scope, FactType type, IReadOnlyList<string> values)
        : base(id, scope, type, values)
    {
    }

    internal FactKey(string id, FactScope scope, FactType type, IReadOnlyList<string> values, int? minimum, int? maximum)
        : base(id, scope, type, values) => (Minimum, Maximum) = (minimum, maximum);
}
