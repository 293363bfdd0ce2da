using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Recording;

/// <summary>Reads the case of a record. Whether a pack still declares its facts is for the replay to say.</summary>
internal static class CaseOfRecord
{
    public static RecordedCase Read(Node node, DiagnosticBag problems) => RecordShapes.Object(node, "case", problems, reader =>
    {
        var facts = new List<RecordedFact>();
        var sources = Sources(reader, problems);
        ReadFacts(reader, FactScope.Case, "", $"/{RecordNames.Case}", facts, sources, problems);
        var people = Subjects(reader, RecordNames.People, Wording.SamePersonTwice, problems, (one, path) =>
        {
            var id = one.Text(RecordNames.Id);
            ReadFacts(one, FactScope.Person, id, path, facts, sources, problems);
            return id;
        });
        var abouts = new List<(string Item, Model.Reference About)>();
        var items = Subjects(reader, RecordNames.Items, Wording.SameItemTwice, problems, (one, path) =>
        {
            var (id, about) = (one.Text(RecordNames.Id), one.Reference(RecordNames.About));
            ReadFacts(one, FactScope.Item, id, path, facts, sources, problems);
            abouts.Add((id, about));
            return id;
        });
        foreach (var (item, about) in abouts.Where(one => one.About.Id.Length > 0 && !people.Contains(one.About.Id)))
        {
            problems.Add(Wording.ItemAboutNobody(about.At, item, about.Id, NearestName.Find(about.Id, people), people));
        }

        return new RecordedCase(facts, people, [.. items.Zip(abouts, (id, one) => (id, one.About.Id))]);
    });

    private static IReadOnlyList<string> Subjects(
        ObjectReader reader, string name, Func<Location, string, Location, Diagnostic> twice, DiagnosticBag problems, Func<ObjectReader, string, string> read)
    {
        var first = new Dictionary<string, Location>(StringComparer.Ordinal);
        var place = 0;
        return reader.Required(name, Shapes.List(name, (node, _) => RecordShapes.Object(node, name == RecordNames.People ? "person" : "item", problems, one =>
        {
            var id = read(one, $"/{RecordNames.Case}/{name}/{place++}");
            if (id.Length > 0 && !first.TryAdd(id, one.At))
            {
                problems.Add(twice(one.At, id, first[id]));
            }

            return id;
        }), mayBeEmpty: true), []);
    }

    private static void ReadFacts(ObjectReader reader, FactScope scope, string subject, string path, List<RecordedFact> facts, IReadOnlyList<Source?> sources, DiagnosticBag problems)
    {
        foreach (var (name, node) in reader.Required(RecordNames.Facts, RecordShapes.Map(RecordNames.Facts, (node, _) => node), []))
        {
            var at = $"{path}/{RecordNames.Facts}/{Cover.Escaped(name)}";
            facts.Add(RecordShapes.Object(node, "fact", problems, fact => ReadFact(fact, new RecordedFact { Fact = name, Scope = scope, Subject = subject, Path = at }, sources, problems)));
        }
    }

    private static RecordedFact ReadFact(ObjectReader reader, RecordedFact fact, IReadOnlyList<Source?> sources, DiagnosticBag problems)
    {
        var isMasked = reader.Take(RecordNames.Value) is { } written && Commitments.CommitmentIn(written) is not null;
        var value = reader.Leaf(RecordNames.Value, Value, problems);
        var source = reader.Leaf(RecordNames.Said, PlaceIn(sources), problems, needed: false);
        var isKnown = value is not (null or NullNode);
        return new RecordedFact
        {
            Fact = fact.Fact,
            Scope = fact.Scope,
            Subject = fact.Subject,
            Path = fact.Path,
            State = isMasked ? RecordedState.Masked : isKnown ? RecordedState.Known : RecordedState.AskedNotKnown,
            Value = isKnown ? System.Text.Encoding.UTF8.GetString(CanonicalJson.Write(value!)) : null,
            ValueNode = value,
            By = source?.By,
            At = source?.At,
        };
    }

    /// <summary>The sources by their places; nothing in the place of one that is masked.</summary>
    private static IReadOnlyList<Source?> Sources(ObjectReader reader, DiagnosticBag problems) =>
        reader.Take(RecordNames.Sources) is not { } node ? []
        : node is ListNode { Items: var items } ? [.. items.Select(item => Commitments.CommitmentIn(item) is null ? ReadSource(item, problems) : null)]
        : Shapes.Wrong<IReadOnlyList<Source?>>(node, RecordNames.Sources, Shapes.Expected.List, problems, []);

    private static Source ReadSource(Node node, DiagnosticBag problems) => RecordShapes.Object(node, "source of a fact", problems, reader =>
        new Source(reader.Text(RecordNames.By), reader.Required(RecordNames.At, RecordShapes.Time(RecordNames.At), null)));

    private static NodeReader<Source?> PlaceIn(IReadOnlyList<Source?> sources) => (node, problems) =>
    {
        var place = Shapes.WholeNumber(RecordNames.Said, least: 0)(node, problems);
        if (place >= sources.Count)
        {
            problems.Add(Wording.NoSuchSource(node.At, place, sources.Count));
        }

        return place >= 0 && place < sources.Count ? sources[place] : null;
    };

    private sealed record Source(string By, DateTimeOffset? At);

    /// <summary>A value as a case file may give it.</summary>
    private static Node? Value(Node node, DiagnosticBag problems)
    {
        var fits = node switch
        {
            ObjectNode => false,
            ListNode { Items: var items } => items.All(item => item is TextNode),
            NumberNode number => number.TryGetWholeNumber(out _),
            _ => true,
        };
        return fits ? node : Shapes.Wrong<Node?>(node, RecordNames.Value, "`true`, `false`, a text, a whole number, a list of texts or `null`", problems, null);
    }
}
