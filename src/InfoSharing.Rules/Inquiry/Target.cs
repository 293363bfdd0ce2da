using InfoSharing.Rules.Inquiry;

namespace InfoSharing.Rules;

/// <summary>
/// What can be asked about a recommendation: an outcome, a finding, a provision, the status of a requirement, or what
/// becomes of an item.
/// </summary>
/// <remarks>
/// Immutable and thread-safe; two targets that say the same are equal. A target is bound to no pack and no case: whether its
/// names exist is checked when it is asked about.
/// </remarks>
public sealed class Target : IEquatable<Target>
{
    private Target(Aim aim) => Aim = aim;

    internal Aim Aim { get; }

    /// <summary>The target that the outcome is this one.</summary>
    /// <param name="outcome">The outcome.</param>
    public static Target OutcomeIs(Outcome outcome) => new(new Aim.OutcomeIs(outcome));

    /// <summary>The target that a finding holds: of the case or, for a finding about people or items, of at least one of them.</summary>
    /// <param name="finding">The finding's id.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static Target FindingHolds(string finding) => new(new Aim.FindingHolds(Named(finding), null));

    /// <summary>The target that a finding holds of one person or item.</summary>
    /// <param name="finding">The finding's id.</param>
    /// <param name="subject">The id of the person or item.</param>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    public static Target FindingHolds(string finding, string subject) => new(new Aim.FindingHolds(Named(finding), Named(subject)));

    /// <summary>The target that a provision can be relied on for at least one item, whether or not it is the one to rely on.</summary>
    /// <param name="provision">The provision's id, such as <c>ukgdpr.6.1.ea</c>.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static Target ProvisionIsAvailable(string provision) => new(new Aim.ProvisionIs(Named(provision), Rating.Available, null));

    /// <summary>The target that a provision can be relied on for one item, whether or not it is the one to rely on.</summary>
    /// <param name="provision">The provision's id.</param>
    /// <param name="item">The item's id.</param>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    public static Target ProvisionIsAvailable(string provision, string item) => new(new Aim.ProvisionIs(Named(provision), Rating.Available, Named(item)));

    /// <summary>The target that a provision is the one to rely on for at least one item.</summary>
    /// <param name="provision">The provision's id.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static Target ProvisionIsRecommended(string provision) => new(new Aim.ProvisionIs(Named(provision), Rating.Recommended, null));

    /// <summary>The target that a provision is the one to rely on for one item.</summary>
    /// <param name="provision">The provision's id.</param>
    /// <param name="item">The item's id.</param>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    public static Target ProvisionIsRecommended(string provision, string item) => new(new Aim.ProvisionIs(Named(provision), Rating.Recommended, Named(item)));

    /// <summary>The target that a requirement of the law has a status for at least one item.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="status">The status; not <see cref="RequirementStatus.Unknown"/>, which nothing brings about.</param>
    /// <exception cref="ArgumentException">The status is unknown.</exception>
    public static Target RequirementIs(Requirement requirement, RequirementStatus status) => new(new Aim.RequirementIs(requirement, Settled(status), null));

    /// <summary>The target that a requirement of the law has a status for one item.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="status">The status; not <see cref="RequirementStatus.Unknown"/>, which nothing brings about.</param>
    /// <param name="item">The item's id.</param>
    /// <exception cref="ArgumentException">The status is unknown, or the id is empty.</exception>
    public static Target RequirementIs(Requirement requirement, RequirementStatus status, string item) =>
        new(new Aim.RequirementIs(requirement, Settled(status), Named(item)));

    /// <summary>The target that at least one item comes to a disposition.</summary>
    /// <param name="disposition">The disposition; not <see cref="Disposition.Undecided"/>, which nothing brings about.</param>
    /// <exception cref="ArgumentException">The disposition is undecided.</exception>
    public static Target DispositionIs(Disposition disposition) => new(new Aim.DispositionIs(Settled(disposition), null));

    /// <summary>The target that one item comes to a disposition.</summary>
    /// <param name="disposition">The disposition; not <see cref="Disposition.Undecided"/>, which nothing brings about.</param>
    /// <param name="item">The item's id.</param>
    /// <exception cref="ArgumentException">The disposition is undecided, or the id is empty.</exception>
    public static Target DispositionIs(Disposition disposition, string item) => new(new Aim.DispositionIs(Settled(disposition), Named(item)));

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other target.</param>
    public bool Equals(Target? other) => other is not null && Aim == other.Aim;

    /// <summary>
    /// The target that somebody who can protect is called for. Of those who are, the most urgent are named in
    /// <see cref="Recommendation.ProtectNow"/>, and none who shares or in whose hands somebody would be endangered.
    /// </summary>
    /// <param name="protection">The protection's id.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static Target ProtectionIsCalledFor(string protection) => new(new Aim.ProtectionIsCalledFor(Named(protection)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Target);

    /// <inheritdoc/>
    public override int GetHashCode() => Aim.GetHashCode();

    /// <summary>The target as a short statement, such as "provision `ukgdpr.6.1.ea` is available for `injuries`".</summary>
    public override string ToString() => Aim.ToString();

    private static string Named(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return id;
    }

    private static RequirementStatus Settled(RequirementStatus status) => status != RequirementStatus.Unknown
        ? status
        : throw new ArgumentException("No rule brings about that a requirement is unknown. Ask why it is not met instead.", nameof(status));

    private static Disposition Settled(Disposition disposition) => disposition != Disposition.Undecided
        ? disposition
        : throw new ArgumentException("No rule brings about that an item is undecided. Ask why it is not shared instead.", nameof(disposition));
}
