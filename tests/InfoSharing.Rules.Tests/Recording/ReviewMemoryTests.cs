using InfoSharing.Rules.Tests.Explanation;

namespace InfoSharing.Rules.Tests.Recording;

/// <summary>Alone, because what else runs would be measured too.</summary>
[CollectionDefinition(nameof(ReviewMemoryTests), DisableParallelization = true)]
[Collection(nameof(ReviewMemoryTests))]
public sealed class ReviewMemoryTests
{
    private const int Few = 100;
    private const int Many = 1_100;

    // A thousand records kept, or what they were read into, would be tens of megabytes.
    private const int ALittle = 1024 * 1024;

    [Fact]
    public void A_review_holds_no_more_after_a_thousand_records_than_after_a_hundred()
    {
        var (early, late, number) = (0L, 0L, 0);

        DecisionRecords.Review(ReviewTests.Endless().Take(Many).Select(Measured), "records.jsonl", Explained.Small).Should().BeEmpty();

        number.Should().Be(Many);
        (late - early).Should().BeLessThan(ALittle);

        ReadOnlyMemory<byte> Measured(ReadOnlyMemory<byte> line)
        {
            number++;
            early = number == Few ? GC.GetTotalMemory(forceFullCollection: true) : early;
            late = number == Many ? GC.GetTotalMemory(forceFullCollection: true) : late;
            return line;
        }
    }
}
