using InfoSharing.Rules.Compilation;
using NRules.RuleModel;

namespace InfoSharing.Rules.NRules;

/// <summary>What an NRules rule does when a unit holds or is open: it links the verdict.</summary>
/// <param name="unit">The unit.</param>
/// <param name="levels">The levels of the matters that it decides.</param>
/// <param name="verdict">True or unknown.</param>
internal sealed class Concluding(Unit unit, IReadOnlySet<int> levels, Truth verdict)
{
    public void Link(IContext context, SubjectFact subject)
    {
        // The verdict of a match is always the same, so what is linked already stays as it is.
        if (context.GetLinked(this) is null)
        {
            context.InsertLinked(this, unit.Rule is null ? new WhereFact(unit, levels, subject, verdict) : new RuleFact(unit, levels, subject, verdict));
        }
    }
}

/// <summary>What an NRules rule does with the verdicts that decide the matters of one level: it links the answers.</summary>
internal sealed class Answering(IReadOnlyList<Matter> matters)
{
    public void Link(IContext context, SubjectFact subject, IEnumerable<IVerdict> collected)
    {
        var verdicts = new Verdicts(collected);
        var news = new List<KeyValuePair<object, object>>();
        foreach (var matter in matters)
        {
            var answer = matter.Decide(subject, verdicts);
            if (context.GetLinked(matter) is not AnswerFact known)
            {
                news.Add(new(matter, answer));
            }
            else if (!answer.SaysTheSameAs(known))
            {
                context.UpdateLinked(matter, answer);
            }
        }

        if (news.Count > 0)
        {
            context.InsertAllLinked(news);
        }
    }
}

/// <summary>What an NRules rule does where an item is about nobody: it links the answer unknown to all that is asked of a person.</summary>
internal sealed class KnowingNothing(IReadOnlyList<Matter> matters)
{
    public void Link(IContext context, CaseFact sharing)
    {
        if (matters.Count > 0 && context.GetLinkedKeys().Count == 0)
        {
            context.InsertAllLinked([.. matters.Select(matter => new KeyValuePair<object, object>(matter, matter.Open(sharing.Nobody)))]);
        }
    }
}
