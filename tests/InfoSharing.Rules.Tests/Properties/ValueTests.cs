using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>C# refuses the values that a case file refuses, and no others: by the pack's own keys, and by keys made by hand.</summary>
public sealed class ValueTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly Scenes Generated = Scenes.Generated();

    [Holds(1_000)]
    public Property Of_the_facts_of_England_files_and_code_refuse_the_same_values() => England.Cases.All(RefuseTheSame);

    [Holds(500)]
    public Property Of_the_facts_of_any_pack_files_and_code_refuse_the_same_values() => Generated.All(RefuseTheSame);

    private static void RefuseTheSame(Scene scene, Dice dice)
    {
        var fact = dice.One(scene.Pack.Facts);
        switch (fact.Type)
        {
            case FactType.YesNo:
                var yes = dice.Chance(50);
                Refuse(scene, fact, JsonValue.Create(yes), yes, FactKey.YesNo(fact.Id, fact.Scope));
                break;
            case FactType.Choice:
                var choice = Word(scene, fact, dice);
                Refuse(scene, fact, JsonValue.Create(choice), choice, FactKey.Choice(fact.Id, fact.Scope, choice));
                break;
            case FactType.Choices:
                IReadOnlyList<string> choices = dice.Several(0, 3, _ => Word(scene, fact, dice));
                Refuse(scene, fact, Printer.List(choices), choices, FactKey.Choices(fact.Id, fact.Scope, choices));
                break;
            case FactType.WholeNumber:
                var number = Number(fact, dice);
                Refuse(scene, fact, JsonValue.Create(number), number, FactKey.WholeNumber(fact.Id, fact.Scope));
                break;
            default:
                var date = DateOnly.FromDayNumber(dice.Number(0, DateOnly.MaxValue.DayNumber));
                Refuse(scene, fact, JsonValue.Create($"{date:yyyy-MM-dd}"), date, FactKey.Date(fact.Id, fact.Scope));
                break;
        }
    }

    private static void Refuse<T>(Scene scene, FactDefinition fact, JsonNode written, T value, FactKey<T> byHand)
    {
        var isRefused = Read(scene, fact, written) is null;

        foreach (var key in new[] { (FactKey<T>)fact.Key, byHand })
        {
            IsRefused(() => scene.Recommend(Given(key, value))).Should()
                .Be(isRefused, "so does a file that gives {0} as {1}", fact.Id, written.ToJsonString());
        }
    }

    private static SharingCase Given<T>(FactKey<T> key, T value)
    {
        var (sharing, person, item) = (new SharingCase(Day), new Person("somebody"), new InformationItem("something", "somebody"));
        return key.Scope switch
        {
            FactScope.Case => sharing.With(person).With(item).With(key, value),
            FactScope.Person => sharing.With(person.With(key, value)).With(item),
            _ => sharing.With(person).With(item.With(key, value)),
        };
    }

    private static CaseFile? Read(Scene scene, FactDefinition fact, JsonNode written)
    {
        JsonObject Facts(FactScope scope) => fact.Scope == scope ? With(new JsonObject { [fact.Id] = written }) : [];

        // What a file must say beside it is asked, and not known.
        JsonObject With(JsonObject given)
        {
            if (fact.SaidWith is { } other)
            {
                given[other.Id] = null;
            }

            return given;
        }

        var file = new JsonObject
        {
            ["asAt"] = $"{Day:yyyy-MM-dd}",
            ["facts"] = Facts(FactScope.Case),
            ["people"] = new JsonArray(new JsonObject { ["id"] = "somebody", ["facts"] = Facts(FactScope.Person) }),
            ["items"] = new JsonArray(new JsonObject { ["id"] = "something", ["about"] = "somebody", ["facts"] = Facts(FactScope.Item) }),
        };
        return CaseParser.Parse("case.json", Encoding.UTF8.GetBytes(file.ToJsonString()), scene.Pack.Facts, scene.Machine.Days, new DiagnosticBag());
    }

    private static bool IsRefused(Action act)
    {
        try
        {
            act();
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    /// <summary>A value of the fact, a slip in one, one of another fact, or nothing of the kind.</summary>
    private static string Word(Scene scene, FactDefinition fact, Dice dice) => dice.Number(0, 5) switch
    {
        0 => dice.One(fact.Key.Values).ToUpperInvariant(),
        1 => dice.One(scene.Pack.Facts.SelectMany(other => other.Key.Values).Append("other").ToArray()),
        2 => "",
        _ => dice.One(fact.Key.Values),
    };

    /// <summary>A number at or beside a bound, or any.</summary>
    private static int Number(FactDefinition fact, Dice dice) => dice.Number(0, 4) switch
    {
        0 => (fact.Minimum ?? 0) + dice.Number(-1, 1),
        1 => (fact.Maximum ?? 0) + dice.Number(-1, 1),
        2 => dice.One(int.MinValue, int.MaxValue),
        3 => dice.Number(-1_000, 1_000),
        _ => dice.Number(fact.Minimum ?? -5, fact.Maximum ?? 120),
    };
}
