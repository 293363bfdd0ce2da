using NRules.RuleModel;

namespace InfoSharing.Rules.NRules;

/// <summary>A fact that a rule links, and links again only if it says something else.</summary>
internal interface ILinked
{
    bool SaysTheSameAs(ILinked other);
}

/// <summary>
/// The facts that one match links: what is new is inserted, what says something else updated, and what is no longer
/// linked retracted.
/// </summary>
internal sealed class Links(IContext context)
{
    private readonly HashSet<object> before = [.. context.GetLinkedKeys()];
    private readonly List<KeyValuePair<object, object>> inserted = [];
    private List<KeyValuePair<object, object>>? updated;

    /// <summary>Links a fact under a key that is its own in this match.</summary>
    public void Set(object key, ILinked fact)
    {
        if (before.Count == 0 || !before.Remove(key))
        {
            inserted.Add(new(key, fact));
        }
        else if (!fact.SaysTheSameAs((ILinked)context.GetLinked(key)!))
        {
            (updated ??= []).Add(new(key, fact));
        }
    }

    /// <summary>Tells the session, once everything is set.</summary>
    public void Make()
    {
        if (before.Count > 0)
        {
            context.RetractAllLinked([.. before.Select(key => new KeyValuePair<object, object>(key, context.GetLinked(key)!))]);
        }

        if (updated is not null)
        {
            context.UpdateAllLinked(updated);
        }

        if (inserted.Count > 0)
        {
            context.InsertAllLinked(inserted);
        }
    }
}
