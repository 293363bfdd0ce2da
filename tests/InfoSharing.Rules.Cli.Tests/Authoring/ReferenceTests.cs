namespace InfoSharing.Rules.Cli.Tests.Authoring;

public sealed class ReferenceTests
{
    [Fact]
    public void The_reference_of_the_rule_language_is_what_the_schemas_say()
    {
        var path = Repository.PathTo("src/InfoSharing.Rules/packs/REFERENCE.md");
        var reference = Reference.Write();
        if (Environment.GetEnvironmentVariable("ISR_RERECORD") == "1")
        {
            File.WriteAllText(path, reference);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(reference, "ISR_RERECORD=1 writes it anew");
    }
}
