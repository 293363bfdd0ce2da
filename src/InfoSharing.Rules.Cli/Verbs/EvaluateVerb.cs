using System.CommandLine;
using System.Globalization;
using InfoSharing.Rules.Cli.Batches;
using InfoSharing.Rules.Cli.Packs;
using InfoSharing.Rules.Cli.Problems;
using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Verbs;

/// <summary><c>evaluate</c>: judges one case, or a file of cases of any length.</summary>
internal static class EvaluateVerb
{
    private const string StandardInput = "-";
    private const string Professional = "professional";

    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("CASE") { Description = "A case file; or `-` or a file `*.ndjson` with one case a line, answered with one line of JSON each." };
        var (pack, overlays) = (CommonOptions.Pack(), CommonOptions.Overlays());
        var asAt = CommonOptions.AsAt();
        var announced = new Option<bool>("--accept-announced") { Description = "Apply law that is announced, with no commencement seen, from its announced day." };
        var trace = new Option<bool>("--trace") { Description = "For one case: every rule down to each condition, not only those that carry the answer." };
        var html = new Option<string?>("--html") { Description = "For one case: also write the explanation as a web page to this file.", HelpName = "FILE" };
        var audience = new Option<string>("--audience")
        {
            Description = "For one case: for whom it is explained: professional, or the id of a person of the case, who is told only what may be told.",
            HelpName = "professional|PERSON",
            DefaultValueFactory = _ => Professional,
        };
        var whole = new Option<bool>("--whole") { Description = "For many cases: write the whole answer with its trace, not only what to do." };
        var output = new Option<string?>("--out") { Description = "For many cases: write the answers to this file instead of standard output.", HelpName = "FILE" };
        var resume = new Option<bool>("--resume") { Description = "For many cases: go on where the answers in the file of --out end." };
        var verb = new VerbCommand("evaluate", "Judges a case and says what to do and why. Judges many cases on all cores, in order.",
            ("infosharing evaluate case.json", "judges one case by the law of England as at the day that it names"),
            ("infosharing evaluate case.json --overlay packs/my-partnership --as-at 2026-10-01", "the same with a local overlay, as at another day"),
            ("infosharing evaluate case.json --html page.html --audience child", "writes the page that may be given to the person `child`, as far as they may be told"),
            ("infosharing evaluate cases.ndjson --out answers.ndjson --resume", "judges a file with a case on each line, and goes on where it was interrupted"),
            ("zcat cases.ndjson.gz | infosharing evaluate - > answers.ndjson", "the same from a pipe"))
        {
            file, pack, overlays, asAt, announced, trace, html, audience, whole, output, resume,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(CommonOptions.Format) == OutputFormat.Json && result.GetValue(audience) is { } reader && reader != Professional)
            {
                result.AddError("--format json says everything, and so is not for a person concerned");
            }

            if (result.GetValue(resume) && result.GetValue(output) is null)
            {
                result.AddError("--resume goes with --out, which names the file to go on with");
            }
        });
        verb.SetAction((parsed, cancelled) =>
        {
            var named = parsed.GetRequiredValue(file);
            var asJson = parsed.GetValue(CommonOptions.Format) == OutputFormat.Json;
            var (packs, layers, accept) = (parsed.GetValue(pack), parsed.GetValue(overlays)!, parsed.GetValue(announced));
            if (named != StandardInput && !IsMany(named))
            {
                return Task.FromResult(One(terminal, named, Advise, parsed.GetValue(asAt), accept, got =>
                {
                    var reader = parsed.GetValue(audience)!;
                    var told = reader == Professional ? Audience.Professional : Audience.PersonConcerned(reader);
                    if (parsed.GetValue(html) is { } page)
                    {
                        File.WriteAllText(terminal.FullPath(page), got.ToHtml(told));
                    }

                    Show(terminal, got, told, parsed.GetValue(trace), asJson);
                }, asJson));
            }

            return Advisors.Load(terminal, asJson, packs, layers) is { } advisor
                ? Many(terminal, named, new BatchJudge(advisor, named, parsed.GetValue(asAt), accept, parsed.GetValue(whole)), parsed.GetValue(output), parsed.GetValue(resume), cancelled)
                : Task.FromResult(ExitCode.BadFiles);

            LawfulBasisAdvisor? Advise(PackPath target) => Advisors.Load(terminal, asJson, packs, layers, target);
        });
        return verb;
    }

    private static bool IsMany(string path) => Path.GetExtension(path) is ".ndjson" or ".jsonl";

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

    private static void Show(Terminal terminal, Recommendation got, Audience told, bool wholeTrace, bool asJson)
    {
        if (asJson)
        {
            terminal.Line(got.ToJson());
        }
        else
        {
            Headed.Write(terminal, told.Person is null ? got.Explain(wholeTrace) : got.Explain(told));
        }
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
