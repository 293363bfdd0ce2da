using System.Diagnostics;
using System.Diagnostics.Metrics;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.FrontDoor;

public sealed class ObservedAdvisorTests
{
    private const string Secret = "somebody-secret";

    private static SharingCase Sharing => EnglandPack.Read("published/siblings-hub.json").Case
        .With(new Person(Secret).With(EnglandFacts.OfPerson.Age, 7))
        .With(new InformationItem($"item-of-{Secret}", about: Secret));

    [Fact]
    public void It_recommends_what_the_advisor_recommends() =>
        new ObservedAdvisor(() => EnglandPack.Advisor, clock: null).Evaluate(Sharing, acceptAnnouncedLaw: false).ToJson()
            .Should().Be(EnglandPack.Advisor.Evaluate(Sharing).ToJson());

    [Fact]
    public void An_activity_and_a_count_tell_of_each_case_and_of_nobody_in_it()
    {
        var heard = Listen(advisor => advisor.Evaluate(Sharing, acceptAnnouncedLaw: false));

        heard.Should().Be(
            """
            infosharing.evaluations 1 infosharing.outcome=ShouldShare infosharing.pack=england
            infosharing.evaluation.duration 2 infosharing.pack=england
            infosharing.evaluate Unset infosharing.items=4 infosharing.overlays= infosharing.pack=england infosharing.pack.version=0.1.0 infosharing.people=4
            """);
    }

    [Fact]
    public void A_case_that_does_not_fit_the_pack_is_an_error_that_names_no_fact()
    {
        var foreign = LawfulBasisAdvisor.EnglandWithNorthEastLincolnshire.ReadCase(
            """{ "asAt": "2026-11-22", "facts": { "nel.inquiry-hold": true } }"""u8.ToArray(), "case.json");

        var heard = Listen(advisor => advisor.Invoking(one => one.Evaluate(foreign.Value, acceptAnnouncedLaw: false)).Should().Throw<ArgumentException>());

        heard.Should().Be(
            """
            infosharing.evaluate Error infosharing.items=0 infosharing.overlays= infosharing.pack=england infosharing.pack.version=0.1.0 infosharing.people=0
            """);
    }

    [Fact]
    public void Nothing_of_the_case_is_told() =>
        Listen(advisor => advisor.Evaluate(Sharing, acceptAnnouncedLaw: false)).Should().NotContain(Secret).And.NotContain("safeguard-child");

    /// <summary>What a host's collector hears, a line each; times are left out but for that they are there.</summary>
    private static string Listen(Action<ObservedAdvisor> judge)
    {
        var heard = new List<string>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ObservedAdvisor.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => heard.Add($"{activity.OperationName} {activity.Status} {Said(activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(activities);
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ObservedAdvisor.SourceName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((instrument, number, tags, _) => heard.Add($"{instrument.Name} {number} {Said(tags.ToArray())}"));
        meters.SetMeasurementEventCallback<double>((instrument, seconds, tags, _) => heard.Add($"{instrument.Name} {seconds:0} {Said(tags.ToArray())}"));
        meters.Start();

        judge(new ObservedAdvisor(() => EnglandPack.Advisor, new TwoSecondClock()));
        return string.Join('\n', heard);
    }

    private static string Said(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"));

    /// <summary>A clock by which everything takes two seconds.</summary>
    private sealed class TwoSecondClock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => now += 2;
    }
}
