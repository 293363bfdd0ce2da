namespace InfoSharing.Rules.Cli.Tests;

/// <summary>A workplace with a small national pack, <c>small</c>, and cases of it: its screens stay when the law of England changes.</summary>
internal static class SmallPack
{
    private const string Known = """
        {
          "asAt": "2026-11-22",
          "facts": { "purpose": "safeguard-child", "discloser.kind": "school", "sharing.necessary": true },
          "people": [{ "id": "child", "facts": { "age": 7 } }, { "id": "mother", "facts": { "age": 34 } }],
          "items": [{ "id": "worry", "about": "child", "facts": { "category": ["health"] } }]
        }

        """;

    private const string Open = """
        {
          "asAt": "2026-11-22",
          "people": [{ "id": "child" }],
          "items": [{ "id": "worry", "about": "child" }]
        }

        """;

    public static Workplace AddSmallPack(this Workplace place) => place
        .Copy("tests/InfoSharing.Rules.Tests/corpus/base", "small")
        .Copy("tests/InfoSharing.Rules.Cli.Tests/corpus/small", "small")
        .Write("known.json", Known)
        .Write("open.json", Open);

    /// <summary>The same pack under another id, in any folder.</summary>
    public static Workplace AddPack(this Workplace place, string folder, string id)
    {
        place.Copy("tests/InfoSharing.Rules.Tests/corpus/base", folder).Copy("tests/InfoSharing.Rules.Cli.Tests/corpus/small", folder);
        var header = Path.Combine(folder, "pack.json");
        return place.Write(header, place.Read(header).Replace("\"id\": \"base\"", $"\"id\": \"{id}\"", StringComparison.Ordinal));
    }

    /// <summary>The same pack with a rule the other way round, as <c>changed</c>.</summary>
    public static Workplace AddChangedPack(this Workplace place)
    {
        place.Copy("tests/InfoSharing.Rules.Tests/corpus/base", "changed").Copy("tests/InfoSharing.Rules.Cli.Tests/corpus/small", "changed");
        const string rules = "changed/rules/call.json";
        return place.Write(rules, place.Read(rules).Replace("\"fact\": \"sharing.necessary\", \"is\": false", "\"fact\": \"sharing.necessary\", \"is\": true", StringComparison.Ordinal));
    }
}
