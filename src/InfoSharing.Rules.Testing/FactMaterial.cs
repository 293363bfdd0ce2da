using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Testing;

/// <summary>One fact of the dictionary and the values of it that are worth trying.</summary>
public sealed class FactMaterial
{
    internal FactMaterial(FactDefinition fact, IEnumerable<FactValue> values) =>
        (Key, Question, Values) = (fact.Key, fact.Question, [new TrialValue(fact.Key, null), .. values.Select(value => new TrialValue(fact.Key, value))]);

    /// <summary>The fact's id, scope and type.</summary>
    public FactKey Key { get; }

    /// <summary>What it is a fact of.</summary>
    public FactScope Scope => Key.Scope;

    /// <summary>The question by which it is asked for.</summary>
    public string Question { get; }

    /// <summary>
    /// "Asked, not known"; then yes and no; every choice; each choice alone, none and all of them; numbers and days at and beside those
    /// that rules compare with.
    /// </summary>
    public IReadOnlyList<TrialValue> Values { get; }

    /// <summary>The fact's id.</summary>
    public override string ToString() => Key.Id;
}

/// <summary>A value of a fact that is worth trying.</summary>
public sealed class TrialValue
{
    private readonly FactKey fact;
    private readonly FactValue? value;

    internal TrialValue(FactKey fact, FactValue? value) => (this.fact, this.value) = (fact, value);

    /// <summary>The value as it is shown; <c>not known</c> for a fact that was asked and is not known.</summary>
    public string Text => value?.ToString() ?? "not known";

    /// <summary>The case with this value given.</summary>
    /// <param name="sharing">The case.</param>
    /// <param name="subject">For a fact of a person or an item: the id of that person or item. Otherwise empty.</param>
    /// <exception cref="ArgumentException">The case has no such person or item.</exception>
    public SharingCase GiveTo(SharingCase sharing, string subject = "")
    {
        ArgumentNullException.ThrowIfNull(sharing);
        ArgumentNullException.ThrowIfNull(subject);
        return fact.Scope switch
        {
            FactScope.Case => sharing.Set(fact, value),
            FactScope.Person => sharing.With((sharing.People.FirstOrDefault(one => one.Id == subject) ?? throw NoSuch(subject)).Set(fact, value)),
            _ => sharing.With((sharing.Items.FirstOrDefault(one => one.Id == subject) ?? throw NoSuch(subject)).Set(fact, value)),
        };
    }

    /// <summary>The fact and the value, as <c>age = 7</c>.</summary>
    public override string ToString() => $"{fact.Id} = {Text}";

    private ArgumentException NoSuch(string subject) =>
        new($"Fact '{fact.Id}' is a fact of {FactEntry.Named(fact.Scope)}, and the case has none of the id '{subject}'.", nameof(subject));
}

/// <summary>Finds the values of a fact at which rules may change their minds.</summary>
internal static class TrialValues
{
    private static readonly DateOnly SomeDay = new(2026, 1, 1);

    public static IEnumerable<FactValue> Of(FactDefinition fact, IEnumerable<FactTest> tests) => fact.Type switch
    {
        FactType.YesNo => [FactValue.YesNo.Of(true), FactValue.YesNo.Of(false)],
        FactType.Choice => fact.Key.Values.Select(value => new FactValue.Choice(value)),
        FactType.Choices => [new FactValue.Choices([]), .. fact.Key.Values.Select(value => new FactValue.Choices([value])), new FactValue.Choices(fact.Key.Values)],
        FactType.WholeNumber => Numbers(fact, tests).Select(number => new FactValue.WholeNumber(number)),
        _ => Compared(tests).DefaultIfEmpty(SomeDay.DayNumber).SelectMany(Beside).Distinct().Order().Select(day => new FactValue.Date(DateOnly.FromDayNumber(day))),
    };

    private static IEnumerable<int> Numbers(FactDefinition fact, IEnumerable<FactTest> tests)
    {
        var (least, most) = (fact.Minimum ?? 0, fact.Maximum ?? int.MaxValue);
        var ends = new[] { least }.Concat(fact.Maximum is { } maximum ? [maximum] : []);
        return Compared(tests).SelectMany(Beside).Concat(ends).Where(number => number >= least && number <= most).Distinct().Order();
    }

    private static IEnumerable<int> Compared(IEnumerable<FactTest> tests) =>
        tests.Where(test => test.Comparison != Comparison.IsKnown).SelectMany(test => test.Operands).Select(FactComparison.Order);

    private static IEnumerable<int> Beside(int number) => [number - 1, number, number + 1];
}
