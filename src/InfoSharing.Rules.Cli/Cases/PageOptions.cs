using System.CommandLine;
using System.CommandLine.Parsing;
using InfoSharing.Rules.Cli.Files;
using InfoSharing.Rules.Cli.Inquiries;

namespace InfoSharing.Rules.Cli.Cases;

/// <summary>For whom a recommendation is put into words, and into which files.</summary>
internal sealed class PageOptions
{
    /// <summary>The audience that is meant if none is named.</summary>
    public const string Professional = "professional";

    private const string OfPerson = "person:";

    public Option<string?> Html { get; } = new("--html") { Description = "Also write the explanation to this file as one web page that needs nothing from outside.", HelpName = "FILE" };

    public Option<string?> Markdown { get; } = new("--markdown") { Description = "Also write the explanation to this file as Markdown.", HelpName = "FILE" };

    public Option<string> Audience { get; } = new("--audience")
    {
        Description = "For whom: professional, who gets everything; or person:ID, a person of the case, who is told only what may be told.",
        HelpName = "professional|person:ID",
        DefaultValueFactory = _ => Professional,
        CompletionSources = { Professional, OfPerson },
        CustomParser = result =>
        {
            var written = result.Tokens.Single().Value;
            if (written != Professional && (!written.StartsWith(OfPerson, StringComparison.Ordinal) || written.Length == OfPerson.Length))
            {
                result.AddError($"`{written}` is no audience: write {Professional}, or {OfPerson} and the id of a person of the case");
            }

            return written;
        },
    };

    public bool IsGiven(CommandResult result) => new Option[] { Html, Markdown, Audience }.Any(option => result.GetResult(option) is { Implicit: false });

    /// <summary>The audience that was named.</summary>
    /// <exception cref="CommandFailedException">The case has no such person: the library's page would not show it, so that it tells nothing about who is in a case.</exception>
    public Audience For(ParseResult parsed, Recommendation got)
    {
        var written = parsed.GetRequiredValue(Audience);
        if (written == Professional)
        {
            return Rules.Audience.Professional;
        }

        var (person, known) = (written[OfPerson.Length..], TargetWords.Subjects(got.Evaluated, FactScope.Person));
        return known.Contains(person) ? Rules.Audience.PersonConcerned(person) : throw Names.NoSuch($"the case has no person `{person}`", person, known);
    }

    /// <summary>The files that were asked for.</summary>
    public Pages Add(ParseResult parsed, Outputs outputs) => new(outputs.Add(parsed.GetValue(Html)), outputs.Add(parsed.GetValue(Markdown)));
}

/// <summary>The files that a page goes into.</summary>
internal sealed record Pages(OutputFile? Html, OutputFile? Markdown)
{
    public void Write(Recommendation got, Audience audience)
    {
        Html?.Write(writer => got.WriteHtml(writer, audience));
        Markdown?.Write(writer => got.WriteMarkdown(writer, audience));
    }

    public void Write(SharingPlan plan)
    {
        Html?.Write(plan.WriteHtml);
        Markdown?.Write(plan.WriteMarkdown);
    }
}
