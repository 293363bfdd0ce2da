using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads a case against the facts that a pack declares.</summary>
internal sealed class CaseParser
{
    // A case that lists no items is judged as one item of this name.
    private const string OnlyItem = "information";

    // A day for a case that is read on to its end though its own day is missing or wrong.
    private static readonly DateOnly StandIn = DateOnly.MaxValue;

    private const string FormatMember = "format";

    private readonly FactReader facts;
    private readonly CoveredDays days;

    private CaseParser(IEnumerable<FactDefinition> dictionary, CoveredDays days, int format) =>
        (facts, this.days) = (new FactReader(dictionary, refusesSuperseded: format >= CaseFile.Format), days);

    /// <summary>The case; null when anything in the file is an error.</summary>
    /// <param name="path">What diagnostics call the file.</param>
    /// <param name="bytes">Its text in UTF-8.</param>
    /// <param name="dictionary">The facts that the pack declares.</param>
    /// <param name="days">The days on which it answers.</param>
    /// <param name="problems">Where to report.</param>
    public static CaseFile? Parse(
        string path, ReadOnlyMemory<byte> bytes, IEnumerable<FactDefinition> dictionary, CoveredDays days, DiagnosticBag problems)
    {
        var found = new DiagnosticBag();
        var root = TreeReader.Read(path, bytes, found);
        problems.AddRange(found.ToSorted());
        return root is null || found.HasErrors ? null : Parse(root, dictionary, days, problems);
    }

    /// <summary>The same of a file that was read to a tree.</summary>
    public static CaseFile? Parse(Node root, IEnumerable<FactDefinition> dictionary, CoveredDays days, DiagnosticBag problems)
    {
        var found = new DiagnosticBag();
        var read = ObjectReader.Read(root, "case", found, new CaseParser(dictionary, days, FormatOf(root)).ReadCase);
        problems.AddRange(found.ToSorted());
        return found.HasErrors ? null : read;
    }

    /// <summary>The format that a file names; the first if it names none, or none that is a number.</summary>
    public static int FormatOf(Node root) =>
        root is ObjectNode file && file.Find(FormatMember)?.Value is NumberNode number && number.TryGetWholeNumber(out var format)
            ? format
            : CaseFile.FirstFormat;

    private static void CheckFormat(ObjectReader file)
    {
        if (file.Take(FormatMember) is { } at && file.OptionalWholeNumber(FormatMember) is { } format && at is NumberNode
            && format is not (CaseFile.FirstFormat or CaseFile.Format))
        {
            file.Report(Wording.UnknownCaseFormat(at.At, format, CaseFile.FirstFormat, CaseFile.Format));
        }
    }

    private CaseFile ReadCase(ObjectReader file)
    {
        file.Allow(PackParser.SchemaMember);
        CheckFormat(file);
        var title = file.OptionalText("title");
        // Where a worked case comes from: for its readers, and no part of the case.
        _ = (file.OptionalText("source"), file.OptionalText("published"), file.OptionalText("note"));
        var sharing = new SharingCase(file.Required("asAt", ReadDay, StandIn));
        foreach (var (key, value) in file.Optional("facts", facts.Of(FactScope.Case)) ?? [])
        {
            sharing = sharing.Set(key, value);
        }

        var people = Distinct(file, "people", ReadPerson, Wording.SamePersonTwice);
        foreach (var person in people)
        {
            sharing = sharing.With(person.Value);
        }

        string[] personIds = [.. people.Select(person => person.Id)];
        var items = Distinct(file, "items", ReadItem, Wording.SameItemTwice);
        foreach (var item in items)
        {
            var about = item.Value.About;
            if (personIds.Contains(about.Id))
            {
                sharing = sharing.With(item.Value.Make());
            }
            else if (about.Id.Length > 0)
            {
                file.Report(Wording.ItemAboutNobody(about.At, item.Id, about.Id, NearestName.Find(about.Id, personIds), personIds));
            }
        }

        string[] itemIds = items.Count == 0 ? [OnlyItem] : [.. items.Select(item => item.Id)];
        var recipients = ReadRecipients(file, personIds, [.. sharing.Items.Select(item => item.Id)]);
        foreach (var recipient in recipients)
        {
            sharing = sharing.With(recipient.Value);
        }

        string[] recipientIds = [.. recipients.Select(recipient => recipient.Id)];
        return new CaseFile(title, sharing, file.Optional("expect", new ExpectationParser(personIds, itemIds, recipientIds).Read), file.At);
    }

