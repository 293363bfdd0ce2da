using System.Collections.ObjectModel;
using System.Globalization;

namespace InfoSharing.Rules;

/// <summary>Rule files or a case file could not be used; carries everything that is wrong with them at once.</summary>
public sealed class DiagnosticsException : Exception
{
    private const int ShownInMessage = 5;

    internal DiagnosticsException(IReadOnlyList<Diagnostic> diagnostics)
        : base(Describe(diagnostics)) =>
        Diagnostics = new ReadOnlyCollection<Diagnostic>([.. diagnostics]);

    /// <summary>Everything that is wrong, in the order of the files, lines and columns.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    private static string Describe(IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var heading = string.Create(CultureInfo.InvariantCulture, $"{errors} {(errors == 1 ? "error" : "errors")}");
        // Errors first: a heap of warnings must not hide the reason why nothing was loaded.
        var shown = diagnostics.OrderBy(diagnostic => diagnostic.Severity).Take(ShownInMessage).Select(diagnostic => diagnostic.ToString());
        var rest = diagnostics.Count - ShownInMessage;
        var ending = rest > 0 ? string.Create(CultureInfo.InvariantCulture, $"\nand {rest} more") : "";
        return $"{heading}\n{string.Join('\n', shown)}{ending}";
    }
}
