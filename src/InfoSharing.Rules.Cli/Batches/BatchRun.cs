using System.Globalization;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Law;
using Spectre.Console;
using Clean = InfoSharing.Rules.Explanation.Clean;

namespace InfoSharing.Rules.Cli.Batches;

/// <summary>A whole batch, from a file or standard input to a file or standard output, with a bar and a summary on standard error.</summary>
internal sealed class BatchRun(Terminal terminal, BatchJudge judge)
{
    private readonly long[] outcomes = new long[Enum.GetValues<Outcome>().Length];
    private long lines;
    private long bad;

    /// <param name="reader">Where the cases come from; those that were answered before are passed over.</param>
    /// <param name="length">How many bytes they are; null if nobody knows.</param>
    /// <param name="output">Where the answers go; it stays open.</param>
    /// <param name="done">How many lines were answered before.</param>
    /// <param name="cancelled">Stops it between two lines.</param>
    public async Task<int> Run(LineReader reader, long? length, AnswerWriter output, long done, CancellationToken cancelled)
    {
        var started = terminal.Clock.GetTimestamp();
        if (terminal.ErrorIsTerminal)
        {
            await RunWithBar(reader, length, output, cancelled);
        }
        else
        {
            await Batch.Run(judge, reader, answer => Take(answer, output, terminal.Note), cancelled);
        }

        output.Finish();
        Summarise(terminal.Clock.GetElapsedTime(started), done);
        return bad > 0 ? ExitCode.BadFiles : ExitCode.Done;
    }

    private Task RunWithBar(LineReader reader, long? length, AnswerWriter output, CancellationToken cancelled)
    {
        var console = terminal.ErrorConsole();
        ProgressColumn[] columns = length is null
            ? [new SpinnerColumn(), new TaskDescriptionColumn()]
            : [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()];
        return console.Progress().AutoClear(true).Columns(columns).StartAsync(async context =>
        {
            var task = context.AddTask("cases", maxValue: length ?? 1);
            task.IsIndeterminate = length is null;
            await Batch.Run(judge, reader, answer =>
            {
                Take(answer, output, problem => console.WriteLine(Clean.Lines(problem)));
                task.Description = string.Create(CultureInfo.InvariantCulture, $"{lines:N0} cases");
                task.Value = length is null ? 0 : reader.BytesRead;
            }, cancelled);
        });
    }

    private void Take(BatchAnswer answer, AnswerWriter output, Action<string> report)
    {
        answer.WriteTo(output);
        foreach (var problem in answer.Problems)
        {
            report(problem);
        }

        lines += answer.Lines;
        bad += answer.Bad;
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            outcomes[(int)outcome] += answer.Outcomes[(int)outcome];
        }
    }

    private void Summarise(TimeSpan took, long done)
    {
        var judged = outcomes.Sum();
        var rate = took > TimeSpan.Zero ? string.Create(CultureInfo.InvariantCulture, $" in {took.TotalSeconds:0.0} s ({judged / took.TotalSeconds:N0} a second)") : "";
        terminal.Note(string.Create(CultureInfo.InvariantCulture, $"{judged:N0} case{(judged == 1 ? "" : "s")} judged{rate}")
            + (done > 0 ? string.Create(CultureInfo.InvariantCulture, $", after {done:N0} lines of an earlier run") : "")
            + (bad > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {bad:N0} line{(bad == 1 ? "" : "s")} could not be read") : ""));
        foreach (var outcome in Enum.GetValues<Outcome>().MostOpenFirst().Where(one => outcomes[(int)one] > 0))
        {
            terminal.Note(string.Create(CultureInfo.InvariantCulture, $"  {Words.Outcomes[outcome],-16} {outcomes[(int)outcome],10:N0}"));
        }
    }
}
