using System.Text;

namespace InfoSharing.Rules.Cli.Starting;

/// <summary>The JSON Schemas that come with the library.</summary>
internal static class Schemas
{
    private const string Folder = "schemas/";
    private const string Ending = ".schema.json";

    /// <summary>All of them, in the order of their kinds.</summary>
    public static IReadOnlyList<Schema> All { get; } = Read();

    /// <summary>Those of files that lie in a pack: a decision record is what a host keeps.</summary>
    public static IEnumerable<Schema> OfPackFiles => All.Where(schema => schema.Kind != "record");

    private static IReadOnlyList<Schema> Read()
    {
        var library = typeof(LawfulBasisAdvisor).Assembly;
        return
        [
            .. from name in library.GetManifestResourceNames()
               where name.StartsWith(Folder, StringComparison.Ordinal)
               let file = name[Folder.Length..]
               orderby file
               select new Schema(file[..^Ending.Length], file, Text(library.GetManifestResourceStream(name)!)),
        ];
    }

    private static string Text(Stream resource)
    {
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

/// <summary>A JSON Schema of one kind of file.</summary>
/// <param name="Kind">What it describes, such as <c>rules</c>.</param>
/// <param name="File">The name of its file.</param>
/// <param name="Text">The schema.</param>
internal sealed record Schema(string Kind, string File, string Text);
