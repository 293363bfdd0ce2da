using System.CommandLine;

namespace InfoSharing.Rules.Cli;

/// <summary>A verb of the command line, with what its help teaches.</summary>
internal sealed class VerbCommand(string name, string description, params IReadOnlyList<(string Line, string Does)> examples) : Command(name, description)
{
    /// <summary>Command lines that work, and what they do.</summary>
    public IReadOnlyList<(string Line, string Does)> Examples { get; } = examples;
}
