namespace InfoSharing.Rules;

/// <summary>Guidance as points to go through, each with how it stands in this case.</summary>
public sealed class Checklist
{
    internal Checklist()
    {
    }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Its points, in the order of the guidance.</summary>
    public required IReadOnlyList<ChecklistPoint> Points { get; init; }
}

/// <summary>One point of a checklist.</summary>
public sealed class ChecklistPoint
{
    internal ChecklistPoint()
    {
    }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it asks for, as a plain instruction.</summary>
    public required string Text { get; init; }

    /// <summary>How it stands.</summary>
    public required PointStatus Status { get; init; }

    /// <summary>The rules that say so; none while it is to be checked.</summary>
    public required IReadOnlyList<RuleTrace> Rules { get; init; }
}

/// <summary>A statement of the procedure that matters here and that the law has overtaken.</summary>
public sealed class Correction
{
    internal Correction()
    {
    }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What the procedure says.</summary>
    public required string Procedure { get; init; }

    /// <summary>What the law now says.</summary>
    public required string Law { get; init; }

    /// <summary>The rules that raise it.</summary>
    public required IReadOnlyList<RuleTrace> Rules { get; init; }
}
