using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>What a case may come to once more is known.</summary>
internal static class Learning
{
    /// <summary>The case with so many of its open facts answered by chance; all of them if the number is large.</summary>
    public static SharingCase Some(CaseMaker maker, Snapshot before, SharingCase sharing, Dice dice, int count)
    {
        var open = maker.Places(sharing).Where(place => before.Values[(place.Fact.Id, place.Index)] is null);
        return dice.Shuffled(open).Take(count).Aggregate(sharing, (known, place) =>
            known.Given(place.Fact.Key, place.Index, maker.Vocabulary.Any(place.Fact, dice)));
    }
}
