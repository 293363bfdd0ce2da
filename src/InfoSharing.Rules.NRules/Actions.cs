using InfoSharing.Rules.Compilation;
using NRules.RuleModel;

namespace InfoSharing.Rules.NRules;

/// <summary>
/// What the NRules rule of a rule does where that is not false: it links the verdict, or, where nobody looks for
/// facts, tallies it.
/// </summary>
/// <param name="unit">The rule.</param>
/// <param name="entrance">The levels of the matters that it decides.</param>
/// <param name="proven">What has to be so, beyond that it is not false, for it to hold; else it is open.</param>
internal sealed class Concluding(Unit unit, Entrance entrance, Test proven) : IPart
{
    public void Link(IContext context, Stage stage)
    {
        var verdict = proven.Holds(stage) ? Truth.True : Truth.Unknown;
        if (stage.Ledger.Case.Tally is { } tally)
        {
            tally.Add(unit, stage.Subject, verdict);
        }
        else if (context.GetLinked(this) is not RuleFact known)
        {
            context.InsertLinked(this, new RuleFact(unit, entrance, stage.Subject, verdict));
        }
        else if (known.Truth != verdict)
        {
            context.UpdateLinked(this, new RuleFact(unit, entrance, stage.Subject, verdict));
        }
    }
}

/// <summary>
/// What an NRules rule does with the case, people and items of a sharing: it links that nothing is settled yet, and
/// the first stages.
/// </summary>
internal sealed class Opening(Docket docket) : IPart
{
    private readonly Stages first = new(docket, level: 0);

    public void Link(IContext context, IGrouping<CaseFact, SubjectFact> subjects)
    {
        var links = new Links(context);
        var present = subjects.ToHashSet();
        if (present.Contains(subjects.Key))
        {
            var ledger = new Ledger(
                subjects.Key,
                level: 0,
                new Truth[docket.SlotsOf(FactScope.Case)],
                Rows(subjects.Key.People, FactScope.Person),
                Rows(subjects.Key.Items, FactScope.Item));
            links.Set(this, ledger);
            first.Set(ledger, links);
        }

        links.Make();

        // Zero is unknown, and nothing reads it before its level has settled it.
        Truth[]?[] Rows(IReadOnlyList<SubjectFact> all, FactScope scope) =>
            [.. all.Select(one => present.Contains(one) ? new Truth[docket.SlotsOf(scope)] : null)];
    }
}

/// <summary>
/// What an NRules rule does with the verdicts that decide the matters of one level: it links the answers, and the
/// stages of the next level.
/// </summary>
internal sealed class Settling(Docket docket, int level) : IPart
{
    private readonly Stages next = new(docket, level + 1);
    private readonly Matter[] ofCase = docket.MattersAt(level, FactScope.Case);
    private readonly Matter[] ofPeople = docket.MattersAt(level, FactScope.Person);
    private readonly Matter[] ofItems = docket.MattersAt(level, FactScope.Item);

    public void Link(IContext context, IGrouping<CaseFact, IEntry> entries)
    {
        var links = new Links(context);
        var verdicts = entries.Key.Tally ?? new Verdicts();
        Ledger? below = null;
        foreach (var entry in entries)
        {
            if (entry is RuleFact verdict)
            {
                verdicts.Add(verdict.Unit, verdict.Subject, verdict.Truth);
            }
            else
            {
                below = (Ledger)entry;
            }
        }

        // Without it the case was taken away, and what was linked goes.
        if (below is not null)
        {
            var sharing = below.Case;
            var ledger = new Ledger(
                sharing,
                level + 1,
                Row(ofCase, sharing, below.OfCase, verdicts, links)!,
                Rows(ofPeople, sharing.People, below.OfPeople, verdicts, links),
                Rows(ofItems, sharing.Items, below.OfItems, verdicts, links));
            links.Set(this, ledger);
            next.Set(ledger, links);
        }

        links.Make();
    }

    private static Truth[]?[] Rows(Matter[] matters, IReadOnlyList<SubjectFact> subjects, Truth[]?[] below, Verdicts verdicts, Links links)
    {
        if (matters.Length == 0)
        {
            return below;
        }

        var rows = new Truth[]?[below.Length];
        for (var place = 0; place < rows.Length; place++)
        {
            rows[place] = Row(matters, subjects[place], below[place], verdicts, links);
        }

        return rows;
    }

    private static Truth[]? Row(Matter[] matters, SubjectFact subject, Truth[]? below, Verdicts verdicts, Links links)
    {
        if (matters.Length == 0 || below is null)
        {
            return below;
        }

        var row = (Truth[])below.Clone();
        foreach (var matter in matters)
        {
            var answer = row[matter.Slot] = matter.Decide(subject, verdicts);
            if (subject.Case.Tally is null)
            {
                links.Set((matter, subject), matter.Write(subject, answer, verdicts));
            }
        }

        return row;
    }
}

/// <summary>The stages of one level: of the case, of each person and of each item, where there are rules for them.</summary>
internal sealed class Stages(Docket docket, int level)
{
    private readonly int? forCase = docket.PlaceOf(level, FactScope.Case);
    private readonly int? forPeople = docket.PlaceOf(level, FactScope.Person);
    private readonly int? forItems = docket.PlaceOf(level, FactScope.Item);

    public void Set(Ledger ledger, Links links)
    {
        if (forCase is { } ofCase)
        {
            links.Set(ledger.Case, new Stage(ofCase, ledger.Case, ledger));
        }

        Set(forPeople, ledger.Case.People, ledger, links);
        Set(forItems, ledger.Case.Items, ledger, links);
    }

    private static void Set(int? place, IReadOnlyList<SubjectFact> subjects, Ledger ledger, Links links)
    {
        for (var one = 0; one < subjects.Count && place is not null; one++)
        {
            // One that was taken away is judged no more.
            if (ledger.RowOf(subjects[one]) is not null)
            {
                links.Set(subjects[one], new Stage(place.Value, subjects[one], ledger));
            }
        }
    }
}
