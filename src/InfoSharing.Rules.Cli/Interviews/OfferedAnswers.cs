using System.Globalization;
using InfoSharing.Rules.Cli.Inquiries;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Explanation;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Cli.Interviews;

/// <summary>The answers to one question, by number and by word.</summary>
internal sealed class OfferedAnswers
{
    // Marks up to "99. " end in the same column.
    private const int MarkEnd = 7;

    // Longer lists are shown when asked for, whole or as far as they match what was typed.
    private const int MostShown = 20;

    private readonly Dialogue dialogue;
    private readonly FactDefinition fact;
    private readonly IReadOnlyList<(string Word, string Label)> offered;

    public OfferedAnswers(Dialogue dialogue, FactDefinition fact, FactSpeaker speaker)
    {
        (this.dialogue, this.fact) = (dialogue, fact);
        IReadOnlyList<string> words = fact.Type switch
        {
            FactType.YesNo => ["yes", "no"],
            FactType.Choice or FactType.Choices => fact.Key.Values,
            _ => [],
        };
        offered = [.. words.Select(word => (word, speaker.Label(fact, word)))];
    }

    public void Show()
    {
        if (offered.Count <= MostShown)
        {
            ShowAll();
        }
        else
        {
            dialogue.Say(string.Create(CultureInfo.InvariantCulture, $"{offered.Count} answers: type a part of one, or Enter to see them all"), Ink.Faint, 4, 2);
        }
    }

    public void ShowAll() => Show(Enumerable.Range(0, offered.Count));

    /// <summary>The word of the answer that was typed, or of those; null, and it is said why, if there is no such answer or more than one.</summary>
    public string? Read(string typed)
    {
        try
        {
            var word = typed == "u" ? FactWords.NotKnown
                : offered.Count == 0 ? typed
                : fact.Type == FactType.Choices ? string.Join(',', typed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Numbered))
                : fact.Type == FactType.Choice && Matching(typed) is { Count: > 0 } matching ? Only(matching)
                : Numbered(typed);
            if (word is not null)
            {
                FactWords.Read(fact, word);
            }

            return word;
        }
        catch (CommandFailedException wrong)
        {
            dialogue.Say(wrong.Message, Ink.Error, 2, 2);
            return null;
        }
    }

    /// <summary>The answers that hold what was typed in their word or label; the one whose word it is, if there is one.</summary>
    private List<int> Matching(string typed)
    {
        if (IsNumber(typed, out _))
        {
            return [];
        }

        var whole = Places(one => one.Word == typed);
        return whole.Count > 0 ? whole : Places(one => Plain($"{one.Word} {one.Label}").Contains(Plain(typed), StringComparison.OrdinalIgnoreCase));
    }

    // The council's and the council’s are one.
    private static string Plain(string words) => words.Replace('\u2019', '\'');

    private List<int> Places(Predicate<(string Word, string Label)> which) => [.. Enumerable.Range(0, offered.Count).Where(place => which(offered[place]))];

    private string? Only(List<int> matching)
    {
        if (matching is [var place])
        {
            return offered[place].Word;
        }

        Show(matching);
        return null;
    }

    private string Numbered(string typed) =>
        !IsNumber(typed, out var number) ? typed
        : number >= 1 && number <= offered.Count ? offered[number - 1].Word
        : throw new CommandFailedException(string.Create(CultureInfo.InvariantCulture, $"there is no answer {typed}: they go from 1 to {offered.Count}"));

    private static bool IsNumber(string typed, out int number) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private void Show(IEnumerable<int> places)
    {
        foreach (var place in places)
        {
            var (word, label) = offered[place];
            var mark = string.Create(CultureInfo.InvariantCulture, $"{place + 1}. ");
            dialogue.Say(mark + (label == word ? word : $"{label} ({word})"), Ink.Plain, Math.Max(0, MarkEnd - mark.Length), mark.Length);
        }
    }
}
