using FsCheck;
using FsCheck.Fluent;

namespace InfoSharing.Rules.Cli.Tests.Packs;

/// <summary>However packs lie about: what is applied was named, or lies where one stands and was told of, or is the law of England.</summary>
public sealed class PackChoicePropertyTests
{
    private const string Nothing = """{ "asAt": "2026-11-22" }""";

    // Above, beside and below each other; hidden, so that none is a faulty part of another.
    private static readonly string[] Folders = ["", ".a", ".a/.b", ".a/.b/.c", ".a/.x", ".y", ".y/.z"];
    private static readonly string[] Verbs = ["evaluate {0}.json", "evaluate {0}.ndjson --whole", "ask {0}.json"];

    [Holds(60)]
    public Property No_pack_is_used_that_is_neither_named_nor_where_one_stands(int seed)
    {
        var random = new Random(seed);
        using var place = new Workplace();
        var packs = Folders.Where(_ => random.Next(2) == 0).ToList();
        foreach (var folder in Folders)
        {
            place.Write(Path.Combine(folder, ".case.json"), Nothing).Write(Path.Combine(folder, ".case.ndjson"), Nothing);
        }

        foreach (var folder in packs)
        {
            place.AddPack(folder, Id(folder));
        }

        place.StandingIn = Folders[random.Next(Folders.Length)];
        var named = packs.Count > 0 && random.Next(3) == 0 ? packs[random.Next(packs.Count)] : null;
        var sharing = Relative(place, Path.Combine(Folders[random.Next(Folders.Length)], ".case"));
        var line = string.Format(System.Globalization.CultureInfo.InvariantCulture, Verbs[random.Next(Verbs.Length)], sharing)
            + (named is null ? "" : $" --pack {Relative(place, named)}") + " --format json";

        var ran = place.Run(line);

        var stands = packs.Contains(place.StandingIn) ? place.StandingIn : null;
        var expected = named is not null ? Id(named) : stands is not null ? Id(stands) : "england";
        var toldOf = named is null && stands is not null ? $"pack: {expected} 1.0.0, in the current folder (digest " : null;
        return (PackChoiceTests.Applied(ran) == expected && ran.Error.Contains("pack: ", StringComparison.Ordinal) == toldOf is not null
            && (toldOf is null || ran.Error.StartsWith(toldOf, StringComparison.Ordinal)))
            .Label($"in `{place.StandingIn}`: {line}\npacks in {string.Join(", ", packs.Select(pack => $"`{pack}`"))}\n{ran.Error}");
    }

    private static string Id(string folder) => folder.Length == 0 ? "top" : $"in{folder.Replace("/", "", StringComparison.Ordinal).Replace('.', '-')}";

    private static string Relative(Workplace place, string path) => Path.GetRelativePath(place.PathTo(place.StandingIn), place.PathTo(path));
}
