namespace InfoSharing.Rules.Tests;

public sealed class RepositoryTests
{
    [Fact]
    public void The_root_holds_the_solution_and_the_sources()
    {
        File.Exists(Repository.PathTo("InfoSharing.Rules.sln")).Should().BeTrue();
        Directory.Exists(Repository.PathTo("src/InfoSharing.Rules")).Should().BeTrue();
    }
}
