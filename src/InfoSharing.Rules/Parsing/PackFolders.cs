using System.Diagnostics;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>What a file of a pack holds, told from where it lies; in the order in which files are read.</summary>
internal enum PackFolder
{
    Header,
    Bodies,
    Facts,
    Provisions,
    Lists,
    Rules,

    /// <summary>Decision tables, and the questions that they ask.</summary>
    Tables,

    /// <summary>What an overlay changes in the pack below it.</summary>
    Changes,
    Cases,

    /// <summary>Notes for people: no part of the rules.</summary>
    Documents,
}

/// <summary>The folders of a pack.</summary>
internal static class PackFolders
{
    private const string FileEnding = ".json";

    private static readonly (string Name, PackFolder Kind, bool HasSubfolders)[] Folders =
    [
        ("bodies", PackFolder.Bodies, false),
        ("facts", PackFolder.Facts, false),
        ("provisions", PackFolder.Provisions, false),
        ("lists", PackFolder.Lists, false),
        ("rules", PackFolder.Rules, true),
        ("tables", PackFolder.Tables, false),
        ("changes", PackFolder.Changes, false),
        ("cases", PackFolder.Cases, true),
    ];

    /// <summary>What the file at a path holds; null when a pack has no such file.</summary>
    public static PackFolder? KindOf(string path)
    {
        if (path.EndsWith(".md", StringComparison.Ordinal))
        {
            return PackFolder.Documents;
        }

        if (path == "pack.json")
        {
            return PackFolder.Header;
        }

        var parts = path.Split('/');
        foreach (var (name, kind, hasSubfolders) in Folders)
        {
            if (parts[0] == name && path.EndsWith(FileEnding, StringComparison.Ordinal) && (parts.Length == 2 || (hasSubfolders && parts.Length > 2)))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The path where a misplaced file was probably meant to lie; null when nothing comes near.</summary>
    public static string? NearestTo(string path)
    {
        var parts = path.Split('/');
        var folder = NearestName.Find(parts[0], Folders.Select(known => known.Name));
        var name = parts[^1];
        var stem = name.Contains('.', StringComparison.Ordinal) ? name[..name.IndexOf('.', StringComparison.Ordinal)] : name;
        var meant = parts.Length == 1
            ? NearestName.Find(name, ["pack.json"])
            : folder is null ? null : string.Join('/', folder, stem + FileEnding);
        return meant == path ? null : meant;
    }

    /// <summary>What a file in the folder is, for "a … has no member".</summary>
    public static string Describe(PackFolder folder) => folder switch
    {
        PackFolder.Bodies => "file of bodies",
        PackFolder.Facts => "file of facts",
        PackFolder.Provisions => "file of provisions",
        PackFolder.Lists => "file of lists",
        PackFolder.Rules => "file of rules",
        PackFolder.Tables => "file of tables",
        PackFolder.Changes => "file of changes",
        _ => throw new UnreachableException(),
    };
}
