using System.Collections.Concurrent;
using System.Text;
using FsCheck;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>Same rules, same facts, same day: the same answer, byte for byte, on any thread.</summary>
public sealed class SameAnswerTests
{
    private const int Threads = 8;
    private const int CasesForThreads = 2_000;

    private static readonly DateTimeOffset Decided = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Holds(1_000)]
    public Property A_made_up_case_judged_twice_gives_the_same_answer() => Scenes.Generated().All(scene =>
    {
        var again = new Scene(scene.Pack, scene.Sharing, scene.AcceptAnnounced);

        again.Recommend().ToJson().Should().Be(scene.Recommend().ToJson());
        WholeAnswer.Of(again.Recommend(), withQuestions: true).Should().Be(WholeAnswer.Of(scene.Recommend(), withQuestions: true));
    });

    [Holds(2_000)]
    public Property A_case_in_England_judged_twice_gives_the_same_record() =>
        England.Cases.All(scene => Record(scene).Should().Be(Record(scene)));

    /// <summary>A few only: the whole trace is written, of every rule for every person and item.</summary>
    [Holds(4)]
    public Property A_case_in_England_judged_twice_gives_the_same_bytes() =>
        England.Cases.All(scene => scene.Recommend().ToJson().Should().Be(scene.Recommend().ToJson()));

    [Fact]
    public void Eight_threads_at_once_answer_as_one_does()
    {
        var machine = new Scene(England.Pack, new SharingCase(England.Pack.Header.From!.Value), false).Machine;
        var scenes = Enumerable.Range(0, CasesForThreads).Select(seed => new Scene(England.Pack, England.Maker.Make(new Dice(seed)), false) { Machine = machine }).ToList();
        var alone = scenes.Select(Answer).ToList();
        var differences = new ConcurrentBag<int>();

        List<Thread> threads = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            for (var place = 0; place < scenes.Count; place++)
            {
                // Each thread begins elsewhere, and all of them judge every case.
                var at = (place + (number * scenes.Count / Threads)) % scenes.Count;
                if (Answer(scenes[at]) != alone[at])
                {
                    differences.Add(at);
                }
            }
        }))];
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        differences.Should().BeEmpty();
    }

    private static string Record(Scene scene) =>
        RecommendationRecording.Record(scene.Recommend(), "user", Rules.Decided.AsRecommended, Decided, reason: null, details: null, withQuestions: false).ToJson();

    /// <summary>The outcome, and the answer of every rule for the case and each person and item.</summary>
    private static string Answer(Scene scene)
    {
        var answer = scene.Recommend();
        var (evaluated, verdicts) = (answer.Evaluated, new StringBuilder());
        foreach (var unit in evaluated.Machine.Units)
        {
            for (var instance = 0; instance < evaluated.Rails.Count(unit.Scope); instance++)
            {
                verdicts.Append((int)evaluated.Verdict(unit, instance));
            }
        }

        return verdicts.Append(answer.Signature).ToString();
    }
}
