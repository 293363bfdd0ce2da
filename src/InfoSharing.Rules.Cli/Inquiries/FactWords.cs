using System.Diagnostics;
using System.Globalization;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Cli.Inquiries;

/// <summary>The value of a fact as somebody types it.</summary>
internal static class FactWords
{
    /// <summary>What stands for a fact that was asked and is not known.</summary>
    public const string NotKnown = "not-known";

    /// <summary>What stands for none of the choices of a list.</summary>
    private const string None = "none";

    /// <summary>The value; null if it was asked and is not known.</summary>
    /// <exception cref="CommandFailedException">The fact has no such value.</exception>
    public static FactValue? Read(FactDefinition fact, string written)
    {
        var word = written.Trim();
        if (word == NotKnown)
        {
            return null;
        }

        return fact.Type switch
        {
            FactType.YesNo => word.ToLowerInvariant() switch
            {
                "yes" or "y" or "true" => FactValue.YesNo.Of(true),
                "no" or "n" or "false" => FactValue.YesNo.Of(false),
                _ => throw Wrong(fact, word, "yes or no"),
            },
            FactType.Choice => new FactValue.Choice(Choice(fact, word)),
            FactType.Choices => new FactValue.Choices(word is None or "" ? [] : word.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(one => Choice(fact, one))),
            FactType.WholeNumber => Number(fact, word),
            FactType.Date => DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? new FactValue.Date(day)
                : throw Wrong(fact, word, "a day such as 2026-11-22"),
            _ => throw new UnreachableException(),
        };
    }

    private static FactValue.WholeNumber Number(FactDefinition fact, string word)
    {
        var range = (fact.Minimum, fact.Maximum) switch
        {
            ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"),
            ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"a whole number from {least}"),
            (null, { } most) => string.Create(CultureInfo.InvariantCulture, $"a whole number up to {most}"),
            _ => "a whole number",
        };
        return int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && !(number < fact.Minimum || number > fact.Maximum)
            ? new FactValue.WholeNumber(number)
            : throw Wrong(fact, word, range);
    }

    private static string Choice(FactDefinition fact, string word) =>
        fact.Key.Values.Contains(word) ? word : throw Names.NoSuch($"`{fact.Id}` has no value `{word}`", word, fact.Key.Values);

    private static CommandFailedException Wrong(FactDefinition fact, string word, string wanted) => new($"`{word}` is no answer for `{fact.Id}`: write {wanted}, or {NotKnown}");
}
