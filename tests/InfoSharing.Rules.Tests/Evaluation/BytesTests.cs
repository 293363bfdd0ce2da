using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Properties;

namespace InfoSharing.Rules.Tests.Evaluation;

public sealed class BytesTests
{
    private const int Bar = 4 * 1024;

    [Fact]
    public void A_typical_case_with_its_whole_trace_takes_four_kilobytes_at_most()
    {
        var sharing = Typical();
        _ = LawfulBasisAdvisor.England.Evaluate(sharing).Outcome;

        var before = GC.GetAllocatedBytesForCurrentThread();
        var recommendation = LawfulBasisAdvisor.England.Evaluate(sharing);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;

        recommendation.Items.Should().HaveCount(4);
        taken.Should().BeLessThanOrEqualTo(Bar);
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
