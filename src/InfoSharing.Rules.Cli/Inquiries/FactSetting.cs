using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Cli.Inquiries;

/// <summary>A fact set in a case: <c>consent.asked=yes</c>, <c>age@child=7</c>.</summary>
internal static class FactSetting
{
    /// <summary>The case with what was written set in it.</summary>
    /// <exception cref="CommandFailedException">The pack has no such fact or value, or the case no such person or item.</exception>
    public static SharingCase Apply(SharingCase sharing, string written, Pack pack)
    {
        var equals = written.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            throw new CommandFailedException($"`{written}` sets nothing: write fact=value, or fact@subject=value for a person or an item");
        }

        var (place, value) = (written[..equals], written[(equals + 1)..]);
        var at = place.IndexOf('@', StringComparison.Ordinal);
        var (id, subject) = at < 0 ? (place, null) : (place[..at], place[(at + 1)..]);
        var fact = pack.Facts.FirstOrDefault(fact => fact.Id == id) ?? throw Names.NoSuch($"pack `{pack.Header.Id}` has no fact `{id}`", id, [.. pack.Facts.Select(fact => fact.Id)]);
        return Set(sharing, fact, Subject(sharing, fact, subject), FactWords.Read(fact, value));
    }

    /// <summary>The case with a value given to a fact of the case, or of one person or item; a null value was asked and is not known.</summary>
    public static SharingCase Set(SharingCase sharing, FactDefinition fact, string subject, FactValue? value) => fact.Scope switch
    {
        FactScope.Case => sharing.Set(fact.Key, value),
        FactScope.Person => sharing.With(sharing.People.Single(person => person.Id == subject).Set(fact.Key, value)),
        _ => sharing.With(sharing.Items.Single(item => item.Id == subject).Set(fact.Key, value)),
    };

    private static string Subject(SharingCase sharing, FactDefinition fact, string? subject)
    {
        if (fact.Scope == FactScope.Case)
        {
            return subject is null ? "" : throw new CommandFailedException($"`{fact.Id}` is a fact of the whole case, not of `{subject}`");
        }

        var (noun, known) = fact.Scope == FactScope.Person
            ? ("person", sharing.People.Select(person => person.Id).ToList())
            : ("item", sharing.Items.Select(item => item.Id).ToList());
        if (known.Count == 0)
        {
            throw new CommandFailedException($"`{fact.Id}` is a fact of {(noun == "item" ? "an item" : "a person")}, and the case lists none");
        }

        return subject is null
            ? known.Count == 1 ? known[0] : throw new CommandFailedException($"`{fact.Id}` is a fact of {(noun == "item" ? "an item" : "a person")}: write `{fact.Id}@` and one of {Names.Listed(known)}")
            : known.Contains(subject) ? subject : throw Names.NoSuch($"the case has no {noun} `{subject}`", subject, known);
    }
}
