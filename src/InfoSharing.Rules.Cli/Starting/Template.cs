using System.Globalization;
using System.Text;

namespace InfoSharing.Rules.Cli.Starting;

/// <summary>The files with which somebody starts: an overlay that checks clean, a rule, a case.</summary>
internal static class Template
{
    private const string Overlay = "overlay/";
    private const string EditorSettings = "vscode/";

    /// <summary>The files of a new overlay: each with its path from the overlay's folder.</summary>
    /// <param name="name">Its id, which goes before the ids of all that it declares.</param>
    /// <param name="below">The pack that it is laid on.</param>
    /// <param name="today">From when its rules apply.</param>
    public static IEnumerable<(string Path, string Text)> OfOverlay(string name, PackIdentity below, DateOnly today)
    {
        var program = typeof(Template).Assembly;
        var files =
            from resource in program.GetManifestResourceNames()
            where resource.StartsWith(Overlay, StringComparison.Ordinal)
            let path = resource[Overlay.Length..]
            select (path.StartsWith(EditorSettings, StringComparison.Ordinal) ? "." + path : path, Filled(Read(program.GetManifestResourceStream(resource)!), name, below, today));
        return files.Concat(Schemas.OfPackFiles.Select(schema => ($".schemas/{schema.File}", schema.Text)));
    }

    /// <summary>A rule to begin with.</summary>
    public static string OfRule(string id, string source, string schemas, DateOnly today) => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "$schema": "{{schemas}}/rules.schema.json",
          "rules": [
            {
              "id": "{{id}}",
              "title": "Say in a few words what the rule does",
              "for": "case",
              "when": { "fact": "purpose", "is": "safeguard-child" },
              "concludes": { "safeguard": "record-decision" },
              "because": "say in one sentence why it is so, in lower case and without a full stop",
              "from": "{{today:yyyy-MM-dd}}", "status": "inForce", "review": "unverified", "strength": "should", "locked": false,
              "cites": [{ "source": "{{source}}" }]
            }
          ]
        }

        """).ReplaceLineEndings("\n");

    /// <summary>A case to begin with.</summary>
    public static string OfCase(string schemas, DateOnly today, string outcome) => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "$schema": "{{schemas}}/case.schema.json",
          "format": 2,
          "title": "Say in one line what the case shows",
          "asAt": "{{today:yyyy-MM-dd}}",
          "facts": {
            "purpose": "safeguard-child",
            "discloser.kind": "maintained-school",
            "recipient.kind": "childrens-social-care",
            "harm.child": "reasonable-cause"
          },
          "people": [{ "id": "child", "facts": { "role": "child", "age": 7 } }],
          "items": [{ "id": "injuries", "about": "child", "facts": { "category": ["health"] } }],
          // This is what comes out today; write what should come out, and name what matters: courses of items, safeguards, rules, rows.
          "expect": { "outcome": "{{outcome}}" }
        }

        """).ReplaceLineEndings("\n");

    private static string Filled(string text, string name, PackIdentity below, DateOnly today)
    {
        var version = Version.Parse(below.Version);
        return text.Replace("{name}", name, StringComparison.Ordinal)
            .Replace("{title}", Titled(name), StringComparison.Ordinal)
            .Replace("{below}", below.Id, StringComparison.Ordinal)
            .Replace("{from}", below.Version, StringComparison.Ordinal)
            .Replace("{until}", string.Create(CultureInfo.InvariantCulture, $"{version.Major}.{version.Minor + 1}.0"), StringComparison.Ordinal)
            .Replace("{today}", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static string Titled(string name) => string.Join(' ', name.Split('-').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Read(Stream resource)
    {
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
