using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Properties;

namespace InfoSharing.Rules.Tests.Inquiry;

/// <summary>Completions of a case made by chance, by the plain meaning: every unknown fact gets a value, and nothing that was known changes.</summary>
internal static class Completion
{
    /// <summary>A completion; none if chance contradicted what is known. Facts that follow from others are left to follow.</summary>
    public static SharingCase? Of(Scene scene, CaseMaker maker, Dice dice)
    {
        if (scene.Sharing.People.Count == 0)
        {
            return null;
        }

        // The item that stands for those not listed yet is listed, so that its facts can be given.
        var listed = scene.Sharing.Items.Count > 0 ? scene.Sharing : scene.Sharing.With(new InformationItem("information", scene.Sharing.People[0].Id));
        var sharing = Filled(scene, listed, maker.Places(listed).OrderBy(place => place.Fact.Derivations.Count > 0), maker, dice);
        return new Snapshot(scene, sharing).OnlyAddsTo(new Snapshot(scene, scene.Sharing)) ? sharing : null;
    }

    /// <summary>The same completion with another value of one fact.</summary>
    public static SharingCase? Of(Scene scene, CaseMaker maker, Dice dice, SharingCase completed, FactDefinition fact, int index)
    {
        if (ValueOf(scene, completed, fact, index).Source != FactSource.Given)
        {
            return null;
        }

        var other = completed.Given(fact.Key, index, maker.Vocabulary.Any(fact, dice));
        return new Snapshot(scene, other).OnlyAddsTo(new Snapshot(scene, scene.Sharing)) && Given(completed).All(one => IsKept(scene, other, one)) && LeavesNothingOpen() ? other : null;

        // What followed from the one value may not follow from the other.
        bool LeavesNothingOpen() => maker.Places(other).All(place => ValueOf(scene, other, place.Fact, place.Index).Value is not null);

        IEnumerable<(FactDefinition Fact, int Index)> Given(SharingCase sharing) =>
            sharing.Facts().Select(given => (scene.Pack.Facts.Single(known => known.Id == given.Fact.Id), given.Index));
    }

    /// <summary>Whether a fact that was given in the completion would not follow otherwise from the others.</summary>
    private static bool IsKept(Scene scene, SharingCase sharing, (FactDefinition Fact, int Index) given) =>
        given.Fact.Derivations.Count == 0
        || scene.Run().ValueOf(scene.Machine.FactsById[given.Fact.Id], given.Index).Source == FactSource.Given
        || ValueOf(scene, sharing.Without(given.Fact.Id, given.Fact.Scope, given.Index), given.Fact, given.Index).Value is null;

    private static SharingCase Filled(Scene scene, SharingCase sharing, IEnumerable<(FactDefinition Fact, int Index)> places, CaseMaker maker, Dice dice)
    {
        // What is derived from a fact that is itself derived has to wait for it.
        foreach (var (fact, index) in places.ToList())
        {
            if (ValueOf(scene, sharing, fact, index).Value is null)
            {
                sharing = sharing.Given(fact.Key, index, maker.Vocabulary.Any(fact, dice));
            }
        }

        return sharing;
    }

    private static (FactValue? Value, FactSource Source) ValueOf(Scene scene, SharingCase sharing, FactDefinition fact, int index)
    {
        var evaluated = new Evaluated(scene.Machine, sharing, sharing.Items, null!, [], scene.AcceptAnnounced);
        return evaluated.ValueOf(scene.Machine.FactsById[fact.Id], index);
    }
}
