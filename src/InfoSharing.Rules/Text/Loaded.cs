namespace InfoSharing.Rules;

/// <summary>What came of reading files: the whole thing, or everything that is wrong; never a half of it.</summary>
/// <typeparam name="T">What was to be read.</typeparam>
public sealed class Loaded<T>
    where T : class
{
    private readonly T? value;

    internal Loaded(T? value, IReadOnlyList<Diagnostic> diagnostics) => (this.value, Diagnostics) = (value, diagnostics);

    /// <summary>Whether it could be read.</summary>
    public bool Succeeded => value is not null;

    /// <summary>What was read.</summary>
    /// <exception cref="DiagnosticsException">It could not be read; the exception holds every diagnostic.</exception>
    public T Value => value ?? throw new DiagnosticsException(Diagnostics);

    /// <summary>Everything noticed, in the order of files, lines and columns: errors if it failed, warnings perhaps if not.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
