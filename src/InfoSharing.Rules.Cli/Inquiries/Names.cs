using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Cli.Inquiries;

/// <summary>What is said of a name that nothing has.</summary>
internal static class Names
{
    // More than these fit no screen; the nearest name is the better help.
    private const int MostListed = 12;

    /// <param name="what">The sentence without the names: "there is no fact `x`".</param>
    /// <param name="written">The name as written.</param>
    /// <param name="known">The names that there are.</param>
    public static CommandFailedException NoSuch(string what, string written, IReadOnlyCollection<string> known) => new(what
        + (NearestName.Find(written, known) is { } nearest ? $"; did you mean `{nearest}`?"
            : known.Count is > 0 and <= MostListed ? $"; there {(known.Count == 1 ? "is" : "are")} {Listed(known)}"
            : ""));

    public static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));
}
