using FsCheck;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>The machine answers as the guide reads.</summary>
public sealed class AgreementTests
{
    [Holds(3_000)]
    public Property The_machine_answers_as_the_oracle_does_on_made_up_packs() =>
        Scenes.Generated().All(scene => Agreement.Differences(scene).Should().BeEmpty());
}
