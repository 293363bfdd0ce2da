using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Properties;

namespace InfoSharing.Rules.Tests.Tables;

/// <summary>Cases of England in which somebody could be hurt, with more of their facts given than hostile cases have.</summary>
internal static class AnsweredCases
{
    /// <summary>The cases. Made once: the framework asks for a property again before each try.</summary>
    public static Scenes All { get; } = HostileCases.With(WithAnswers);

    private static SharingCase WithAnswers(SharingCase sharing, Dice dice)
    {
        foreach (var (fact, index) in dice.Some(England.Maker.Places(sharing), 0, 12))
        {
            sharing = sharing.Given(fact.Key, index, England.Maker.Vocabulary.Any(fact, dice));
        }

        return sharing;
    }
}
