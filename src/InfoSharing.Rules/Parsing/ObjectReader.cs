using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads one kind of thing from a node. What cannot be read is reported, and something stands in for it.</summary>
/// <remarks>Nobody meets a stand-in: whatever has an error in it is thrown away whole once everything has been reported.</remarks>
internal delegate T NodeReader<out T>(Node node, DiagnosticBag problems);

/// <summary>
/// Takes the members of one object by name, remembers which were taken, and in the end reports those that are missing and those that
/// have no meaning there.
/// </summary>
internal sealed partial class ObjectReader
{
    private const int InMostObjects = 12;

    private readonly string what;
    private readonly ObjectNode? node;
    private readonly DiagnosticBag problems;
    private readonly List<string> known = new(InMostObjects);
    private List<string>? missing;
    private bool leftoversAreReported = true;

    private ObjectReader(Node node, string what, DiagnosticBag problems)
    {
        this.what = what;
        this.node = node as ObjectNode;
        this.problems = problems;
        At = node.At;
    }

    public Location At { get; }

    /// <summary>The names that have a meaning here, each once, in the order in which they were asked for.</summary>
    private HashSet<string> Known => new(known, StringComparer.Ordinal);

    /// <summary>The names of the members that are written, in their order; none when something else than an object is written.</summary>
    public IEnumerable<string> Written => node?.Members.Select(member => member.Name) ?? [];

    /// <summary>Reads an object whole: opens it, lets its members be taken, and reports what is missing or left over.</summary>
    /// <param name="node">Where the object should stand.</param>
    /// <param name="what">What the object is, in the author's words: "rule".</param>
    /// <param name="problems">Where to report.</param>
    /// <param name="read">Takes the members.</param>
    public static T Read<T>(Node node, string what, DiagnosticBag problems, Func<ObjectReader, T> read)
    {
        var reader = new ObjectReader(node, what, problems);
        if (reader.node is null)
        {
            problems.Add(Wording.WrongShape(node.At, Wording.A(what), Shapes.Expected.Object, Shapes.Describe(node)));
        }

        var result = read(reader);
        reader.Close();
        return result;
    }

    public bool Has(string name) => node?.Find(name) is not null;

    /// <summary>Members that may be written and are read elsewhere, or by nobody.</summary>
    public void Allow(params IEnumerable<string> names) => known.AddRange(names);

    /// <summary>The value of a member that may be left out.</summary>
    public Node? Take(string name)
    {
        known.Add(name);
        return node?.Find(name)?.Value;
    }

    /// <summary>The value of a member that has to be there.</summary>
    public Node? Need(string name)
    {
        var value = Take(name);
        if (value is null)
        {
            (missing ??= []).Add(name);
        }

        return value;
    }

    /// <summary>
    /// The one member that says of which kind the object is. When none is written, or several, that is reported (once: a slip in the name
    /// of a kind is reported as that slip) and nothing else of the object is.
    /// </summary>
    public string? KindOf(params string[] kinds) => OneOf(kinds, Wording.NoKind, Wording.SeveralKinds);

    /// <summary>The one comparison that a test of a fact makes; reported like the kind of an object.</summary>
    public string? ComparisonOf(IReadOnlyList<string> comparisons) => OneOf(comparisons, Wording.NoComparison, Wording.SeveralComparisons);

    /// <summary>Reports the first of some members that is written, by words of its own; nothing else of the object is reported then.</summary>
    /// <returns>Whether any is.</returns>
    public bool Refuse(IReadOnlyList<string> names, Func<Location, string, Diagnostic> report)
    {
        if (node?.Members.FirstOrDefault(member => names.Contains(member.Name)) is not { Name: { } name } member)
        {
            return false;
        }

        leftoversAreReported = false;
        problems.Add(report(member.NameAt, name));
        return true;
    }

    public void Report(Diagnostic diagnostic) => problems.Add(diagnostic);

    private string? OneOf(
        IReadOnlyList<string> kinds,
        Func<Location, string, IReadOnlyCollection<string>, Diagnostic> none,
        Func<Location, string, IReadOnlyCollection<string>, Diagnostic> several)
    {
        if (node is null)
        {
            return null;
        }

        List<string> written = [];
        foreach (var kind in kinds)
        {
            if (Has(kind))
            {
                written.Add(kind);
            }
        }

        if (written is [var only])
        {
            return only;
        }

        leftoversAreReported = false;
        known.AddRange(kinds);
        problems.Add(written.Count > 1
            ? several(node.Find(written[1])!.NameAt, what, written)
            : MistypedKind(kinds) ?? none(At, what, kinds));
        return null;
    }

    private void Close()
    {
        if (node is null || !leftoversAreReported)
        {
            return;
        }

        ICollection<string> names = known.Count > InMostObjects ? Known : known;
        foreach (var member in node.Members)
        {
            if (!names.Contains(member.Name))
            {
                // A slip in a name is one mistake: the right name is then not reported as missing as well.
                var nearest = NearestName.Find(member.Name, Known.Where(name => !Has(name)));
                missing?.Remove(nearest ?? "");
                problems.Add(Wording.UnknownMember(member.NameAt, what, member.Name, nearest, Known));
            }
        }

        if (missing is { Count: > 0 })
        {
            problems.Add(Wording.MissingMembers(At, what, missing));
        }
    }

    private Diagnostic? MistypedKind(IReadOnlyList<string> kinds) => (
        from member in node!.Members
        where !Known.Contains(member.Name) || kinds.Contains(member.Name)
        let nearest = NearestName.Find(member.Name, kinds)
        where nearest is not null
        select Wording.UnknownMember(member.NameAt, what, member.Name, nearest, Known)).FirstOrDefault();
}
