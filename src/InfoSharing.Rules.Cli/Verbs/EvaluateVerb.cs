using System.CommandLine;
using System.Globalization;
using InfoSharing.Rules.Cli.Batches;
using InfoSharing.Rules.Cli.Cases;
using InfoSharing.Rules.Cli.Packs;
using InfoSharing.Rules.Cli.Problems;
using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Verbs;

/// <summary><c>evaluate</c>: judges one case, or a file of cases of any length.</summary>
internal static class EvaluateVerb
{
    private const string StandardInput = "-";

    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("CASE") { Description = "A case file; or `-` or a file `*.ndjson` with one case a line, answered with one line of JSON each." };
        var (pack, overlays) = (CommonOptions.Pack(), CommonOptions.Overlays());
        var asAt = CommonOptions.AsAt();
        var announced = CommonOptions.AcceptAnnounced();
        var page = new PageOptions();
        var trace = new Option<bool>("--trace") { Description = "For one case: every rule down to each condition, not only those that carry the answer." };
        var whole = new Option<bool>("--whole") { Description = "For many cases: write the whole answer with its trace, not only what to do." };
        var output = new Option<string?>("--out") { Description = "For many cases: write the answers to this file instead of standard output.", HelpName = "FILE" };
        var resume = new Option<bool>("--resume") { Description = "For many cases: go on where the answers in the file of --out end." };
        var verb = new VerbCommand("evaluate", "Judges a case and says what to do and why. Judges many cases on all cores, in order.",
            ("infosharing evaluate case.json", "judges one case by the law of England as at the day that it names"),
            ("infosharing evaluate case.json --overlay packs/my-partnership --as-at 2026-10-01", "the same with a local overlay, as at another day"),
            ("infosharing evaluate case.json --html advice.html --markdown advice.md", "also writes the explanation as a web page and as Markdown"),
            ("infosharing evaluate case.json --audience person:child --html for-the-child.html", "says only what may be told to the person concerned"),
            ("infosharing evaluate cases.ndjson --out answers.ndjson --resume", "judges a file with a case on each line, and goes on where it was interrupted"),
            ("zcat cases.ndjson.gz | infosharing evaluate - > answers.ndjson", "the same from a pipe"))
        {
            file, pack, overlays, asAt, announced, trace, page.Html, page.Markdown, page.Audience, whole, output, resume,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(resume) && result.GetValue(output) is null)
            {
                result.AddError("--resume goes with --out, which names the file to go on with");
            }

            if (page.IsGiven(result) && IsMany(result.GetValue(file)!))
            {
                result.AddError("--html, --markdown and --audience go with one case");
            }
        });
        verb.SetAction((parsed, cancelled) =>
        {
            var named = parsed.GetRequiredValue(file);
            var asJson = parsed.GetValue(CommonOptions.Format) == OutputFormat.Json;
            var (packs, layers, accept) = (parsed.GetValue(pack), parsed.GetValue(overlays)!, parsed.GetValue(announced));
            if (!IsMany(named))
            {
                return Task.FromResult(One(terminal, named, Advise, parsed.GetValue(asAt), accept, Show, asJson));
            }

            return Advisors.Load(terminal, asJson, packs, layers) is { } advisor
                ? Many(terminal, named, new BatchJudge(advisor, named, parsed.GetValue(asAt), accept, parsed.GetValue(whole)), parsed.GetValue(output), parsed.GetValue(resume), cancelled)
                : Task.FromResult(ExitCode.BadFiles);

            void Show(Recommendation got)
            {
                var audience = page.For(parsed, got);
                if (audience.Person is not null && (asJson || parsed.GetValue(trace)))
                {
                    throw new CommandFailedException("--trace and --format json say everything, and only a part may be told to a person concerned");
                }

                page.Write(parsed, got, audience, terminal);
                if (asJson)
                {
                    terminal.Bytes(got.WriteJson);
                }
                else
                {
                    Headed.Write(terminal, writer => Write(writer, got, audience));
                }
            }

            void Write(TextWriter writer, Recommendation got, Audience audience)
            {
                if (audience.Person is null)
                {
                    got.WriteText(writer, parsed.GetValue(trace));
                }
                else
                {
                    got.WriteText(writer, audience);
                }
            }

            LawfulBasisAdvisor? Advise(PackPath target) => Advisors.Load(terminal, asJson, packs, layers, target);
        });
        return verb;
    }

    private static bool IsMany(string path) => path == StandardInput || Path.GetExtension(path) is ".ndjson" or ".jsonl";

    private static int One(Terminal terminal, string named, Func<PackPath, LawfulBasisAdvisor?> advise, DateOnly? asAt, bool accept, Action<Recommendation> show, bool asJson)
    {
        if (!File.Exists(terminal.FullPath(named)))
        {
            throw new CommandFailedException($"there is no file `{named}`");
        }

        var target = PackPath.At([named], terminal).Single();
        if (advise(target) is not { } advisor)
        {
            return ExitCode.BadFiles;
        }

        var (path, shown) = target.Cases.Single();
        var read = advisor.ReadCase(File.ReadAllBytes(path), shown);
        if (!read.Succeeded)
        {
            var problems = new ProblemList(read.Diagnostics.Select(diagnostic => target.Placed(diagnostic, terminal)));
            problems.Write(terminal, asJson);
            return problems.ExitCode;
        }

        var got = advisor.Evaluate(asAt is { } day ? read.Value.WithAsAt(day) : read.Value, accept);
        show(got);
        return ExitCode.Of(got.Outcome);
    }

    private static async Task<int> Many(Terminal terminal, string named, BatchJudge judge, string? output, bool resume, CancellationToken cancelled)
    {
        if (named != StandardInput && !File.Exists(terminal.FullPath(named)))
        {
            throw new CommandFailedException($"there is no file `{named}`");
        }

        if (output is not null && named != StandardInput && terminal.FullPath(output) == terminal.FullPath(named))
        {
            throw new CommandFailedException("the answers cannot be written over the cases");
        }

        await using var input = named == StandardInput ? terminal.OpenInput() : File.OpenRead(terminal.FullPath(named));
        await using Stream answers = output is null ? terminal.OpenOutput() : new FileStream(terminal.FullPath(output), resume ? FileMode.OpenOrCreate : FileMode.Create, FileAccess.ReadWrite);
        var done = resume ? Resuming.Prepare((FileStream)answers, output!, judge.Whole ? null : judge.By) : 0;
        return await new BatchRun(terminal, judge).Run(input, named == StandardInput ? null : input.Length, answers, done, cancelled);
    }
}
