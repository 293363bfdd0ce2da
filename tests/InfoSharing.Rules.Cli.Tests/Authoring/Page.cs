using System.Text;

namespace InfoSharing.Rules.Cli.Tests.Authoring;

/// <summary>A page of Markdown that tells the reader to write files and to run commands, and shows what they print.</summary>
internal sealed class Page(string text)
{
    private const string Fence = "```";
    private const string Prompt = "$ ";

    private readonly string[] lines = text.Split('\n');

    /// <summary>How many files it has the reader write.</summary>
    public int Files { get; private set; }

    /// <summary>How many commands it has the reader run.</summary>
    public int Commands { get; private set; }

    /// <summary>Writes its files and runs its commands, in their order.</summary>
    /// <returns>The page, with what the commands really print.</returns>
    /// <exception cref="FormatException">The page says something that cannot be carried out.</exception>
    public string CarryOut(Workplace place)
    {
        var page = new List<string>();
        var reader = new Reader(place);
        for (var i = 0; i < lines.Length; i++)
        {
            page.Add(lines[i]);
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var block = lines.Skip(i + 1).TakeWhile(line => line != Fence).ToList();
            switch (lines[i][Fence.Length..])
            {
                case "jsonc":
                    place.Write(Named(lines, i), string.Join('\n', block) + "\n");
                    Files++;
                    page.AddRange(block);
                    break;
                case "console":
                    var commands = block.Where(line => line.StartsWith(Prompt, StringComparison.Ordinal)).Select(line => line[Prompt.Length..]).ToList();
                    Commands += commands.Count;
                    page.AddRange(commands.SelectMany(command => reader.Run(command).Prepend(Prompt + command)));
                    reader.EndOfBlock();
                    break;
                case "sh":
                    // Only the installation, which a test of the built package carries out.
                    block.Should().Equal("dotnet tool install --global InfoSharing.Rules.Cli");
                    page.AddRange(block);
                    break;
                case var other:
                    throw new FormatException($"line {i + 1} begins a block of `{other}`, which nobody carries out");
            }

            i += block.Count + 1;
            page.Add(lines[i]);
        }

        return string.Join('\n', page);
    }

    // A file is named on the line of its own above its block.
    private static string Named(string[] lines, int fence) =>
        lines.Take(fence).LastOrDefault(line => line.Length > 0) is ['`', .., '`'] name
            ? name[1..^1]
            : throw new FormatException($"the line above the file of line {fence + 1} does not name it");

    private sealed class Reader(Workplace place)
    {
        private string? failed;
        private int code;

        public string[] Run(string command)
        {
            if (command == "echo $?")
            {
                failed = null;
                return [code.ToString(System.Globalization.CultureInfo.InvariantCulture)];
            }

            EndOfBlock();
            return Lines(command.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
            {
                ["cat", var file] => place.Read(file),
                ["infosharing", .. var words] => Tool(command, words),
                _ => throw new FormatException($"nobody carries out `{command}`"),
            });
        }

        /// <summary>A command that fails is meant to, if the page then shows how it ended.</summary>
        public void EndOfBlock() => failed.Should().BeNull("what fails is followed by `echo $?`");

        private string Tool(string command, string[] words)
        {
            var ran = place.RunWords(words);
            code = ran.ExitCode;
            failed = code == 0 ? null : command;
            return new StringBuilder(ran.Out).Append(ran.Error).ToString();
        }

        private static string[] Lines(string output) => output.Length == 0 ? [] : output.TrimEnd('\n').Split('\n');
    }
}
