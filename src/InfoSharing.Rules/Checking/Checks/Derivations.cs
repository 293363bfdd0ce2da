using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Facts that are derived from where they cannot be.</summary>
internal static class Derivations
{
    public static IEnumerable<Diagnostic> Find(Survey survey) =>
        from fact in survey.Pack.Facts
        from derivation in fact.Derivations
        let source = survey.Facts.Find(derivation.From.Id)
        where source is not null
        let found = Check(fact, derivation, source)
        where found is not null
        select found;

    private static Diagnostic? Check(FactDefinition fact, Derivation derivation, FactDefinition source)
    {
        if (source.Scope != fact.Scope)
        {
            return Wording.DerivedFromAnotherScope(
                derivation.From.At, fact.Id, fact.Scope.One(), source.Id, source.Scope.One(), source.At);
        }

        // One kind of body has one answer; of several nobody could say which one answers.
        return derivation is Derivation.BodyAttribute { Attribute: var attribute } && !(source.ValuesAreBodies && source.Type == FactType.Choice)
            ? Wording.DerivedFromNoBody(derivation.From.At, fact.Id, attribute, source.Id, source.At)
            : null;
    }
}
