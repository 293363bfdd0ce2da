using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Things that are declared and change no answer.</summary>
internal static class Unused
{
    public static IEnumerable<Diagnostic> Find(Survey survey)
    {
        // A finding is used by being asked about: to be concluded is not yet to matter.
        var used = survey.Names
            .Where(use => use.In != survey.Findings || use.Verb != Names.Concludes)
            .Select(use => (use.In, use.Id))
            .ToHashSet();
        return
        [
            .. from kind in new Declared[] { survey.Findings, survey.Conditions, survey.Safeguards, survey.Reasons }
               from declaration in kind.All
               where !used.Contains((kind, declaration.Id))
               select Wording.NeverUsed(declaration.At, kind.Kind, declaration.Id, kind == survey.Findings ? "no condition asks about it" : "no rule uses it"),
            .. UnreadAttributes(survey),
        ];
    }

    private static IEnumerable<Diagnostic> UnreadAttributes(Survey survey)
    {
        var read = survey.Pack.Facts.SelectMany(fact => fact.Derivations).OfType<Derivation.BodyAttribute>()
            .Select(derivation => derivation.Attribute).ToHashSet(StringComparer.Ordinal);
        return
            from body in survey.Pack.Bodies
            from attribute in body.Attributes.Keys
            where !read.Contains(attribute)
            group body by attribute into unread
            let first = unread.MinBy(body => body.At)!
            select Wording.AttributeNeverRead(first.At, first.Id, unread.Key, NearestName.Find(unread.Key, read));
    }
}
