using System.Collections.ObjectModel;

namespace InfoSharing.Rules;

/// <summary>Something wrong in a rule file or a case file, with its place and the way to mend it.</summary>
public sealed class Diagnostic : IEquatable<Diagnostic>
{
    internal Diagnostic(
        string code, Severity severity, Location location, string message, string? help = null, params Location[] related)
    {
        Code = code;
        Severity = severity;
        Location = location;
        Message = message;
        Help = help;
        Related = related.Length == 0 ? ReadOnlyCollection<Location>.Empty : new ReadOnlyCollection<Location>(related);
    }

    /// <summary>The code, <c>ISR</c> and four digits; a code is never given a second meaning.</summary>
    public string Code { get; }

    /// <summary>Whether this stops the files from being used.</summary>
    public Severity Severity { get; }

    /// <summary>Where it is.</summary>
    public Location Location { get; }

    /// <summary>What is wrong: one lower-case sentence without a full stop.</summary>
    public string Message { get; }

    /// <summary>How to mend it; <see langword="null"/> when the message says it all.</summary>
    public string? Help { get; }

    /// <summary>Other places that belong to it, such as the first of two declarations.</summary>
    public IReadOnlyList<Location> Related { get; }

    /// <summary>Whether the other diagnostic says the same about the same place.</summary>
    /// <param name="other">The diagnostic to compare with.</param>
    public bool Equals(Diagnostic? other) =>
        other is not null && Severity == other.Severity && Location == other.Location
        && string.Equals(Code, other.Code, StringComparison.Ordinal)
        && string.Equals(Message, other.Message, StringComparison.Ordinal)
        && string.Equals(Help, other.Help, StringComparison.Ordinal)
        && Related.SequenceEqual(other.Related);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Diagnostic);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Location, Message);

    /// <summary>
    /// The diagnostic as <c>file(line,column): error ISR3002: message</c> and, on a second line, its help.
    /// </summary>
    public override string ToString()
    {
        var severity = Severity == Severity.Error ? "error" : "warning";
        var first = $"{Location}: {severity} {Code}: {Message}";
        return Help is null ? first : $"{first}\n    help: {Help}";
    }
}
