using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Inquiry;

/// <summary>The fixed order of outcomes, read off one evaluated case.</summary>
internal sealed class Ranking
{
    private readonly Evaluated evaluated;
    private readonly IReadOnlyList<Contender> all;

    public Ranking(Evaluated evaluated)
    {
        this.evaluated = evaluated;
        Conflicts = Reading.Conflicts(evaluated);
        Course = Courses.Of(evaluated, Conflicts.Count > 0);
        all = [.. Enum.GetValues<Precedence>().Select(Read)];
    }

    public Course Course { get; }

    public IReadOnlyList<string> Conflicts { get; }

    public Contender this[Precedence precedence] => all[(int)precedence];

    public bool Holds(Precedence precedence) => this[precedence].Truth == Truth.True;

    /// <summary>
    /// Whether what stands at a place decides: a duty does once it is known whether anything may go, or against what stops the sharing; nobody
    /// is asked first where every item is stopped whatever the answer.
    /// </summary>
    public bool Counts(Precedence precedence) => precedence switch
    {
        Precedence.Duty => SomethingGoes || Holds(Precedence.NothingGoes) || Holds(Precedence.DoNotShare) || Holds(Precedence.Danger),
        Precedence.ConsentFirst => !AllStopped,
        Precedence.Protection or Precedence.Judgement => SomethingGoes,
        _ => true,
    };

    /// <summary>Whether the item would go if the outcome let it.</summary>
    public bool Goes(int item) => Course.Items[item].Now is Disposition.Share or Disposition.Redact;

    public bool AllStopped => Array.TrueForAll(Course.Items, item => item.Stopped == Truth.True);

    public bool SomethingGoes => Enumerable.Range(0, Course.Items.Length).Any(Goes);

    /// <summary>What goes before an outcome.</summary>
    public IEnumerable<Contender> Before(Outcome outcome) => Above(outcome).Select(precedence => this[precedence]);

    private Precedence[] Above(Outcome outcome) => outcome switch
    {
        Outcome.MustShare => Holds(Precedence.Danger) ? [] : [Precedence.DoNotShare],
        Outcome.ShouldShare when Holds(Precedence.Danger) => [Precedence.Duty],
        Outcome.ShouldShare => [Precedence.DoNotShare, Precedence.Duty, Precedence.ConsentFirst, Precedence.AdviceFirst, Precedence.NothingGoes],
        Outcome.MayShare => [.. Enum.GetValues<Precedence>().Where(precedence => precedence < Precedence.Judgement)],
        Outcome.SeekConsentFirst => [Precedence.Danger, Precedence.DoNotShare, Precedence.Duty],
        // A duty against what stops the sharing, or every item, is for advice; so each alone goes before it, but not both.
        Outcome.SeekAdvice when Holds(Precedence.Danger) && Holds(Precedence.Duty) && Holds(Precedence.NothingGoes) => [],
        Outcome.SeekAdvice => Holds(Precedence.Duty) && (Holds(Precedence.DoNotShare) || Holds(Precedence.NothingGoes)) ? [Precedence.Danger]
            : [Precedence.Danger, Precedence.DoNotShare, Precedence.Duty, Precedence.ConsentFirst],
        Outcome.DoNotShare when Holds(Precedence.Danger) && Holds(Precedence.NothingGoes) => [Precedence.Duty],
        Outcome.DoNotShare => Holds(Precedence.DoNotShare) ? [Precedence.Danger, Precedence.Duty]
            : [Precedence.Danger, Precedence.Duty, Precedence.ConsentFirst, Precedence.AdviceFirst],
        _ => Enum.GetValues<Precedence>(),
    };

    /// <summary>The rules that call for what stands at a place.</summary>
    public IReadOnlyList<Unit> Calling(Precedence precedence)
    {
        var conclusions = evaluated.Machine.Conclusions;
        IEnumerable<Unit> units = precedence switch
        {
            Precedence.Danger => conclusions.Endangering,
            Precedence.DoNotShare => [.. conclusions.Calling[(int)Outcome.DoNotShare], .. conclusions.Barring, .. conclusions.BarringEvenInDanger],
            Precedence.Duty => conclusions.Calling[(int)Outcome.MustShare],
            Precedence.ConsentFirst => conclusions.Calling[(int)Outcome.SeekConsentFirst],
            Precedence.AdviceFirst => conclusions.Calling[(int)Outcome.SeekAdvice],
            Precedence.Protection => conclusions.Calling[(int)Outcome.ShouldShare],
            Precedence.Judgement => conclusions.Calling[(int)Outcome.MayShare],
            _ => [],
        };
        return [.. units.Where(unit => unit.Scope == FactScope.Case).Distinct()];
    }

    private Contender Read(Precedence precedence)
    {
        if (precedence == Precedence.NothingGoes)
        {
            var items = Course.Items;
            return Contending(precedence, Array.TrueForAll(items, item => item.Now == Disposition.Withhold) ? Truth.True : Array.Exists(items, item => !item.CouldStay) ? Truth.False : Truth.Unknown, []);
        }

        var calling = Calling(precedence);
        IReadOnlyList<string> conflicts = precedence == Precedence.AdviceFirst ? Conflicts : [];
        var truth = calling.Aggregate(Kleene.Of(conflicts.Count > 0), (truth, unit) => Kleene.Or(truth, evaluated.Verdict(unit, 0)));
        return Contending(precedence, truth, conflicts, [.. truth == Truth.False ? [] : calling.Where(unit => evaluated.Verdict(unit, 0) == truth).Select(unit => evaluated.TraceOf(unit, 0))]);
    }

    private static Contender Contending(Precedence precedence, Truth truth, IReadOnlyList<string> conflicts, params IReadOnlyList<RuleTrace> rules) =>
        new() { Precedence = precedence, Truth = truth, Conflicts = conflicts, Rules = rules };
}
