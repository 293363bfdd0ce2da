using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;

namespace InfoSharing.Rules.Testing;

/// <summary>The answer that a worked case should have, built in C#. What is not named is not compared.</summary>
/// <remarks>Immutable: every method returns a new one.</remarks>
public sealed class ExpectedAnswer
{
    private static readonly Location Nowhere = new("(built)", 1, 1);

    private ExpectedAnswer(Expectation expectation) => Expectation = expectation;

    /// <summary>Nothing expected yet.</summary>
    public static ExpectedAnswer Empty { get; } = new(new Expectation(Nowhere));

    internal Expectation Expectation { get; }

    /// <summary>Expects a course.</summary>
    /// <param name="outcome">The outcome.</param>
    public ExpectedAnswer Outcome(Outcome outcome) => new(Expectation with { Outcome = Value(outcome) });

    /// <summary>Expects that no open question can change the outcome, or that one can.</summary>
    /// <param name="settled">Whether it is settled.</param>
    public ExpectedAnswer Settled(bool settled = true) => new(Expectation with { Settled = Value(settled) });

    /// <summary>Expects how much may go.</summary>
    /// <param name="extent">The extent.</param>
    public ExpectedAnswer Extent(Extent extent) => new(Expectation with { Extent = Value(extent) });

    /// <summary>Expects how soon to act.</summary>
    /// <param name="urgency">The urgency.</param>
    public ExpectedAnswer Urgency(Urgency urgency) => new(Expectation with { Urgency = Value(urgency) });

    /// <summary>Expects what becomes of an item.</summary>
    /// <param name="item">The item's id.</param>
    /// <param name="disposition">What to do with it.</param>
    public ExpectedAnswer Item(string item, Disposition disposition) => OfItem(item, expected => expected with { Disposition = Value(disposition) });

    /// <summary>Expects the course that an item takes, where a decision table of the pack decides.</summary>
    /// <param name="item">The item's id.</param>
    /// <param name="course">The id of the course, such as <c>ask-first</c>.</param>
    public ExpectedAnswer Course(string item, string course) => OfItem(item, expected => expected with { Course = Name(course) });

    /// <summary>Expects what an item comes to once every first step went well.</summary>
    /// <param name="item">The item's id.</param>
    /// <param name="course">The id of the course.</param>
    public ExpectedAnswer Then(string item, string course) => OfItem(item, expected => expected with { Then = Name(course) });

    /// <summary>Expects what an item comes to if the first step is refused.</summary>
    /// <param name="item">The item's id.</param>
    /// <param name="course">The id of the course.</param>
    public ExpectedAnswer IfRefused(string item, string course) => OfItem(item, expected => expected with { IfRefused = Name(course) });

    /// <summary>Expects on which lawful basis an item may go.</summary>
    /// <param name="item">The item's id.</param>
    /// <param name="provision">The basis, such as <c>ukgdpr.6.1.e</c>.</param>
    public ExpectedAnswer LawfulBasis(string item, string provision) => OfItem(item, expected => expected with { LawfulBasis = Name(provision) });

    /// <summary>Expects how a requirement comes out for an item.</summary>
    /// <param name="item">The item's id.</param>
    /// <param name="requirement">The requirement.</param>
    /// <param name="status">How it comes out.</param>
    public ExpectedAnswer Requirement(string item, Requirement requirement, RequirementStatus status) => OfItem(item, expected => expected with
    {
        Requirements = [.. expected.Requirements, new(Name(Words.Requirements[requirement]), status, Nowhere)],
    });

    /// <summary>Expects how a provision is rated for an item.</summary>
    /// <param name="item">The item's id.</param>
    /// <param name="provision">The provision's id.</param>
    /// <param name="rating">How it is rated.</param>
    public ExpectedAnswer Rating(string item, string provision, Rating rating) => OfItem(item, expected => expected with
    {
        Ratings = [.. expected.Ratings, new(Name(provision), rating, Nowhere)],
    });

