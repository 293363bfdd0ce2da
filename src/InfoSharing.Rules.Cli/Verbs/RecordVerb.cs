using System.CommandLine;
using System.Globalization;
using InfoSharing.Rules.Cli.Packs;
using InfoSharing.Rules.Cli.Records;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Recording;

namespace InfoSharing.Rules.Cli.Verbs;

/// <summary><c>record</c>: proves decision records, judges them again, and finds those that a change of law or rules would change.</summary>
internal static class RecordVerb
{
    public static Command Make(Terminal terminal) =>
        new VerbCommand("record", "Works on decision records: lines of files *.ndjson or *.jsonl of any length, single records *.json, or - for standard input.",
            ("infosharing record verify decisions.ndjson", "proves that no record was changed, taken out or put in"),
            ("infosharing record review decisions.ndjson --overlay packs/my-partnership", "finds the decisions that the overlay would have changed"))
        {
            Verify(terminal), Replay(terminal), Review(terminal),
        };

    private static VerbCommand Verify(Terminal terminal)
    {
        var files = Files();
        var verb = new VerbCommand("verify", "Proves that records are as they were written and that, in each file, every one follows the one before it. Says where it first breaks.",
            ("infosharing record verify decisions.ndjson", "one line if all is well; else the first record that is not, and exit code 3"))
        {
            files,
        };
        verb.SetAction(parsed =>
        {
            var screen = new RecordScreen(terminal, IsJson(parsed));
            var holds = true;
            foreach (var file in RecordFile.Find(parsed.GetRequiredValue(files), terminal))
            {
                var chain = DecisionRecord.VerifyChain(file.Read(terminal), file.Named);
                if (chain.Holds)
                {
                    RequireSome(chain.Count, file);
                    screen.Holds(file, chain.Count);
                }
                else
                {
                    screen.Broken(file, chain.Count, chain.Diagnostics);
                    holds = false;
                }
            }

            return holds ? ExitCode.Done : ExitCode.BadFiles;
        });
        return verb;
    }

    private static VerbCommand Replay(Terminal terminal)
    {
        var (files, pack, overlays, asAt) = (Files(), CommonOptions.Pack(), CommonOptions.Overlays(), AsAt());
        var verb = new VerbCommand("replay", "Judges every recorded case again and says of each whether the answer is the same, questions included, or what differs. Ends with 2 if any differs.",
            ("infosharing record replay decision.json", "the same answer as on the day of the decision, or precisely what differs"),
            ("infosharing record replay decision.json --as-at 2027-01-01", "the same facts by the law of another day"))
        {
            files, pack, overlays, asAt,
        };
        verb.SetAction((parsed, cancelled) => Task.FromResult(Again(terminal, parsed, pack, overlays, asAt, (advisor, screen, tally) =>
        {
            foreach (var file in RecordFile.Find(parsed.GetRequiredValue(files), terminal))
            {
                foreach (var (bytes, number) in file.Read(terminal).Select((bytes, place) => (bytes, place + 1L)))
                {
                    cancelled.ThrowIfCancellationRequested();
                    tally.Records++;
                    var read = DecisionRecord.Parse(bytes, file.Named);
                    if (!read.Succeeded)
                    {
                        tally.Broken++;
                        screen.Broken(file, number, read.Diagnostics);
                        continue;
                    }

                    var day = parsed.GetValue(asAt);
                    if (day is null && Reviewing.Refused(read.Value, advisor.Machine.Days) is { } refused)
                    {
                        tally.Broken++;
                        screen.Broken(file, number, [refused]);
                        continue;
                    }

                    var replay = read.Value.Replay(advisor, day ?? read.Value.AsAt);
                    tally.Differing += replay.IsSameAnswer && replay.Unread.Count == 0 ? 0 : 1;
                    screen.Judged(file, number, read.Value, replay);
                }
            }
        })));
        return verb;
    }

    private static VerbCommand Review(Terminal terminal)
    {
        var (files, pack, overlays, asAt) = (Files(), CommonOptions.Pack(), CommonOptions.Overlays(), AsAt());
        var verb = new VerbCommand("review", "Goes through any number of records and shows only those whose answer would change or cannot be confirmed. Ends with 2 if there are any.",
            ("infosharing record review decisions.ndjson --as-at 2026-12-01", "the stored decisions that the law of that day would change"),
            ("infosharing record review 2025.ndjson 2026.ndjson --pack packs/england-next --format json", "those that the next edition of the rules would change, as lines of JSON"))
        {
            files, pack, overlays, asAt,
        };
        verb.SetAction((parsed, cancelled) => Task.FromResult(Again(terminal, parsed, pack, overlays, asAt, (advisor, screen, tally) =>
        {
            foreach (var file in RecordFile.Find(parsed.GetRequiredValue(files), terminal))
            {
                foreach (var found in DecisionRecords.Review(file.Read(terminal).Select(Counted), file.Named, advisor, parsed.GetValue(asAt), cancelled))
                {
                    if (found.Record is { } record && found.Replay is { } replay)
                    {
                        tally.Differing++;
                        screen.Judged(file, found.Number, record, replay);
                    }
                    else
                    {
                        tally.Broken++;
                        screen.Broken(file, found.Number, found.Diagnostics);
                    }
                }
            }

            ReadOnlyMemory<byte> Counted(ReadOnlyMemory<byte> bytes)
            {
                tally.Records++;
                return bytes;
            }
        })));
        return verb;
    }

    private static int Again(
        Terminal terminal, ParseResult parsed, Option<string?> pack, Option<string[]> overlays, Option<DateOnly?> asAt,
        Action<LawfulBasisAdvisor, RecordScreen, Tally> run)
    {
        var asJson = IsJson(parsed);
        if (Advisors.ForCases(terminal, asJson, PackChoice.Of(parsed, pack, overlays)) is not { } advisor)
        {
            return ExitCode.BadFiles;
        }

        _ = CommonOptions.Covered(advisor, parsed.GetValue(asAt));
        var tally = new Tally();
        run(advisor, new RecordScreen(terminal, asJson), tally);
        terminal.Note(tally.ToString());
        return tally.Broken > 0 ? ExitCode.BadFiles : tally.Records == 0 ? ExitCode.Failed : tally.Differing > 0 ? ExitCode.No : ExitCode.Done;
    }

    private static void RequireSome(long count, RecordFile file)
    {
        if (count == 0)
        {
            throw new CommandFailedException($"`{file.Named}` holds no record");
        }
    }

    private static bool IsJson(ParseResult parsed) => parsed.GetValue(CommonOptions.Format) == OutputFormat.Json;

    private static Argument<string[]> Files() => new("FILE") { HelpName = "FILE", Description = "Files of decision records.", Arity = ArgumentArity.OneOrMore };

    private static Option<DateOnly?> AsAt()
    {
        var option = CommonOptions.AsAt();
        option.Description = "Judge by the law as at this day instead of the day of each record.";
        return option;
    }

    /// <summary>What came of the records so far.</summary>
    private sealed class Tally
    {
        public long Records { get; set; }

        public long Differing { get; set; }

        public long Broken { get; set; }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"{Records:N0} {(Records == 1 ? "record" : "records")}: {Differing:N0} with another answer or one that cannot be confirmed, {Broken:N0} that cannot be read");
    }
}
