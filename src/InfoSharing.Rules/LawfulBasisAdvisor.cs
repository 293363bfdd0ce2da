using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules;

/// <summary>
/// Advises whether, how and on what lawful basis information may be shared to safeguard somebody. The front door of the library.
/// </summary>
/// <remarks>
/// It advises and a person decides; a qualified lawyer must review a pack before it is used. An advisor is immutable and
/// thread-safe: make one and keep it.
/// </remarks>
public sealed class LawfulBasisAdvisor
{
    private readonly Machine machine;

    private LawfulBasisAdvisor(Pack pack) => (machine, Pack) = (Compiler.Compile(pack), new PackIdentity(pack));

    /// <summary>The pack that it applies.</summary>
    public PackIdentity Pack { get; }

    /// <summary>Judges one sharing by the law as at its day.</summary>
    /// <param name="sharing">The case; its facts are those of this pack.</param>
    /// <exception cref="ArgumentException">The case holds a fact, or a value, that the pack does not declare.</exception>
    public Recommendation Evaluate(SharingCase sharing) => Evaluate(sharing, acceptAnnouncedLaw: false);

    /// <summary>Judges one sharing, applying announced law from its announced day if the host accepts it.</summary>
    /// <param name="sharing">The case; its facts are those of this pack.</param>
    /// <param name="acceptAnnouncedLaw">Whether law that is announced, with no commencement seen, is applied.</param>
    /// <exception cref="ArgumentException">The case holds a fact, or a value, that the pack does not declare.</exception>
    public Recommendation Evaluate(SharingCase sharing, bool acceptAnnouncedLaw)
    {
        ArgumentNullException.ThrowIfNull(sharing);
        return new Recommendation(Evaluator.Run(machine, sharing, acceptAnnouncedLaw));
    }
}
