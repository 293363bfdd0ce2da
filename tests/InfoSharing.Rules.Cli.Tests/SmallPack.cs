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
}
