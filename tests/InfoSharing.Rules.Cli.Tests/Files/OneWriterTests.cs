using System.Text.RegularExpressions;

namespace InfoSharing.Rules.Cli.Tests.Files;

public sealed partial class OneWriterTests
{
    [Fact]
    public void Nothing_but_the_types_in_Files_opens_a_file_to_write_to_it()
    {
        var sources = Directory.EnumerateFiles(Repository.PathTo("src/InfoSharing.Rules.Cli"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Files{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();

        sources.Should().HaveCountGreaterThan(50);
        sources.Where(file => Writes().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName).Should().BeEmpty();
    }

    [Theory]
    [InlineData("File.WriteAllText(path, text)")]
    [InlineData("await File.AppendAllTextAsync(path, text)")]
    [InlineData("System.IO.File.Create(path)")]
    [InlineData("File.Open(path, FileMode.Truncate)")]
    [InlineData("new FileStream(path, mode)")]
    [InlineData("new StreamWriter(path)")]
    [InlineData("File.OpenWrite(path)")]
    [InlineData("new FileInfo(path).MoveTo(other)")]
    [InlineData("file.CopyTo(path)")]
    [InlineData("Directory.CreateDirectory(path)")]
    public void Whatever_writes_is_seen(string line) => Writes().IsMatch(line).Should().BeTrue();

    [Theory]
    [InlineData("File.ReadAllBytes(path)")]
    [InlineData("File.OpenRead(path)")]
    [InlineData("File.Exists(path)")]
    [InlineData("CaseFileWriter.Write(path)")]
    public void Whatever_reads_is_not(string line) => Writes().IsMatch(line).Should().BeFalse();

    [GeneratedRegex(@"\bFile\.(Write|Append|Create|Open\(|OpenWrite|OpenHandle|Move|Copy|Replace|Delete|SetAttributes|SetUnix)|\bFile(Mode|Stream)\b|\bStreamWriter\b|\bDirectory\.(Create|Delete|Move)|\.(MoveTo|Replace\(path)|\b(?!input\b|stream\b)\w+\.CopyTo\(")]
    private static partial Regex Writes();
}
