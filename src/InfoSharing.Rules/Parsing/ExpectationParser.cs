using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads the answer that a worked case expects.</summary>
/// <param name="people">The ids of the people of the case.</param>
/// <param name="items">The ids of its items.</param>
/// <param name="recipients">The ids of its recipients, if it lists them.</param>
internal sealed class ExpectationParser(IReadOnlyList<string> people, IReadOnlyList<string> items, IReadOnlyList<string> recipients)
{
    private const string ByRecipient = "recipients";

    /// <summary>What is expected of the case; where it lists several recipients, of each by its id and of nothing else.</summary>
    public Expectation Read(Node node, DiagnosticBag problems) =>
        recipients.Count < 2
            ? ReadOne(node, problems)
            : ObjectReader.Read(node, "expected answer", problems, expect =>
            {
                foreach (var other in expect.Written.Where(member => member != ByRecipient).ToList())
                {
                    expect.Allow(other);
                    problems.Add(Wording.ExpectedOfNoRecipient(expect.Take(other)!.At, other, recipients));
                }

                return new Expectation(expect.At)
                {
                    Recipients = expect.Optional(ByRecipient, (value, found) => Named(value, "set of recipients", found, ReadRecipient)) ?? [],
                };
            });

    private ExpectedTowards ReadRecipient(Reference recipient, Node node, DiagnosticBag problems)
    {
        if (!recipients.Contains(recipient.Id))
        {
            problems.Add(Wording.NoSuchRecipientToExpect(recipient.At, recipient.Id, NearestName.Find(recipient.Id, recipients), recipients));
        }

        return new ExpectedTowards(recipient, ReadOne(node, problems));
    }

    private Expectation ReadOne(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "expected answer", problems, expect =>
        new Expectation(expect.At)
        {
            Outcome = Word(expect, "outcome", Words.Outcomes),
            Settled = expect.Optional("settled", (value, found) => new Expected<bool>(Shapes.YesNo("settled")(value, found), value.At)),
            Extent = Word(expect, "extent", Words.Extents),
            Urgency = Word(expect, "urgency", Words.Urgencies),
            Items = expect.Optional("items", (value, found) => Named(value, "set of items", found, ReadItem)) ?? [],
            Tell = expect.Optional("tell", (value, found) => Named(value, "set of people", found, ReadTelling)) ?? [],
            Safeguards = References(expect, "safeguards"),
            Advice = References(expect, "advice"),
            ShareWith = References(expect, "shareWith"),
            Questions = References(expect, "questions"),
            Findings = expect.Optional("findings", (value, found) => WordsByName(value, "set of findings", Words.Truths, found)) ?? [],
            Points = expect.Optional("points", (value, found) => WordsByName(value, "set of points", Words.PointStatuses, found)) ?? [],
            Corrections = References(expect, "corrections"),
            Because = References(expect, "because"),
            NotBecause = References(expect, "notBecause"),
        });

    private static Expected<T>? Word<T>(ObjectReader reader, string name, WordList<T> words)
        where T : struct, Enum =>
        reader.Optional(name, (value, problems) => new Expected<T>(Shapes.Word(words)(value, problems) ?? default, value.At));

    private static IReadOnlyList<Reference> References(ObjectReader reader, string name) =>
        reader.OptionalList(name, Shapes.Reference(name));

    /// <summary>Reads an object whose members are named by the author: ids of items, people, provisions.</summary>
    private static IReadOnlyList<T> Named<T>(Node node, string what, DiagnosticBag problems, Func<Reference, Node, DiagnosticBag, T> read) =>
        ObjectReader.Read<IReadOnlyList<T>>(node, what, problems, reader =>
        {
            reader.Allow(reader.Written);
            return node is ObjectNode named
                ? [.. named.Members.Select(member => read(new Reference(member.Name, member.NameAt), member.Value, problems))]
                : [];
        });

    private static IReadOnlyList<ExpectedOf<T>> WordsByName<T>(Node node, string what, WordList<T> words, DiagnosticBag problems)
        where T : struct, Enum =>
        Named(node, what, problems, (name, value, found) => new ExpectedOf<T>(name, Shapes.Word(words)(value, found) ?? default, value.At));

    private ExpectedOf<TellWhen> ReadTelling(Reference person, Node node, DiagnosticBag problems)
    {
        if (!people.Contains(person.Id))
        {
            problems.Add(Wording.NoSuchPersonToExpect(person.At, person.Id, NearestName.Find(person.Id, people), people));
        }

        return new ExpectedOf<TellWhen>(person, Shapes.Word(Words.TellTimes)(node, problems) ?? default, node.At);
    }

    private ExpectedItem ReadItem(Reference item, Node node, DiagnosticBag problems)
    {
        if (!items.Contains(item.Id))
        {
            problems.Add(Wording.NoSuchItemToExpect(item.At, item.Id, NearestName.Find(item.Id, items), items));
        }

        return ObjectReader.Read(node, "expected item", problems, expect => new ExpectedItem(item)
        {
            Disposition = Word(expect, "disposition", Words.Dispositions),
            Course = expect.OptionalReference("course"),
            Then = expect.OptionalReference("then"),
            IfRefused = expect.OptionalReference("ifRefused"),
            LawfulBasis = expect.OptionalReference("lawfulBasis"),
            Requirements = expect.Optional("requirements", ReadRequirements) ?? [],
            Ratings = expect.Optional("ratings", (value, found) => WordsByName(value, "set of ratings", Words.Ratings, found)) ?? [],
        });
    }

    private static IReadOnlyList<ExpectedOf<RequirementStatus>> ReadRequirements(Node node, DiagnosticBag problems)
    {
        var requirements = WordsByName(node, "set of requirements", Words.Statuses, problems);
        foreach (var (name, _, _) in requirements.Where(expected => !Words.Requirements.TryFind(expected.Name.Id, out _)))
        {
            var all = Words.Requirements.All;
            problems.Add(Wording.UnknownWord(name.At, name.Id, Words.Requirements.Title, NearestName.Find(name.Id, all), all));
        }

        return requirements;
    }
}
