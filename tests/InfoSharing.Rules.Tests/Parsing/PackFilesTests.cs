using InfoSharing.Rules.Parsing;

namespace InfoSharing.Rules.Tests.Parsing;

public sealed class PackFilesTests
{
    private static readonly string England = Repository.PathTo("src/InfoSharing.Rules/packs/england");

    [Fact]
    public void The_pack_in_the_library_is_the_pack_in_the_folder() =>
        Parsed.Pack(PackFiles.FromLibrary("england")).Digest.Should().Be(Parsed.Pack(PackFiles.FromDirectory(England)).Digest);

    [Fact]
    public void A_pack_that_the_library_does_not_have_has_no_files() => PackFiles.FromLibrary("atlantis").Should().BeEmpty();

    [Fact]
    public void A_folder_gives_its_files_with_forward_slashes_and_without_hidden_ones()
    {
        var folder = Directory.CreateTempSubdirectory("isr-pack-");
        try
        {
            Write("pack.json");
            Write("rules/a/b.json");
            Write(".git/config");
            Write("rules/.DS_Store");

            PackFiles.FromDirectory(folder.FullName).Select(file => file.Path).Should().Equal("pack.json", "rules/a/b.json");
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        void Write(string path)
        {
            var full = Path.Combine(folder.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, "{ }");
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said_not_to_be_there() =>
        FluentActions.Invoking(() => PackFiles.FromDirectory(Path.Combine(England, "nowhere"))).Should().Throw<DirectoryNotFoundException>();
}
