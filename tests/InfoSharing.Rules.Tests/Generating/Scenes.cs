using FsCheck;
using FsCheck.Fluent;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tests.Oracle;
using Xunit.Sdk;

namespace InfoSharing.Rules.Tests.Generating;

/// <summary>Packs with cases, made from a number that the framework draws and reports.</summary>
/// <param name="make">Makes the scene for a number.</param>
/// <param name="shrink">Smaller scenes that may fail in the same way.</param>
internal sealed class Scenes(Func<Dice, Scene> make, Func<Scene, IEnumerable<Scene>> shrink)
{
    private const int MostTries = 3_000;

    /// <summary>A made-up pack with a case for it.</summary>
    public static Scenes Generated(bool presumesNothing = false) => new(
        dice =>
        {
            var pack = PackMaker.Make(dice, presumesNothing);
            return new Scene(pack, new CaseMaker(pack).Make(dice), dice.Chance(20));
        },
        Smaller.Of);

    /// <summary>A case for one pack that is given, with something put right first.</summary>
    public static Scenes For(Pack pack, CaseMaker maker, Func<SharingCase, Dice, SharingCase> change)
    {
        var (machine, plain) = (Compiler.Compile(pack), new PlainPack(pack));
        return new Scenes(
            dice => new Scene(pack, change(maker.Make(dice), dice), dice.Chance(10)) { Machine = machine, Plain = plain },
            scene => Smaller.Cases(scene.Sharing)
                .Select(smaller => change(smaller, new Dice(0)))
                // What was taken away may have been put back.
                .Where(smaller => Smaller.Size(smaller) < Smaller.Size(scene.Sharing))
                .Select(smaller => scene with { Sharing = smaller }));
    }

    /// <summary>That nothing is wrong with any of the scenes.</summary>
    public Property All(Action<Scene> judge) => All((scene, _) => judge(scene));

    /// <summary>That nothing is wrong with any of the scenes, and with what chance does to them next.</summary>
    public Property All(Action<Scene, Dice> judge) =>
        // The framework would list the smaller scenes of every scene that passes; so it is only given numbers.
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var scene = make(new Dice(seed));
            if (Fault(scene) is not { } fault)
            {
                return;
            }

            var tries = 0;
            while (shrink(scene).TakeWhile(_ => tries++ < MostTries).Select(smaller => (smaller, fault: Fault(smaller))).FirstOrDefault(one => one.fault is not null) is ({ } smaller, { } same))
            {
                (scene, fault) = (smaller, same);
            }

            throw new XunitException($"{fault.Message}{Environment.NewLine}in the scene of seed {seed}, made smaller:{scene}");

            Exception? Fault(Scene tried)
            {
                try
                {
                    judge(tried, new Dice(~seed));
                    return null;
                }
#pragma warning disable CA1031 // Whatever goes wrong is what is looked for.
                catch (Exception caught)
#pragma warning restore CA1031
                {
                    return caught;
                }
            }
        });
}
