using System.CommandLine;
using InfoSharing.Rules.Cli.Packs;
using InfoSharing.Rules.Cli.Problems;
using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Cases;

/// <summary>The case that a verb is about, and by what law it is judged: the words on the command line that say so.</summary>
internal sealed class OneCase
{
    private readonly Argument<string> file = new("CASE") { Description = "The case file." };
    private readonly Option<string?> pack = CommonOptions.Pack();
    private readonly Option<string[]> overlays = CommonOptions.Overlays();
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
    }

    /// <summary>The case read and judged; null, and everything that is wrong written, if it or a pack has errors.</summary>
    /// <exception cref="CommandFailedException">There is no such file.</exception>
    public JudgedCase? Judge(ParseResult parsed, Terminal terminal)
    {
        var named = parsed.GetRequiredValue(file);
        if (!File.Exists(terminal.FullPath(named)))
        {
            throw new CommandFailedException($"there is no file `{named}`");
        }

        var asJson = parsed.GetValue(CommonOptions.Format) == OutputFormat.Json;
        var target = PackPath.At([named], terminal).Single();
        if (Advisors.Load(terminal, asJson, parsed.GetValue(pack), parsed.GetValue(overlays)!, target) is not { } advisor)
        {
            return null;
        }

        var (path, shown) = target.Cases.Single();
        var read = advisor.ReadCase(File.ReadAllBytes(path), shown);
        if (!read.Succeeded)
        {
            new ProblemList(read.Diagnostics.Select(diagnostic => target.Placed(diagnostic, terminal))).Write(terminal, asJson);
            return null;
        }

        var sharing = parsed.GetValue(asAt) is { } day ? read.Value.WithAsAt(day) : read.Value;
        var accept = parsed.GetValue(announced);
        return new JudgedCase(advisor, sharing, accept, advisor.Evaluate(sharing, accept));
    }
}

/// <summary>A case and what is recommended for it.</summary>
internal sealed record JudgedCase(LawfulBasisAdvisor Advisor, SharingCase Sharing, bool AcceptAnnounced, Recommendation Recommendation)
{
    /// <summary>The same with other facts.</summary>
    public JudgedCase With(SharingCase changed) => this with { Sharing = changed, Recommendation = Advisor.Evaluate(changed, AcceptAnnounced) };
}
