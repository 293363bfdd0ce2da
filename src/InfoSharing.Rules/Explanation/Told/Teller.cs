using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>Finds what one person may be told. Every step asks for leave to tell; where none is given, nothing is told.</summary>
internal sealed class Teller
{
    private readonly Recommendation advice;
    private readonly Pack pack;
    private readonly PackWords words;

    private Teller(Recommendation advice)
    {
        this.advice = advice;
        pack = advice.Evaluated.Machine.Pack;
        words = PackWords.Of(pack);
    }

    /// <summary>What the person may be told; none if that is nothing.</summary>
    public static Told? Of(Recommendation advice, string person) => new Teller(advice).Tell(person);

    /// <summary>The rights that everybody has, in the words of the pack.</summary>
    public static IReadOnlyList<string> Rights(Recommendation advice) => [.. new Teller(advice).Texts(TellableKind.Right, TellableDefinition.Always)];

    private Told? Tell(string person)
    {
        var toBeTold = advice.TellSubject.Any(telling => telling.Person == person && telling.When == TellWhen.Now);
        if (!toBeTold || advice.Outcome is not (Outcome.MayShare or Outcome.ShouldShare or Outcome.MustShare))
        {
            return null;
        }

        var items = advice.Items
            .Where(item => item.About == person && item.Disposition == Disposition.Share && MayBeTold(item))
            .Select(item => (Item: item, Words: Information(item).ToList()))
            .Where(item => item.Words.Count > 0)
            .ToList();
        if (items.Count == 0)
        {
            return null;
        }

        var bases = items.Select(item => item.Item.LawfulBasis).OfType<ProvisionRating>().DistinctBy(basis => basis.Id)
            .OrderBy(basis => basis.Id, StringComparer.Ordinal)
            .ToList();
        return new Told
        {
            Information = InOrder(items.SelectMany(item => item.Words)),
            Purpose = OfCase(TellableKind.Purpose),
            Recipient = OfCase(TellableKind.Recipient),
            Bases = [.. from basis in bases from text in Texts(TellableKind.Basis, basis.Id) select (text, words.PlaceOf(basis.Id), Address(basis))],
            Safeguards = [.. advice.Safeguards.Where(safeguard => IsFor(safeguard, person, [.. items.Select(item => item.Item.Id)])).SelectMany(safeguard => Texts(TellableKind.Safeguard, safeguard.Id))],
            Rights = [.. bases.Where(basis => Texts(TellableKind.Basis, basis.Id).Any()).SelectMany(basis => basis.Rights).Distinct().SelectMany(right => Texts(TellableKind.Right, right))],
            Pack = $"{advice.Pack.Title}, version {advice.Pack.Version}",
            AsAt = advice.AsAt,
        };
    }

    /// <summary>Whether every finding that has to be true before an item is told is true of it, and there is at least one.</summary>
    private bool MayBeTold(ItemRecommendation item)
    {
        var needed = pack.Tellable.Where(tellable => tellable.Kind == TellableKind.Item).Select(tellable => tellable.Of.Id).ToList();
        return needed.Count > 0 && needed.TrueForAll(finding => advice.Trace.Rules.Any(rule =>
            rule.Scope == FactScope.Item
            && rule.Rule.Concludes.OfType<ConcludesFinding>().Any(conclusion => conclusion.Finding.Id == finding)
            && rule.Subject == item.Id
            && rule.Verdict == RuleVerdict.Concluded));
    }

    private IEnumerable<string> Information(ItemRecommendation item)
    {
        var given = advice.Evaluated.Sharing.Items.FirstOrDefault(one => one.Id == item.Id)?.Facts ?? FactSet.Empty;
        return pack.Tellable.Where(tellable => tellable.Kind == TellableKind.Information && Holds(tellable, given)).Select(tellable => tellable.Text);
    }

    /// <summary>The words for a fact of the case; none if there are several, for then one does not fit.</summary>
    private string? OfCase(TellableKind kind) =>
        pack.Tellable.Where(tellable => tellable.Kind == kind && Holds(tellable, advice.Evaluated.Sharing.Facts)).Select(tellable => tellable.Text).ToList() is [var only] ? only : null;

    private bool Holds(TellableDefinition tellable, FactSet given) =>
        words.Facts[tellable.Of.Id].MayBeTold && given.TryFind(tellable.Of.Id, out var value) && value is FactValue.Choice choice && choice.Value == tellable.Value;

    private IEnumerable<string> Texts(TellableKind kind, string of) => pack.Tellable.Where(tellable => tellable.Kind == kind && tellable.Of.Id == of).Select(tellable => tellable.Text);

    private string? Address(ProvisionRating basis) => basis.Uri is { } uri ? LawAddress.AsAt(uri, advice.AsAt) : null;

    /// <summary>Whether a safeguard is asked for by the whole case, or for this person or what this person is told of.</summary>
    private static bool IsFor(Safeguard safeguard, string person, IReadOnlyList<string> items) => safeguard.Rules.Any(rule => rule.Scope switch
    {
        FactScope.Case => true,
        FactScope.Person => rule.Subject == person,
        _ => items.Contains(rule.Subject, StringComparer.Ordinal),
    });

    /// <summary>Each once and in an order of their own, so that neither the number nor the order of the items shows.</summary>
    private static IReadOnlyList<string> InOrder(IEnumerable<string> all) => [.. all.Distinct().Order(StringComparer.Ordinal)];
}
