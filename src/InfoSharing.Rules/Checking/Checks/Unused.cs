using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Things that are declared and change no answer.</summary>
internal static class Unused
{
    public static IEnumerable<Diagnostic> Find(Survey survey)
    {
        var used = survey.Names.Select(use => (use.In, use.Id)).ToHashSet();
        // A table's rows are met whether or not anything else asks for their answer.
        var generated = survey.Pack.Findings.Where(finding => finding.Generated).Select(finding => finding.Id)
            .Concat(survey.Pack.Conditions.Where(condition => condition.Generated).Select(condition => condition.Id)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from kind in new Declared[] { survey.Findings, survey.Conditions, survey.Safeguards, survey.Protections, survey.Reasons, survey.Points, survey.Corrections }
               from declaration in kind.All
               where !used.Contains((kind, declaration.Id)) && !generated.Contains(declaration.Id)
               select Wording.NeverUsed(declaration.At, kind.Kind, declaration.Id),
            .. MistypedAttributes(survey),
        ];
    }

    // Bodies may say more than facts ask for; an attribute that is nearly one that a fact asks for is a slip.
    private static IEnumerable<Diagnostic> MistypedAttributes(Survey survey)
    {
        var read = survey.Pack.Facts.SelectMany(fact => fact.Derivations).OfType<Derivation.BodyAttribute>()
            .Select(derivation => derivation.Attribute).ToHashSet(StringComparer.Ordinal);
        return
            from body in survey.Pack.Bodies
            from attribute in body.Attributes.Keys
            where !read.Contains(attribute)
            group body by attribute into unread
            let nearest = NearestName.Find(unread.Key, read)
            // Section 6 is not a slip for section 9.
            where nearest is not null && WithoutDigits(nearest) != WithoutDigits(unread.Key)
            let first = unread.MinBy(body => body.At)!
            select Wording.AttributeNeverRead(first.At, first.Id, unread.Key, nearest);
    }

    private static string WithoutDigits(string name) => string.Concat(name.Where(character => !char.IsAsciiDigit(character)));
}
