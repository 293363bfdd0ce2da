using System.CommandLine;
using InfoSharing.Rules.Cli.Packs;
using InfoSharing.Rules.Cli.Problems;
using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Cases;

/// <summary>The case that a verb is about, and by what law it is judged: the words on the command line that say so.</summary>
/// <param name="described">What is said of the file.</param>
/// <param name="namesRecipient">Whether one of several recipients of the case may be named.</param>
internal sealed class OneCase(string described = "The case file.", bool namesRecipient = true)
{
    private readonly Argument<string> file = new("CASE") { Description = described };
    private readonly Option<string?> pack = CommonOptions.Pack();
    private readonly Option<string[]> overlays = CommonOptions.Overlays();
    private readonly Option<string?> recipient = CommonOptions.Recipient();
    private readonly Option<DateOnly?> asAt = CommonOptions.AsAt();
    private readonly Option<bool> announced = CommonOptions.AcceptAnnounced();

    public void AddTo(Command verb, params IReadOnlyList<Argument> further)
    {
        verb.Arguments.Add(file);
        foreach (var argument in further)
        {
            verb.Arguments.Add(argument);
        }

        foreach (var option in new Option[] { pack, overlays, asAt, announced })
        {
            verb.Options.Add(option);
        }

        if (namesRecipient)
        {
            verb.Options.Add(recipient);
        }
    }

    /// <summary>The case file as it was named.</summary>
    public string Named(ParseResult parsed) => parsed.GetRequiredValue(file);

    /// <summary>The case read and judged; null, and everything that is wrong written, if it or a pack has errors.</summary>
    /// <exception cref="CommandFailedException">There is no such file.</exception>
    public JudgedCase? Judge(ParseResult parsed, Terminal terminal) =>
        File.Exists(terminal.FullPath(Named(parsed)))
            ? JudgeOrBegin(parsed, terminal)
            : throw new CommandFailedException($"there is no file `{Named(parsed)}`");

    /// <summary>The same; if there is no such file, a case of which nothing is known yet, as at today unless another day is named.</summary>
    /// <exception cref="CommandFailedException">There is not even a folder for the file.</exception>
    public JudgedCase? JudgeOrBegin(ParseResult parsed, Terminal terminal)
    {
        var (asJson, path) = (parsed.GetValue(CommonOptions.Format) == OutputFormat.Json, terminal.FullPath(Named(parsed)));
        if (!Directory.Exists(Path.GetDirectoryName(path)) || Directory.Exists(path))
        {
            throw new CommandFailedException($"`{Named(parsed)}` is no place for a case file");
        }

        var target = PackPath.OfCase(path);
        if (Advisors.ForCases(terminal, asJson, PackChoice.Of(parsed, pack, overlays), path) is not { } advisor)
        {
            return null;
        }

        var day = CommonOptions.Covered(advisor, parsed.GetValue(asAt));
        var sharing = new SharingCase(day ?? CommonOptions.Covered(advisor, terminal.Today));
        if (File.Exists(path))
        {
            var read = advisor.ReadCase(File.ReadAllBytes(path), target.Cases.Single().Shown);
            if (!read.Succeeded)
            {
                new ProblemList(read.Diagnostics.Select(diagnostic => target.Placed(diagnostic, terminal))).Write(terminal, asJson);
                return null;
            }

            sharing = day is { } named ? read.Value.WithAsAt(named) : read.Value;
        }

        var accept = parsed.GetValue(announced);
        if (!namesRecipient && sharing.Recipients.Count > 1)
        {
            throw new CommandFailedException("the case lists several recipients; put each into a case of its own");
        }

        var got = Towards.One(advisor, sharing, namesRecipient ? parsed.GetValue(recipient) : null, accept);
        foreach (var warning in got.Warnings)
        {
            terminal.Note(warning);
        }

        return new JudgedCase(advisor, sharing.Recipients.Count < 2 ? sharing : got.Evaluated.Sharing, accept, got);
    }
}

/// <summary>A case and what is recommended for it.</summary>
internal sealed record JudgedCase(LawfulBasisAdvisor Advisor, SharingCase Sharing, bool AcceptAnnounced, Recommendation Recommendation)
{
    /// <summary>The same with other facts.</summary>
    public JudgedCase With(SharingCase changed) => this with { Sharing = changed, Recommendation = Advisor.Evaluate(changed, AcceptAnnounced) };
}
