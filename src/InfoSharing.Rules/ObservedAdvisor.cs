using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace InfoSharing.Rules;

/// <summary>
/// An advisor that a host can watch: one activity and one count for each case judged, under the name <see cref="SourceName"/>.
/// </summary>
/// <remarks>
/// Thread-safe. It says which pack was applied and how many people and items there were. The outcome is only ever counted, never put
/// into an activity, since an activity can be traced back to a person. No fact, id or text of a case leaves it.
/// </remarks>
public sealed class ObservedAdvisor : ISharingAdvisor
{
    /// <summary>The name of the activity source and of the meter, to be given to whatever collects them.</summary>
    public const string SourceName = "InfoSharing.Rules";

    private static readonly ActivitySource Activities = new(SourceName);
    private static readonly Meter Meter = new(SourceName);

    private static readonly Counter<long> Evaluations =
        Meter.CreateCounter<long>("infosharing.evaluations", "{case}", "Cases judged, by outcome and pack.");

    private static readonly Histogram<double> Durations =
        Meter.CreateHistogram<double>("infosharing.evaluation.duration", "s", "How long it took to judge a case, by pack.");

    private readonly Func<ISharingAdvisor> advisor;
    private readonly TimeProvider? clock;

    /// <summary>Watches an advisor.</summary>
    /// <param name="advisor">Gives the advisor for the next case, of whatever engine, for instance the current one of a <see cref="ReloadableAdvisor"/>.</param>
    /// <param name="clock">What to time by; without one nothing is timed.</param>
    public ObservedAdvisor(Func<ISharingAdvisor> advisor, TimeProvider? clock)
    {
        ArgumentNullException.ThrowIfNull(advisor);
        (this.advisor, this.clock) = (advisor, clock);
    }

    /// <summary>The pack that the advisor of the next case applies.</summary>
    public PackIdentity Pack => advisor().Pack;

    /// <summary>The local overlays on top of it, in the order of their ids.</summary>
    public IReadOnlyList<PackIdentity> Overlays => advisor().Overlays;

    /// <summary>Reads a case file, unwatched, by the facts that the pack of the next case declares.</summary>
    /// <param name="utf8">The text of the file in UTF-8.</param>
    /// <param name="path">What diagnostics call the file.</param>
    public Loaded<SharingCase> ReadCase(ReadOnlyMemory<byte> utf8, string path) => advisor().ReadCase(utf8, path);

    /// <summary>Judges one sharing by the law as at its day, as the advisor does.</summary>
    /// <param name="sharing">The case; its facts are those of the pack.</param>
    /// <exception cref="ArgumentException">The case holds a fact, or a value, that the pack does not declare.</exception>
    public Recommendation Evaluate(SharingCase sharing) => Evaluate(sharing, acceptAnnouncedLaw: false);

    /// <summary>The same, applying announced law from its announced day if the host accepts it.</summary>
    /// <param name="sharing">The case; its facts are those of the pack.</param>
    /// <param name="acceptAnnouncedLaw">Whether law that is announced, with no commencement seen, is applied.</param>
    /// <exception cref="ArgumentException">
    /// The case holds a fact, or a value, that the pack does not declare, or is of a day that it does not cover.
    /// </exception>
    public Recommendation Evaluate(SharingCase sharing, bool acceptAnnouncedLaw)
    {
        ArgumentNullException.ThrowIfNull(sharing);
        var current = advisor();
        using var activity = Activities.StartActivity("infosharing.evaluate");
        activity?.SetTag("infosharing.pack", current.Pack.Id).SetTag("infosharing.pack.version", current.Pack.Version)
            .SetTag("infosharing.overlays", string.Join(' ', current.Overlays.Select(overlay => overlay.Id)))
            .SetTag("infosharing.people", sharing.People.Count).SetTag("infosharing.items", sharing.Items.Count);

        var start = clock?.GetTimestamp() ?? 0;
        try
        {
            var recommendation = current.Evaluate(sharing, acceptAnnouncedLaw);
            var pack = new KeyValuePair<string, object?>("infosharing.pack", current.Pack.Id);
            Evaluations.Add(1, pack, new("infosharing.outcome", recommendation.Outcome.ToString()));
            if (clock is not null)
            {
                Durations.Record(clock.GetElapsedTime(start).TotalSeconds, pack);
            }

            return recommendation;
        }
        catch (ArgumentException)
        {
            // The message names a fact; that there was one is all that may be told.
            activity?.SetStatus(ActivityStatusCode.Error, "the case does not fit the pack");
            throw;
        }
    }
}