    private List<Listed<Recipient>> ReadRecipients(ObjectReader file, IReadOnlyList<string> people, IReadOnlyList<string> items)
    {
        var parser = new RecipientParser(facts, people, items);
        return Distinct(file, "recipients", ReadRecipient, Wording.SameRecipientTwice, Limits.MaxRecipients);

        Listed<Recipient> ReadRecipient(Node node, DiagnosticBag problems)
        {
            var (id, recipient) = parser.Read(node, problems);
            return new Listed<Recipient>(id.Id, id.At, recipient);
        }
    }

    private DateOnly ReadDay(Node node, DiagnosticBag problems)
    {
        var before = problems.Count;
        var day = Shapes.Date(node, "asAt", problems);
        if (problems.Count > before)
        {
            return StandIn;
        }

        if (!days.Covers(day))
        {
            problems.Add(Wording.DayNotCovered(node.At, days.Pack, days.From));
            return StandIn;
        }

        if (days.IsFarAhead(day))
        {
            problems.Add(Wording.DayFarAhead(node.At, days.Pack, days.Checked));
        }

        return day;
    }

    private Listed<Person> ReadPerson(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "person", problems, reader =>
    {
        var id = reader.Reference("id");
        var person = new Person(NotEmpty(id.Id));
        foreach (var (key, value) in reader.Optional("facts", facts.Of(FactScope.Person)) ?? [])
        {
            person = person.Set(key, value);
        }

        return new Listed<Person>(id.Id, id.At, person);
    });

    private Listed<ItemRead> ReadItem(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "item", problems, reader =>
    {
        var (id, about) = (reader.Reference("id"), reader.Reference("about"));
        return new Listed<ItemRead>(id.Id, id.At, new ItemRead(id.Id, about, reader.Optional("facts", facts.Of(FactScope.Item)) ?? []));
    });

    private static string NotEmpty(string id) => string.IsNullOrWhiteSpace(id) ? Ids.StandIn : id;

    /// <summary>Those with an id that has not been used before; the others are reported.</summary>
    private static List<Listed<T>> Distinct<T>(
        ObjectReader file,
        string name,
        NodeReader<Listed<T>> read,
        Func<Location, string, Location, Diagnostic> twice,
        int most = Limits.MaxPeopleOrItems)
    {
        var all = file.OptionalList(name, read);
        if (all.Count > most)
        {
            file.Report(Wording.TooManyInCase(all[most].At, name, all.Count, most));
            return [];
        }

        var first = new Dictionary<string, Location>(StringComparer.Ordinal);
        var distinct = new List<Listed<T>>();
        foreach (var one in all)
        {
            if (string.IsNullOrWhiteSpace(one.Id))
            {
                // Missing or empty, and reported as that.
                continue;
            }

            if (first.TryAdd(one.Id, one.At))
            {
                distinct.Add(one);
            }
            else
            {
                file.Report(twice(one.At, one.Id, first[one.Id]));
            }
        }

        return distinct;
    }

    private sealed record Listed<T>(string Id, Location At, T Value);

    private sealed record ItemRead(string Id, Reference About, IReadOnlyList<(FactKey Key, FactValue? Value)> Facts)
    {
        public InformationItem Make()
        {
            var item = new InformationItem(NotEmpty(Id), About.Id);
            foreach (var (key, value) in Facts)
            {
                item = item.Set(key, value);
            }

            return item;
        }
    }
}
