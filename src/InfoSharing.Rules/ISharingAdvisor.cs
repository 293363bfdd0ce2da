namespace InfoSharing.Rules;

/// <summary>
/// Advises on sharings by the rules of one pack, whatever engine runs them: the face that a host holds, so that the
/// engine is chosen in one line.
/// </summary>
/// <remarks>
/// <para>
/// Every implementation answers the same case with the same recommendation, byte for byte as JSON, and so with the
/// same record of what was
/// decided. <see cref="LawfulBasisAdvisor"/> is the library's own engine, <see cref="ObservedAdvisor"/> an advisor
/// that is watched, and
/// <c>NRulesEvaluator</c> of the package <c>InfoSharing.Rules.NRules</c> runs the same rules in NRules. Thread-safe.
/// </para>
/// <para>What only the library's own engine does (overlays, readiness, reviews of records) stays with <see cref="LawfulBasisAdvisor"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// ISharingAdvisor advisor = runsNRules ? NRulesEvaluator.Create(LawfulBasisAdvisor.England) : LawfulBasisAdvisor.England;
///
/// SharingCase sharing = advisor.ReadCase(File.ReadAllBytes(path), path).Value;
/// Recommendation advice = advisor.Evaluate(sharing);
/// DecisionRecord record = advice.ToRecord("user-17", Decided.AsRecommended, at);
/// </code>
/// </example>
public interface ISharingAdvisor
{
    /// <summary>The pack that it applies.</summary>
    PackIdentity Pack { get; }

    /// <summary>The local overlays on top of it, in the order of their ids.</summary>
    IReadOnlyList<PackIdentity> Overlays { get; }

    /// <summary>Reads a case file by the facts that the pack declares.</summary>
    /// <param name="utf8">The text of the file in UTF-8.</param>
    /// <param name="path">What diagnostics call the file.</param>
    Loaded<SharingCase> ReadCase(ReadOnlyMemory<byte> utf8, string path);

    /// <summary>Judges one sharing by the law as at its day.</summary>
    /// <param name="sharing">The case; its facts are those of the pack.</param>
    /// <exception cref="ArgumentException">The case holds a fact, or a value, that the pack does not declare.</exception>
    Recommendation Evaluate(SharingCase sharing);

    /// <summary>Judges one sharing, applying announced law from its announced day if the host accepts it.</summary>
    /// <param name="sharing">The case; its facts are those of the pack.</param>
    /// <param name="acceptAnnouncedLaw">Whether law that is announced, with no commencement seen, is applied.</param>
    /// <exception cref="ArgumentException">The case holds a fact, or a value, that the pack does not declare.</exception>
    Recommendation Evaluate(SharingCase sharing, bool acceptAnnouncedLaw);
}
