using FsCheck;
using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Inquiry;

/// <summary>Chains are proofs, and there is none that is shorter.</summary>
public sealed class WhyTests
{
    [Holds(40)]
    public Property A_chain_followed_step_by_step_proves_its_target() => Scenes.Generated().All(scene =>
    {
        var answer = scene.Recommend();
        var check = new ChainCheck(scene);
        foreach (var target in Targets.All(scene))
        {
            var why = answer.Why(target);
            why.Holds.Should().Be(Targets.IsSo(target.Aim, answer), "{0}", target);
            if (why.Holds)
            {
                check.Follow(why);
            }
            else
            {
                why.Steps.Should().BeEmpty();
            }
        }
    });

    [Holds(40)]
    public Property No_chain_is_shorter() => Scenes.Generated().All(scene =>
    {
        var answer = scene.Recommend();
        var shortest = new ShortestChain(scene);
        foreach (var target in Targets.All(scene))
        {
            var why = answer.Why(target);
            if (why.Holds)
            {
                why.Cost.Should().Be(shortest.Of(target.Aim), "{0}", target);
            }
        }
    });
}
