using InfoSharing.Rules.Cli.Typed;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Cli.Tests.Typed;

public sealed class EnglandFactsTests
{
    private const string ClassName = "EnglandFacts";

    private static readonly Lazy<IReadOnlyList<FactDefinition>> Facts = new(() =>
        LawfulBasisAdvisor.Load(Repository.PathTo("src/InfoSharing.Rules/packs/england")).Value.PacksAsRead[0].Facts);

    [Fact]
    public void The_typed_keys_are_those_of_the_fact_dictionary() =>
        Compare("src/InfoSharing.Rules/EnglandFacts.g.cs", new FactKeySource("england", Facts.Value, ClassName, "InfoSharing.Rules").Write());

    [Fact]
    public void The_public_surface_lists_the_typed_keys()
    {
        const string Name = $"InfoSharing.Rules.{ClassName}";
        IEnumerable<string> lines =
        [
            Name,
            .. Enum.GetValues<FactScope>().Select(scope => $"{Name}.Of{scope}"),
            .. Facts.Value.Select(fact => $"static {Name}.Of{fact.Scope}.{FactKeySource.Name(fact.Id)}.get -> InfoSharing.Rules.FactKey<{SurfaceType(fact.Type)}>!"),
        ];

        Compare("src/InfoSharing.Rules/PublicAPI.Unshipped.EnglandFacts.txt", $"#nullable enable\n{string.Join('\n', lines.Order(StringComparer.Ordinal))}\n");
    }

    private static string SurfaceType(FactType type) => type switch
    {
        FactType.YesNo => "bool",
        FactType.Choice => "string!",
        FactType.Choices => "System.Collections.Generic.IReadOnlyList<string!>!",
        FactType.WholeNumber => "int",
        _ => "System.DateOnly",
    };

    private static void Compare(string file, string written)
    {
        if (Environment.GetEnvironmentVariable("ISR_RERECORD") == "1")
        {
            File.WriteAllText(Repository.PathTo(file), written);
        }

        File.ReadAllText(Repository.PathTo(file)).Should().Be(written, "`{0}` is written from the fact dictionary; ISR_RERECORD=1 rewrites it", file);
    }
}
