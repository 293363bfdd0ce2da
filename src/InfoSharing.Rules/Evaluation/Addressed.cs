using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Evaluation;

/// <summary>Writes what is said of the one recipient of a case into its facts, so that the rules see one sharing towards one recipient.</summary>
internal static class Addressed
{
    /// <exception cref="ArgumentException">
    /// The case lists several recipients, or a recipient says a fact that is the same towards all, or is one of the people while the pack has no
    /// word for that.
    /// </exception>
    public static SharingCase Of(SharingCase sharing, Pack pack) => sharing.Recipients switch
    {
        [] => sharing,
        [var recipient] => Towards(sharing, recipient, pack),
        _ => throw new ArgumentException(
            $"The case lists {sharing.Recipients.Count} recipients. Judge it towards each with Plan, or towards one with Towards.", nameof(sharing)),
    };

    private static SharingCase Towards(SharingCase sharing, Recipient recipient, Pack pack)
    {
        var addressed = sharing.WithoutRecipients();
        foreach (var (key, value) in recipient.Facts.All)
        {
            addressed = addressed.Set(PerRecipient(key, pack), value);
        }

        foreach (var (id, facts) in recipient.Items)
        {
            var item = sharing.Items.Single(known => known.Id == id);
            foreach (var (key, value) in facts.All)
            {
                item = item.Set(PerRecipient(key, pack), value);
            }

            addressed = addressed.With(item);
        }

        return recipient.Person is { } person ? Being(addressed, person, pack) : addressed;
    }

    /// <summary>Says of each person whether they are the recipient, once for all.</summary>
    private static SharingCase Being(SharingCase sharing, string recipient, Pack pack)
    {
        var key = pack.Facts.FirstOrDefault(fact => fact.Scope == FactScope.Person && fact.Party == Party.Recipient)?.Key
            ?? throw new ArgumentException($"Pack '{pack.Header.Id}' has no fact that says of a person that they are the recipient.", nameof(sharing));
        foreach (var person in sharing.People)
        {
            sharing = sharing.With(person.Set(key, FactValue.YesNo.Of(person.Id == recipient)));
        }

        return sharing;
    }

    private static FactKey PerRecipient(FactKey key, Pack pack) =>
        pack.Facts.FirstOrDefault(fact => fact.Id == key.Id) is { PerRecipient: false }
            ? throw new ArgumentException($"Fact '{key.Id}' is the same towards every recipient; give it as a fact of the case or of the item.", nameof(key))
            : key;
}
