using InfoSharing.Rules.Checking;

namespace InfoSharing.Rules.Tests.Checking;

public sealed class ValuesTests
{
    private static readonly Values.Between FiveOrMore = new(5, 1_000);
    private static readonly Values.Between ThreeOrLess = new(-1_000, 3);

    [Fact]
    public void Values_that_overlap_meet() => Values.Meet([new Values.OneOf(Set("a", "b")), new Values.OneOf(Set("b", "c"))]).Should().BeTrue();

    [Fact]
    public void Three_that_meet_two_by_two_need_not_meet() =>
        Values.Meet([new Values.OneOf(Set("a", "b")), new Values.OneOf(Set("b", "c")), new Values.OneOf(Set("a", "c"))]).Should().BeFalse();

    [Fact]
    public void A_range_whose_last_number_is_left_out_is_empty() =>
        Values.Meet([new Values.Between(5, 6), new Values.Between(0, 9, Without: 5), new Values.Between(0, 9, Without: 6)]).Should().BeFalse();

    [Fact]
    public void Ranges_apart_do_not_meet() => Values.Meet([FiveOrMore, ThreeOrLess]).Should().BeFalse();

    [Fact]
    public void To_hold_one_of_a_list_needs_one_that_is_not_barred()
    {
        Values.Meet([new Values.HoldingOneOf(Set("a", "b")), new Values.HoldingNone(Set("a"))]).Should().BeTrue();
        Values.Meet([new Values.HoldingOneOf(Set("a", "b")), new Values.HoldingNone(Set("a", "b", "c"))]).Should().BeFalse();
    }

    [Fact]
    public void To_lack_one_of_a_list_needs_one_that_is_not_held()
    {
        Values.Meet([new Values.LackingOneOf(Set("a", "b")), new Values.Holding(Set("a"))]).Should().BeTrue();
        Values.Meet([new Values.LackingOneOf(Set("a", "b")), new Values.Holding(Set("a", "b"))]).Should().BeFalse();
    }

    [Fact]
    public void What_is_not_known_meets_nothing_that_needs_a_value()
    {
        Values.Meet([new Values.NotKnown(), FiveOrMore]).Should().BeFalse();
        Values.Meet([new Values.NotKnown(), new Values.Known()]).Should().BeFalse();
        Values.Meet([new Values.NotKnown(), new Values.NotKnown()]).Should().BeTrue();
    }

    private static HashSet<string> Set(params string[] words) => [.. words];
}
