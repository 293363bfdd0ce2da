using InfoSharing.Rules.Checking;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Layering;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tables;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules;

/// <summary>
/// Advises whether, how and on what lawful basis information may be shared to safeguard somebody. The front door of the library.
/// </summary>
/// <remarks>
/// It advises and a person decides; a qualified lawyer must review a pack before it is used. An advisor is immutable and
/// thread-safe: make one and keep it.
/// </remarks>
public sealed class LawfulBasisAdvisor : ISharingAdvisor
{
    private static readonly Lazy<LawfulBasisAdvisor> EmbeddedEngland = new(() => Load(PackFiles.FromLibrary("england")).Value);

    private static readonly Lazy<LawfulBasisAdvisor> EmbeddedNorthEastLincolnshire = new(() => England.With(PackFiles.FromLibrary("north-east-lincolnshire")).Value);

    private readonly Machine machine;
    private readonly Pack below;
    private readonly IReadOnlyList<Pack> overlays;

    private LawfulBasisAdvisor(Pack combined, Pack below, IReadOnlyList<Pack> overlays)
    {
        (machine, this.below, this.overlays) = (Compiler.Compile(combined), below, overlays);
        (Pack, Overlays) = (new PackIdentity(combined), PackIdentity.OfOverlays(combined));
    }

    /// <summary>The advisor on the law of England that is built into the library.</summary>
    public static LawfulBasisAdvisor England => EmbeddedEngland.Value;

    /// <summary>The same with the local overlay of North East Lincolnshire, which is built into the library as well.</summary>
    public static LawfulBasisAdvisor EnglandWithNorthEastLincolnshire => EmbeddedNorthEastLincolnshire.Value;

    /// <summary>The pack that it applies.</summary>
    public PackIdentity Pack { get; }

    /// <summary>The local overlays on top of it, in the order of their ids.</summary>
    public IReadOnlyList<PackIdentity> Overlays { get; }

    /// <summary>The first day on which it answers: the latest that the pack and its overlays name. A case of an earlier day is refused.</summary>
    public DateOnly From => machine.Days.From;

    /// <summary>
    /// The day up to which it knows the law: the one that the pack names as checked, or the first day of its newest law in force. A
    /// recommendation for a day more than a year later says so in its <see cref="Recommendation.Warnings"/>.
    /// </summary>
    public DateOnly Checked => machine.Days.Checked;

    internal Machine Machine => machine;

    /// <summary>The packs as they were read: the one below, then the overlays.</summary>
    internal IReadOnlyList<Pack> PacksAsRead => [below, .. overlays];

    /// <summary>Reads a pack from a folder: whole, or not at all.</summary>
    /// <param name="folder">The folder that holds <c>pack.json</c>.</param>
    /// <exception cref="IOException">The folder is missing, or a file in it cannot be read.</exception>
    public static Loaded<LawfulBasisAdvisor> Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Load(PackFiles.FromDirectory(folder));
    }

    /// <summary>
    /// Reads a local overlay from a folder and gives an advisor that applies it as well; this advisor stays as it is. An overlay may
    /// only narrow: one that could widen sharing, weaken a safeguard or hinder sharing in danger is refused.
    /// </summary>
    /// <param name="folder">The folder that holds the overlay's <c>pack.json</c>.</param>
    /// <exception cref="IOException">The folder is missing, or a file in it cannot be read.</exception>
    public Loaded<LawfulBasisAdvisor> With(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return With(PackFiles.FromDirectory(folder));
    }

    /// <summary>Reads a case file by the facts that the pack declares.</summary>
    /// <param name="utf8">The text of the file in UTF-8.</param>
    /// <param name="path">What diagnostics call the file.</param>
    public Loaded<SharingCase> ReadCase(ReadOnlyMemory<byte> utf8, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var problems = new DiagnosticBag();
        var file = CaseParser.Parse(path, utf8, machine.Pack.Facts, machine.Days, problems);
        return new Loaded<SharingCase>(file?.Case, problems.ToSorted());
    }

    /// <summary>Judges one sharing by the law as at its day.</summary>
    /// <param name="sharing">The case; its facts are those of this pack.</param>
    /// <exception cref="ArgumentException">
    /// The case holds a fact, or a value, that the pack does not declare, or is of a day that it does not cover.
    /// </exception>
    public Recommendation Evaluate(SharingCase sharing) => Evaluate(sharing, acceptAnnouncedLaw: false);

    /// <summary>Judges one sharing, applying announced law from its announced day if the host accepts it.</summary>
    /// <param name="sharing">The case; its facts are those of this pack.</param>
    /// <param name="acceptAnnouncedLaw">Whether law that is announced, with no commencement seen, is applied.</param>
    /// <exception cref="ArgumentException">
    /// The case holds a fact, or a value, that the pack does not declare, or is of a day that it does not cover.
    /// </exception>
    public Recommendation Evaluate(SharingCase sharing, bool acceptAnnouncedLaw)
    {
        ArgumentNullException.ThrowIfNull(sharing);
        return Judging.Of(Evaluator.Run(machine, sharing, acceptAnnouncedLaw));
    }

    /// <summary>Goes through what an organisation should have in place, whatever it shares.</summary>
    /// <param name="sharing">A case of which only the facts about readiness matter.</param>
    /// <exception cref="ArgumentException">
    /// The case holds a fact, or a value, that the pack does not declare, or is of a day that it does not cover.
    /// </exception>
    public IReadOnlyList<Checklist> CheckReadiness(SharingCase sharing)
    {
        ArgumentNullException.ThrowIfNull(sharing);
        return GuidanceReading.Checklists(Evaluator.Run(machine, sharing, acceptAnnounced: false), ChecklistSubject.Organisation);
    }

    internal static Loaded<LawfulBasisAdvisor> Load(IReadOnlyList<PackFile> files)
    {
        var problems = new DiagnosticBag();
        var parsed = PackParser.Parse(files, problems);
        var isProven = parsed is not null && Proven.Has(parsed);
        IReadOnlyList<Diagnostic> ofTables = parsed is null || isProven ? [] : TableCheck.Find(parsed);
        var pack = parsed is null ? null : Lowering.Lower(parsed, isSound: ofTables.All(problem => problem.Severity != Severity.Error));
        if (pack is not null && !isProven)
        {
            problems.AddRange(ofTables);
            problems.AddRange(Layers.FindAlone(pack));
            problems.AddRange(Checker.Check(pack));
        }

        return new Loaded<LawfulBasisAdvisor>(pack is null || problems.HasErrors ? null : new LawfulBasisAdvisor(pack, pack, []), problems.ToSorted());
    }

    internal Loaded<LawfulBasisAdvisor> With(IReadOnlyList<PackFile> files)
    {
        var problems = new DiagnosticBag();
        var overlay = PackParser.Parse(files, problems, below);
        IReadOnlyList<Pack> layers = overlay is null ? overlays : [.. overlays, overlay];
        var isProven = overlay is not null && Proven.Has(below, layers);
        var combined = overlay is null ? null : isProven ? Layers.Join(below, layers) : Layers.Combine(below, layers, problems);
        if (combined is not null && !isProven)
        {
            problems.AddRange(Checker.Check(combined));
        }

        return new Loaded<LawfulBasisAdvisor>(
            combined is null || problems.HasErrors ? null : new LawfulBasisAdvisor(combined, below, layers), problems.ToSorted());
    }
}