    /// <summary>Expects when a person is told.</summary>
    /// <param name="person">The person's id.</param>
    /// <param name="when">When.</param>
    public ExpectedAnswer Tell(string person, TellWhen when) => new(Expectation with { Tell = [.. Expectation.Tell, new(Name(person), when, Nowhere)] });

    /// <summary>Expects these safeguards among others.</summary>
    /// <param name="ids">Their ids.</param>
    public ExpectedAnswer Safeguards(params IReadOnlyList<string> ids) => new(Expectation with { Safeguards = Added(Expectation.Safeguards, ids) });

    /// <summary>Expects these advisers among others.</summary>
    /// <param name="ids">Their ids.</param>
    public ExpectedAnswer Advice(params IReadOnlyList<string> ids) => new(Expectation with { Advice = Added(Expectation.Advice, ids) });

    /// <summary>Expects these kinds of body among those that should receive the information.</summary>
    /// <param name="kinds">The kinds.</param>
    public ExpectedAnswer ShareWith(params IReadOnlyList<string> kinds) => new(Expectation with { ShareWith = Added(Expectation.ShareWith, kinds) });

    /// <summary>Expects questions about these facts among others.</summary>
    /// <param name="facts">The facts' ids.</param>
    public ExpectedAnswer Questions(params IReadOnlyList<string> facts) => new(Expectation with { Questions = Added(Expectation.Questions, facts) });

    /// <summary>Expects these corrections of the procedure among others.</summary>
    /// <param name="ids">Their ids.</param>
    public ExpectedAnswer Corrections(params IReadOnlyList<string> ids) => new(Expectation with { Corrections = Added(Expectation.Corrections, ids) });

    /// <summary>Expects how a finding comes out for the case, or for at least one person or item.</summary>
    /// <param name="finding">The finding's id.</param>
    /// <param name="truth">How it comes out.</param>
    public ExpectedAnswer Finding(string finding, Truth truth) => new(Expectation with { Findings = [.. Expectation.Findings, new(Name(finding), truth, Nowhere)] });

    /// <summary>Expects how a point of a checklist stands.</summary>
    /// <param name="point">The point's id.</param>
    /// <param name="status">How it stands.</param>
    public ExpectedAnswer Point(string point, PointStatus status) => new(Expectation with { Points = [.. Expectation.Points, new(Name(point), status, Nowhere)] });

    /// <summary>Expects that these rules conclude, for the case or for at least one person or item.</summary>
    /// <param name="rules">Their ids.</param>
    public ExpectedAnswer Because(params IReadOnlyList<string> rules) => new(Expectation with { Because = Added(Expectation.Because, rules) });

    /// <summary>Expects that these rules conclude for nothing in the case.</summary>
    /// <param name="rules">Their ids.</param>
    public ExpectedAnswer NotBecause(params IReadOnlyList<string> rules) => new(Expectation with { NotBecause = Added(Expectation.NotBecause, rules) });

    /// <summary>Expects an answer towards one of several recipients. Where a case lists several, only what is expected of each is compared.</summary>
    /// <param name="recipient">The recipient's id.</param>
    /// <param name="expected">The answer towards it.</param>
    public ExpectedAnswer Towards(string recipient, ExpectedAnswer expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return new(Expectation with { Recipients = [.. Expectation.Recipients, new(Name(recipient), expected.Expectation)] });
    }

    private ExpectedAnswer OfItem(string item, Func<ExpectedItem, ExpectedItem> change)
    {
        var known = Expectation.Items.FirstOrDefault(one => one.Item.Id == item);
        return new(Expectation with
        {
            Items = known is null
                ? [.. Expectation.Items, change(new ExpectedItem(Name(item)))]
                : [.. Expectation.Items.Select(one => one == known ? change(one) : one)],
        });
    }

    private static Expected<T> Value<T>(T value)
        where T : struct => new(value, Nowhere);

    private static Reference Name(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return new Reference(id, Nowhere);
    }

    private static IReadOnlyList<Reference> Added(IReadOnlyList<Reference> known, IReadOnlyList<string> ids) => [.. known, .. ids.Select(Name)];
}
