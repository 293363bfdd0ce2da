using FsCheck;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>The machine answers on the law of England as the guide reads. A class of its own, to run beside the others.</summary>
public sealed class EnglandAgreementTests
{
    [Holds(2_000)]
    public Property The_machine_answers_as_the_oracle_does_on_the_England_pack() =>
        England.Cases.All(scene => Agreement.Differences(scene).Should().BeEmpty());
}
