namespace InfoSharing.Rules;

/// <summary>What a host may add to a decision record.</summary>
/// <remarks>Immutable and thread-safe. All of it is kept as given: use codes and references, not names, where a code will do.</remarks>
public sealed class RecordDetails
{
    /// <summary>Who said what is known, and when; at most one for each fact. Facts of the case only: others are refused.</summary>
    public IReadOnlyList<FactProvenance> Provenance { get; init; } = [];

    /// <summary>What was actually shared; empty while nothing has been.</summary>
    public IReadOnlyList<SharedItem> Shared { get; init; } = [];

    /// <summary>The advice that was taken before the decision.</summary>
    public IReadOnlyList<AdviceTaken> AdviceTaken { get; init; } = [];

    /// <summary>The course taken instead of the one recommended, if that was departed from and the course has a name.</summary>
    public Outcome? Instead { get; init; }

    /// <summary>The day on which the decision is to be looked at again.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>The digest of the record before this one, so that it can be proven that none was taken out in between.</summary>
    public string? Previous { get; init; }

    /// <summary>
    /// At least 16 bytes drawn at random for this one record, without which nothing in it can be masked later. The library draws none
    /// itself: the same facts must give the same bytes.
    /// </summary>
    public ReadOnlyMemory<byte> Salt { get; init; }

    /// <summary>What is masked from the start, so that the record never holds it; needs <see cref="Salt"/>.</summary>
    public RecordMask? Mask { get; init; }
}

/// <summary>Who said a fact, and when.</summary>
public sealed class FactProvenance
{
    /// <summary>Who said a fact of the case, and when.</summary>
    /// <param name="fact">The fact's id.</param>
    /// <param name="by">Who said it, or who was asked: the host's reference.</param>
    /// <param name="at">When.</param>
    /// <param name="subject">The person or item that it is a fact of; empty for the case.</param>
    /// <exception cref="ArgumentException">The fact or who said it is empty.</exception>
    public FactProvenance(string fact, string by, DateTimeOffset at, string subject = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fact);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentNullException.ThrowIfNull(subject);
        (Fact, By, At, Subject) = (fact, by, at, subject);
    }

    /// <summary>The fact's id.</summary>
    public string Fact { get; }

    /// <summary>Who said it, or who was asked.</summary>
    public string By { get; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The person or item that it is a fact of; empty for the case.</summary>
    public string Subject { get; }
}

/// <summary>An item of information that was actually shared.</summary>
public sealed class SharedItem
{
    /// <summary>An item that was shared.</summary>
    /// <param name="item">The item's id.</param>
    /// <param name="with">With whom: a kind of body, or the host's reference.</param>
    /// <param name="how">How, such as <c>secure-mail</c> or <c>telephone</c>.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">One of the texts is empty.</exception>
    public SharedItem(string item, string with, string how, DateTimeOffset at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(item);
        ArgumentException.ThrowIfNullOrWhiteSpace(with);
        ArgumentException.ThrowIfNullOrWhiteSpace(how);
        (Item, With, How, At) = (item, with, how, at);
    }

    /// <summary>The item's id.</summary>
    public string Item { get; }

    /// <summary>With whom.</summary>
    public string With { get; }

    /// <summary>How.</summary>
    public string How { get; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; }
}

/// <summary>Advice that was taken before a decision.</summary>
public sealed class AdviceTaken
{
    /// <summary>Advice that was taken.</summary>
    /// <param name="from">From whom: an adviser's id, such as <c>safeguarding-lead</c>, or the host's reference.</param>
    /// <param name="at">When.</param>
    /// <param name="said">What was advised, if that is kept.</param>
    /// <exception cref="ArgumentException">Whom it is from is empty, or what was said is.</exception>
    public AdviceTaken(string from, DateTimeOffset at, string? said = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(from);
        if (said is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(said);
        }

        (From, At, Said) = (from, at, said);
    }

    /// <summary>From whom.</summary>
    public string From { get; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; }

    /// <summary>What was advised; nothing if that is not kept.</summary>
    public string? Said { get; }
}
