using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Names that nobody declares.</summary>
internal static class UnknownNames
{
    public static IEnumerable<Diagnostic> Find(Survey survey) =>
        survey.Names.Where(use => !use.In.Has(use.Id)).Select(use => Report(survey, use));

    public static IEnumerable<Diagnostic> FindAttributes(Survey survey)
    {
        var attributes = survey.Pack.Bodies.SelectMany(body => body.Attributes.Keys).ToHashSet(StringComparer.Ordinal);
        return
            from fact in survey.Pack.Facts
            from derivation in fact.Derivations.OfType<Derivation.BodyAttribute>()
            where !attributes.Contains(derivation.Attribute)
            select Wording.UnknownAttribute(
                derivation.From.At, fact.Id, derivation.Attribute, NearestName.Find(derivation.Attribute, attributes));
    }

    private static Diagnostic Report(Survey survey, NameUse use)
    {
        // A right name after the wrong word, such as `finding` for `fact`, is a likelier slip than any near name.
        var otherKind = survey.Kinds.FirstOrDefault(kind => kind.Has(use.Id));
        var nearest = otherKind is null ? NearestName.Find(use.Id, use.In.Ids) : null;
        return Wording.UnknownName(
            use.Code,
            use.At,
            $"{use.By} {use.Verb}",
            use.In.Kind,
            use.Id,
            nearest is null ? null : (nearest, use.In.PlaceOf(nearest)),
            otherKind is null ? null : (otherKind.Kind, otherKind.PlaceOf(use.Id)),
            use.In.Home);
    }
}
