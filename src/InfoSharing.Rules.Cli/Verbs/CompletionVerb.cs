using System.CommandLine;
using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Verbs;

/// <summary><c>completion</c>: lets a shell complete verbs, options and codes.</summary>
internal static class CompletionVerb
{
    private const string Bash = """
        _infosharing() {
            local IFS=$'\n'
            COMPREPLY=( $(infosharing "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null) )
        }
        complete -o default -F _infosharing infosharing

        """;

    private const string Zsh = """
        _infosharing() {
            local found=("${(@f)$(infosharing "[suggest:${#BUFFER}]" "${BUFFER}" 2>/dev/null)}")
            compadd -a found
            _files
        }
        compdef _infosharing infosharing

        """;

    private const string Fish = """
        complete -c infosharing -a '(set -l line (commandline -cp); infosharing "[suggest:"(string length -- $line)"]" $line 2>/dev/null)'

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName infosharing -ScriptBlock {
            param($word, $line, $position)
            infosharing "[suggest:$position]" "$line" 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    public static Command Make(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { HelpName = "SHELL", Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var verb = new VerbCommand("completion", "Prints what a shell needs to complete this command.",
            ("source <(infosharing completion bash)", "completes in this bash; put the line into ~/.bashrc to keep it"),
            ("infosharing completion pwsh >> $PROFILE", "completes in PowerShell from the next start on"))
        {
            shell,
        };
        verb.SetAction(parsed =>
        {
            var script = parsed.GetRequiredValue(shell) switch { "bash" => Bash, "zsh" => Zsh, "fish" => Fish, _ => PowerShell };
            terminal.Out.Write(script.ReplaceLineEndings("\n"));
            return ExitCode.Done;
        });
        return verb;
    }
}
