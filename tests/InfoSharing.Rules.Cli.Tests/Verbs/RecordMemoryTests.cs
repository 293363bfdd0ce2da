namespace InfoSharing.Rules.Cli.Tests.Verbs;

/// <summary>Alone, because what else runs would be measured too.</summary>
[CollectionDefinition(nameof(RecordMemoryTests), DisableParallelization = true)]
[Collection(nameof(RecordMemoryTests))]
public sealed class RecordMemoryTests
{
    [Fact]
    public void Any_number_of_records_is_gone_through_one_at_a_time()
    {
        using var place = RecordVerbTests.Recorded3(out var lines);
        place.Write("many.ndjson", string.Concat(Enumerable.Repeat(lines[0] + "\n", 500)));
        place.Run("record review many.ndjson --pack small");
        var before = GC.GetTotalMemory(forceFullCollection: true);

        place.Run("record review many.ndjson --pack small").Error.Should().StartWith("500 records: 0 with");

        (GC.GetTotalMemory(forceFullCollection: true) - before).Should().BeLessThan(8_000_000);
    }
}
