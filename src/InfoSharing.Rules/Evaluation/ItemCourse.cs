namespace InfoSharing.Rules;

/// <summary>
/// What is to be done with one item towards the recipient, by the course table of the pack; and, where something has to be done first,
/// what follows if that goes well and if it is refused.
/// </summary>
public sealed class ItemCourse
{
    internal ItemCourse()
    {
    }

    /// <summary>The course on what is known: the same as the first of <see cref="First"/> where something has to be done first.</summary>
    public required CourseStep Now { get; init; }

    /// <summary>What has to be done first, in order; none if the item goes or stays at once.</summary>
    public required IReadOnlyList<CourseStep> First { get; init; }

    /// <summary>What the item comes to once every first step has gone well; the same as <see cref="Now"/> if there is none.</summary>
    public required CourseStep Then { get; init; }

    /// <summary>What is to be done next if the first step is refused; none if it cannot be refused.</summary>
    public required CourseStep? IfRefused { get; init; }

    /// <summary>The row of the table that is met, as a rule: what it tests, and what that came to.</summary>
    public required RuleTrace Row { get; init; }
}

/// <summary>A course, or a step of one.</summary>
public sealed class CourseStep
{
    internal CourseStep()
    {
    }

    /// <summary>The id of the course, as the pack declares it, such as <c>ask-first</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The outcome that it stands for.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>It in words: a clause that begins with a small letter.</summary>
    public required string Says { get; init; }

    /// <summary>Why, by the row that gives it: a clause that reads on after "because".</summary>
    public required string Because { get; init; }
}
