namespace InfoSharing.Rules.Model;

/// <summary>A question with closed answers that a decision table asks: rules answer it, or another table does.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Scope">Of what it is asked: the case, each person or each item.</param>
/// <param name="Title">Its name, as the heading of a column.</param>
/// <param name="Text">The question itself.</param>
/// <param name="Answers">In the order of precedence: where rules give several, the last of them is the answer.</param>
/// <param name="At">Where it is written.</param>
internal sealed record QuestionDefinition(string Id, FactScope Scope, string Title, string Text, IReadOnlyList<AnswerDefinition> Answers, Location At)
{
    /// <summary>How it is read while no rule answers it for certain; none for a question that a table answers.</summary>
    public UnknownReading? Unknown { get; init; }

    /// <summary>The overlay that declares it; none for a question of a pack that stands alone.</summary>
    public string? Overlay { get; init; }

    /// <summary>Whether its answers are what becomes of an item: the table that answers it decides.</summary>
    public bool IsCourse => Answers.Any(answer => answer.Outcome is not null);

    /// <summary>Whether there is one answer to it where a condition looks at the case, at a person or at an item.</summary>
    public bool IsSeenFrom(FactScope scope) => Scope == scope || Scope == FactScope.Case || (scope == FactScope.Item && Scope == FactScope.Person);

    /// <summary>How closed an answer is; by its place where the question does not say.</summary>
    public int ClosedOf(int answer) => Answers[answer].Closed ?? answer;

    /// <summary>The place of an answer in the order; below zero if it is none of them.</summary>
    public int PlaceOf(string answer)
    {
        for (var place = 0; place < Answers.Count; place++)
        {
            if (Answers[place].Id == answer)
            {
                return place;
            }
        }

        return -1;
    }
}

/// <summary>One of the answers to a question.</summary>
/// <param name="Id">Its id, one of its question.</param>
/// <param name="Says">A clause that reads on after "because".</param>
/// <param name="At">Where it is written.</param>
internal sealed record AnswerDefinition(string Id, string Says, Location At)
{
    /// <summary>For a course: the outcome of a case in which nothing comes to more.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>For a course: how closed it is; nought is the most open.</summary>
    public int? Closed { get; init; }

    /// <summary>Whether it says that there is urgent danger, in which somebody who can protect is named whatever else is known.</summary>
    public bool IsUrgentDanger { get; init; }
}

/// <summary>A question and one of its answers, as written.</summary>
internal sealed record AnswerReference(Reference Question, Reference Answer);

/// <summary>How silence is read.</summary>
/// <param name="Is">The answer that stands until another is known.</param>
/// <param name="MostOpen">Whether no known answer would be more open.</param>
/// <param name="Because">Why.</param>
internal sealed record UnknownReading(Reference Is, bool MostOpen, string Because);

/// <summary>A decision table: rows in order, of which the first that fits gives the answer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Answers">The question that it answers.</param>
/// <param name="Asks">The questions of which its rows speak, in the order of its columns.</param>
/// <param name="Rows">In their order.</param>
/// <param name="At">Where it is written.</param>
internal sealed record TableDefinition(string Id, string Title, Reference Answers, IReadOnlyList<Reference> Asks, IReadOnlyList<RowDefinition> Rows, Location At)
{
    public required Standing Standing { get; init; }

    /// <summary>The row behind which overlays may put rows of their own; none if the table takes no rows.</summary>
    public Reference? OverlaysBehind { get; init; }
}

/// <summary>A row of a decision table.</summary>
/// <param name="Id">Its id, one in its table.</param>
/// <param name="When">For each question that it asks: the answers with which it fits. It fits with any answer to the others.</param>
/// <param name="Is">The answer that it gives.</param>
/// <param name="Because">Why.</param>
/// <param name="Cites">Where the law or guidance says so.</param>
/// <param name="At">Where it is written.</param>
internal sealed record RowDefinition(
    string Id, IReadOnlyList<RowTest> When, Reference Is, string Because, IReadOnlyList<Citation> Cites, Location At)
{
    /// <summary>The overlay that has put it into a table of the pack below; none for a row of the table's own pack.</summary>
    public string? Overlay { get; init; }

    /// <summary>The name of the rows that stand together; none if the table has no blocks.</summary>
    public string? Block { get; init; }

    /// <summary>For a first step: what has changed once the step went well. None if it is no first step.</summary>
    public IReadOnlyList<AnswerReference> Then { get; init; } = [];

    /// <summary>For a first step: what has changed once it was refused.</summary>
    public IReadOnlyList<AnswerReference> IfRefused { get; init; } = [];
}

/// <summary>A row that an overlay puts into a table of the pack below it.</summary>
internal sealed record AddedRow(Reference Table, RowDefinition Row);

/// <summary>One cell of a row.</summary>
internal sealed record RowTest(Reference Question, IReadOnlyList<Reference> Answers)
{
    /// <summary>The places of its answers among those of the question.</summary>
    public HashSet<int> PlacesIn(QuestionDefinition question) => [.. Answers.Select(answer => question.PlaceOf(answer.Id))];
}

/// <summary>Answers that some combinations always have, or never.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Says">It in words.</param>
/// <param name="Where">The combinations that are meant: all, if nothing is said.</param>
/// <param name="Result">The question whose answer is looked at.</param>
/// <param name="Is">The answers.</param>
/// <param name="IsAlways">Whether it is always one of them; else it never is.</param>
/// <param name="At">Where it is written.</param>
internal sealed record ClaimDefinition(
    string Id, string Says, IReadOnlyList<RowTest> Where, Reference Result, IReadOnlyList<Reference> Is, bool IsAlways, Location At);

/// <summary>What must hold of a table for every combination of answers, whatever its rows say.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Says">It in words.</param>
/// <param name="Of">The question whose answer changes, step by step; everything else stays.</param>
/// <param name="From">Its answers, in the order of the steps.</param>
/// <param name="Where">Only with these answers to other questions.</param>
/// <param name="Result">The question whose answer is looked at.</param>
/// <param name="NeverMoreClosed">Whether a step must never close; else it must never open.</param>
/// <param name="At">Where it is written.</param>
internal sealed record OrderDefinition(
    string Id, string Says, Reference Of, IReadOnlyList<Reference> From, IReadOnlyList<RowTest> Where, Reference Result, bool NeverMoreClosed, Location At);
