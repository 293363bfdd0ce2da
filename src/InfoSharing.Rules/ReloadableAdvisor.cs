namespace InfoSharing.Rules;

/// <summary>
/// An advisor that a host can exchange while it runs, for instance when a local overlay has been edited. The last good advisor stays
/// until another has been read whole.
/// </summary>
/// <remarks>
/// Thread-safe. Nothing is watched and nothing happens by itself: the host says when to read again. A recommendation that was made
/// before stays as it was, with the pack and digest that it was made on.
/// </remarks>
public sealed class ReloadableAdvisor
{
    // .NET 8 has no System.Threading.Lock.
    private readonly object reloading = new();
    private volatile LawfulBasisAdvisor current;

    /// <summary>An advisor to begin with.</summary>
    /// <param name="advisor">The advisor that is used until another is read.</param>
    public ReloadableAdvisor(LawfulBasisAdvisor advisor)
    {
        ArgumentNullException.ThrowIfNull(advisor);
        current = advisor;
    }

    /// <summary>The last advisor that could be read. Take it once for each case, so that the whole case is judged on one pack.</summary>
    public LawfulBasisAdvisor Current => current;

    /// <summary>Reads an advisor, and exchanges the current one for it if it is good. Reloads wait for each other.</summary>
    /// <param name="read">
    /// Reads it, for instance <c>() => LawfulBasisAdvisor.England.With("packs/my-partnership")</c>. What it throws is passed on, and
    /// the current advisor stays.
    /// </param>
    /// <returns>Every diagnostic about what was read; if there are errors among them, the current advisor has stayed.</returns>
    public IReadOnlyList<Diagnostic> Reload(Func<Loaded<LawfulBasisAdvisor>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        lock (reloading)
        {
            var loaded = read();
            if (loaded.Succeeded)
            {
                current = loaded.Value;
            }

            return loaded.Diagnostics;
        }
    }
}
