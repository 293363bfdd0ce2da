using System.CommandLine;
using System.Globalization;

namespace InfoSharing.Rules.Cli;

/// <summary>For whom the output is written.</summary>
internal enum OutputFormat
{
    Text = 0,
    Json,
}

/// <summary>Options and arguments that several verbs share, so that one word means one thing everywhere.</summary>
internal static class CommonOptions
{
    public static readonly Option<OutputFormat> Format = new("--format")
    {
        Description = "How to write the output: text for people, json for programs.",
        HelpName = "text|json",
        Recursive = true,
        DefaultValueFactory = _ => OutputFormat.Text,
        CustomParser = result => result.Tokens.Single().Value switch
        {
            "text" => OutputFormat.Text,
            "json" => OutputFormat.Json,
            var other => Wrong(result, $"`{other}` is no format: write text or json"),
        },
        CompletionSources = { "text", "json" },
    };

    public static Argument<string[]> Paths(string description) => new("PATH")
    {
        Description = description,
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => ["."],
    };

    public static Option<string?> Pack() => new("--pack")
    {
        Description = "The folder of the national pack to use, or `england` for the law that is built in. If nothing is named, a pack in this very folder is used, and named on the screen; else that law. What lies in folders above is not used.",
        HelpName = "FOLDER",
    };

    public static Option<string[]> Overlays() => new("--overlay")
    {
        Description = "The folder of a local overlay to lay on it, or `north-east-lincolnshire` for the one that is built in; may be given several times.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => [],
    };

    public static Option<string?> Recipient() => new("--recipient")
    {
        Description = "For a case that lists several recipients: the one towards which it is judged.",
        HelpName = "ID",
    };

    public static Option<DateOnly?> AsAt() => new("--as-at")
    {
        Description = "Judge by the law as at this day instead of the day that the case names.",
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            var written = result.Tokens.Single().Value;
            if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"`{written}` is no day: write it as 2026-11-22");
            return null;
        },
    };

    /// <summary>Refuses a day on the command line on which the pack does not answer.</summary>
    /// <exception cref="CommandFailedException">The pack does not cover the day.</exception>
    public static DateOnly Covered(LawfulBasisAdvisor advisor, DateOnly day) => day >= advisor.From
        ? day
        : throw new CommandFailedException(string.Create(CultureInfo.InvariantCulture,
            $"{day:yyyy-MM-dd} lies before {advisor.From:yyyy-MM-dd}, the first day on which pack `{advisor.Pack.Id}` answers"));

    /// <summary>The day of the option, if there is one; refused if the pack does not answer on it.</summary>
    /// <exception cref="CommandFailedException">The pack does not cover the day.</exception>
    public static DateOnly? Covered(LawfulBasisAdvisor advisor, DateOnly? day) => day is { } named ? Covered(advisor, named) : null;

    public static Option<bool> AcceptAnnounced() => new("--accept-announced") { Description = "Apply law that is announced, with no commencement seen, from its announced day." };

    public static Option<bool> Watch() => new("--watch") { Description = "Stay, and do it again whenever a file changes. Ctrl+C ends it." };

    private static OutputFormat Wrong(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return default;
    }
}
