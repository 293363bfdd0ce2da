using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Properties;

namespace InfoSharing.Rules.Tests.Evaluation;

public sealed class BytesTests
{
    private const int Bar = 7680;

    [Fact]
    public void A_typical_case_with_its_whole_trace_takes_seven_and_a_half_kilobytes_at_most()
    {
        var sharing = Typical();
        _ = LawfulBasisAdvisor.England.Evaluate(sharing).Outcome;

        var before = GC.GetAllocatedBytesForCurrentThread();
        var recommendation = LawfulBasisAdvisor.England.Evaluate(sharing);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;

        recommendation.Items.Should().HaveCount(4);
        taken.Should().BeLessThanOrEqualTo(Bar);
    }

    [Fact]
    public void On_rails_that_a_caller_keeps_nothing_is_allocated_and_the_answers_are_the_same()
    {
        var (machine, sharing) = (LawfulBasisAdvisor.England.Machine, Typical());
        var rails = new Rails(machine.Words);
        var crowd = Enumerable.Range(0, 9).Aggregate(new SharingCase(sharing.AsAt), (known, one) => known.With(new Person($"{one}")).With(new InformationItem($"{one}", $"{one}")));
        Evaluator.Run(machine, crowd, acceptAnnounced: true, rails);
        Evaluator.Run(machine, sharing, acceptAnnounced: false, rails);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Evaluator.Run(machine, sharing, acceptAnnounced: false, rails);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;

        taken.Should().Be(0);
        var alone = Evaluator.Run(machine, sharing, acceptAnnounced: false);
        machine.Units.SelectMany(unit => Enumerable.Range(0, rails.Count(unit.Scope)).Select(one => rails[unit.Verdict, one]))
            .Should().Equal(machine.Units.SelectMany(unit => Enumerable.Range(0, alone.Rails.Count(unit.Scope)).Select(one => alone.Verdict(unit, one))));
    }

    /// <summary>Three people and four items, with every fact that can be made up.</summary>
    private static SharingCase Typical()
    {
        var sharing = new SharingCase(new DateOnly(2026, 11, 22)).With(new Person("child")).With(new Person("parent")).With(new Person("other"));
        foreach (var (id, about) in new[] { ("concern", "child"), ("health", "child"), ("history", "parent"), ("address", "other") })
        {
            sharing = sharing.With(new InformationItem(id, about));
        }

        var dice = new Dice(20261122);
        return England.Maker.Places(sharing).Aggregate(sharing, (known, place) => known.Given(place.Fact.Key, place.Index, England.Maker.Vocabulary.Any(place.Fact, dice)));
    }
}
