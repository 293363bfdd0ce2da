using System.Globalization;
using System.Text.Json;
using InfoSharing.Rules.Explanation;
using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Cli.Differences;

/// <summary>Writes what differs between two packs as JSON.</summary>
internal static class DifferenceJson
{
    private const int Format = 1;

    public static void Write(Utf8JsonWriter json, PackDifference difference, int seed)
    {
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        Side(json, "from", difference.From);
        Side(json, "to", difference.To);
        json.WriteBoolean("same", difference.IsEmpty);
        json.WriteBoolean("answersChange", difference.Effects.AnswersChange);
        json.WriteList("definitions", difference.Changes, change => Definition(json, change));
        Effects(json, difference.Effects, seed);
        json.WriteEndObject();
    }

    private static void Side(Utf8JsonWriter json, string name, DiffSide side)
    {
        json.WriteStartObject(name);
        json.WriteString("pack", side.Advisor.Pack.Id);
        json.WriteString("version", side.Advisor.Pack.Version);
        json.WriteString("digest", side.Advisor.Pack.Digest);
        json.WriteList("overlays", side.Advisor.Overlays, overlay =>
        {
            json.WriteString("pack", overlay.Id);
            json.WriteString("version", overlay.Version);
            json.WriteString("digest", overlay.Digest);
        });
        json.WriteEndObject();
    }

    private static void Definition(Utf8JsonWriter json, DefinitionChange change)
    {
        json.WriteString("what", change.Either.Kind);
        json.WriteString("id", change.Either.Id);
        json.WriteString("title", change.Either.Title);
        json.WriteString("came", change.Came);
        IEnumerable<(string Name, Part? From, Part? To)> parts = change.From is { } from && change.To is null ? from.Parts.Select(part => (part.Name, (Part?)part, (Part?)null))
            : change.To is { } to && change.From is null ? to.Parts.Select(part => (part.Name, (Part?)null, (Part?)part))
            : change.Parts;
        json.WriteList("parts", parts, part =>
        {
            json.WriteString("part", part.Name);
            json.WriteText("from", part.From?.Says);
            json.WriteText("to", part.To?.Says);
            json.WriteText("fromExactly", part.From?.Shape);
            json.WriteText("toExactly", part.To?.Shape);
        });
    }

    private static void Effects(Utf8JsonWriter json, Effects effects, int seed)
    {
        json.WriteStartObject("cases");
        json.WriteNumber("seed", seed);
        json.WriteNumber("worked", effects.Worked);
        json.WriteNumber("generated", effects.Generated);
        json.WriteStrings("workedChanged", effects.WorkedChanged);
        json.WriteNumber("generatedChanged", effects.GeneratedChanged);
        json.WriteStrings("factsLackedBefore", effects.LackedBefore);
        json.WriteStrings("factsLackedAfter", effects.LackedAfter);
        json.WriteEndObject();
        json.WriteList("answers", effects.OfAnswers, effect =>
        {
            Kind(json, effect.Kind);
            json.WriteStrings("worked", effect.Worked);
            json.WriteNumber("generated", effect.Generated);
            json.WritePropertyName("smallest");
            Case(json, effect.Smallest);
            json.WriteList("roots", effect.Roots, root => JsonComparison.Rule(json, root));
        });
        json.WriteList("behind", effects.Behind, one =>
        {
            Kind(json, one.Kind);
            json.WriteNumber("cases", one.Cases);
        });
    }

    private static void Kind(Utf8JsonWriter json, ChangeKind kind)
    {
        json.WriteString("what", JsonComparison.Kinds[kind.Kind]);
        json.WriteString("id", kind.Id);
        json.WriteText("from", kind.From);
        json.WriteText("to", kind.To);
    }

    /// <summary>A case as it would be written in a case file.</summary>
    private static void Case(Utf8JsonWriter json, SharingCase sharing)
    {
        json.WriteStartObject();
        json.WriteString("asAt", JsonParts.Day(sharing.AsAt));
        Facts(json, sharing.Facts);
        json.WriteList("people", sharing.People, person =>
        {
            json.WriteString("id", person.Id);
            Facts(json, person.Facts);
        });
        json.WriteList("items", sharing.Items, item =>
        {
            json.WriteString("id", item.Id);
            json.WriteString("about", item.About);
            Facts(json, item.Facts);
        });
        json.WriteEndObject();
    }

    private static void Facts(Utf8JsonWriter json, FactSet facts)
    {
        json.WriteStartObject("facts");
        foreach (var (key, value) in facts.All)
        {
            json.WritePropertyName(key.Id);
            switch (value)
            {
                case null:
                    json.WriteNullValue();
                    break;
                case FactValue.YesNo one:
                    json.WriteBooleanValue(one.Value);
                    break;
                case FactValue.WholeNumber one:
                    json.WriteNumberValue(one.Value);
                    break;
                case FactValue.Choices many:
                    json.WriteStartArray();
                    foreach (var one in many.Values)
                    {
                        json.WriteStringValue(one);
                    }

                    json.WriteEndArray();
                    break;
                case FactValue.Date day:
                    json.WriteStringValue(day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    break;
                default:
                    json.WriteStringValue(value.ToString());
                    break;
            }
        }

        json.WriteEndObject();
    }
}
