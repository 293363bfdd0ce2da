using System.CommandLine;
using System.Globalization;
using InfoSharing.Rules.Cli.Batches;
using InfoSharing.Rules.Cli.Cases;
using InfoSharing.Rules.Cli.Files;
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
        var recipient = CommonOptions.Recipient();
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
            ("infosharing evaluate case.json --recipient school", "of a case that lists several recipients, the whole answer towards one"),
            ("infosharing evaluate cases.ndjson --out answers.ndjson --resume", "judges a file with a case on each line, and goes on where it was interrupted"),
            ("zcat cases.ndjson.gz | infosharing evaluate - > answers.ndjson", "the same from a pipe"))
        {
            file, pack, overlays, recipient, asAt, announced, trace, page.Html, page.Markdown, page.Audience, whole, output, resume,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(resume) && result.GetValue(output) is null)
            {
                result.AddError("--resume goes with --out, which names the file to go on with");
            }

            if (result.GetValue(output) is not null && !IsMany(result.GetValue(file)!))
            {
                result.AddError("--out goes with many cases; the answer to one is written by --html and --markdown, or goes to standard output");
            }

            if (page.IsGiven(result) && IsMany(result.GetValue(file)!))
            {
                result.AddError("--html, --markdown and --audience go with one case");
            }

            if (result.GetValue(recipient) is not null && IsMany(result.GetValue(file)!))
            {
                result.AddError("--recipient goes with one case; of many, each is judged towards all its recipients");
            }
        });
        verb.SetAction(async (parsed, cancelled) =>
        {
            var named = parsed.GetRequiredValue(file);
            var asJson = parsed.GetValue(CommonOptions.Format) == OutputFormat.Json;
            var (choice, accept) = (PackChoice.Of(parsed, pack, overlays), parsed.GetValue(announced));
            using var outputs = new Outputs(terminal);
            outputs.Reads(choice);
            if (!IsMany(named))
            {
                var pages = page.Add(parsed, outputs);
                var one = new OneAnswer(parsed.GetValue(recipient), accept, got => Show(got, pages), plan => ShowPlan(plan, pages));
                return One(terminal, named, choice, outputs, parsed.GetValue(asAt), one, asJson);
            }

            RequireCases(terminal, named, outputs);
            using var answers = parsed.GetValue(output) is { } answersTo ? new GrowingFile(answersTo, outputs, terminal) : null;
            if (Advisors.ForCases(terminal, asJson, choice, named == StandardInput ? [] : [terminal.FullPath(named)]) is not { } advisor)
            {
                return ExitCode.BadFiles;
            }

            var judge = new BatchJudge(advisor, named, CommonOptions.Covered(advisor, parsed.GetValue(asAt)), accept, parsed.GetValue(whole));
            return await Many(terminal, judge, outputs, answers, parsed.GetValue(resume), cancelled);

            void Show(Recommendation got, Pages pages)
            {
                var audience = page.For(parsed, got);
                if (audience.Person is not null && (asJson || parsed.GetValue(trace)))
                {
                    throw new CommandFailedException("--trace and --format json say everything, and only a part may be told to a person concerned");
                }

                pages.Write(got, audience);
                outputs.Commit();
                if (asJson)
                {
                    terminal.Bytes(got.WriteJson);
                }
                else
                {
                    Headed.Write(terminal, writer => Write(writer, got, audience));
                }
            }

            void ShowPlan(SharingPlan plan, Pages pages)
            {
                if (parsed.GetRequiredValue(page.Audience) != PageOptions.Professional || parsed.GetValue(trace))
                {
                    throw new CommandFailedException("the case lists several recipients; --trace and --audience go with one of them, named with --recipient");
                }

                pages.Write(plan);
                outputs.Commit();
                if (asJson)
                {
                    terminal.Bytes(plan.WriteJson);
                }
                else
                {
                    Headed.Write(terminal, plan.WriteText);
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
        });
        return verb;
    }

    private static bool IsMany(string path) => path == StandardInput || Path.GetExtension(path) is ".ndjson" or ".jsonl";

    private static void RequireCases(Terminal terminal, string named, Outputs outputs)
    {
        if (named == StandardInput)
        {
            outputs.ReadsInput();
        }
        else if (File.Exists(terminal.FullPath(named)))
        {
            outputs.Reads(named);
        }
        else
        {
            throw new CommandFailedException($"there is no file `{named}`");
        }
    }

    /// <summary>How one case is judged, and what is done with the answer: towards one recipient, or towards each of several.</summary>
    private sealed record OneAnswer(string? Recipient, bool AcceptAnnounced, Action<Recommendation> Show, Action<SharingPlan> ShowPlan);

    private static int One(Terminal terminal, string named, PackChoice choice, Outputs outputs, DateOnly? asAt, OneAnswer one, bool asJson)
    {
        RequireCases(terminal, named, outputs);
        outputs.Check();
        var target = PackPath.OfCase(terminal.FullPath(named));
        if (Advisors.ForCases(terminal, asJson, choice, target.Cases.Single().File) is not { } advisor)
        {
            return ExitCode.BadFiles;
        }

        var day = CommonOptions.Covered(advisor, asAt);
        var (path, shown) = target.Cases.Single();
        var read = advisor.ReadCase(File.ReadAllBytes(path), shown);
        if (!read.Succeeded)
        {
            var problems = new ProblemList(read.Diagnostics.Select(diagnostic => target.Placed(diagnostic, terminal)));
            problems.Write(terminal, asJson);
            return problems.ExitCode;
        }

        var sharing = day is { } given ? read.Value.WithAsAt(given) : read.Value;
        if (sharing.Recipients.Count > 1 && one.Recipient is null)
        {
            var plan = advisor.Plan(sharing, one.AcceptAnnounced);
            one.ShowPlan(plan);
            return ExitCode.Of(plan);
        }

        var got = Towards.One(advisor, sharing, one.Recipient, one.AcceptAnnounced);
        one.Show(got);
        return ExitCode.Of(got.Outcome);
    }

    private static async Task<int> Many(Terminal terminal, BatchJudge judge, Outputs outputs, GrowingFile? file, bool resume, CancellationToken cancelled)
    {
        outputs.Check();
        await using var input = judge.Name == StandardInput ? terminal.OpenInput() : File.OpenRead(terminal.FullPath(judge.Name));
        long? length = judge.Name == StandardInput ? null : input.Length;
        var cases = new LineReader(input);
        if (file is null)
        {
            await using var screen = terminal.OpenOutput();
            return await new BatchRun(terminal, judge).Run(cases, length, new AnswerWriter(screen), 0, cancelled);
        }

        var (writer, done) = resume ? GoOn(file, cases, judge) : (new AnswerWriter(file.Begin(Resuming.LooksLikeAnswers)), 0);
        try
        {
            var code = await new BatchRun(terminal, judge).Run(cases, length, writer, done, cancelled);
            file.Complete();
            return code;
        }
        finally
        {
            if (file.Leave() is { } kept)
            {
                terminal.Note($"the answers so far are in `{kept}`, and --resume goes on with them");
            }
        }
    }

    private static (AnswerWriter Writer, long Done) GoOn(GrowingFile file, LineReader cases, BatchJudge judge)
    {
        var answers = file.Continue();
        var resuming = Resuming.Of(answers, file.Named, judge);
        resuming.PassOver(cases, judge);
        return (resuming.Continue(), resuming.Done);
    }
}
