namespace InfoSharing.Rules.Cli.Tests;

/// <summary>The checked-out repository that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The full path of something named from the root, with forward slashes.</summary>
    public static string PathTo(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "InfoSharing.Rules.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"no folder above `{start}` holds InfoSharing.Rules.sln");
    }
}
