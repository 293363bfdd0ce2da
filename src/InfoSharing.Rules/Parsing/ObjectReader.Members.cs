using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;

namespace InfoSharing.Rules.Parsing;

/// <summary>The members of each shape: those that have to be there, and those that may be left out.</summary>
internal sealed partial class ObjectReader
{
    public string Text(string name) => Need(name) is { } value ? Shapes.Text(value, name, problems) : "";

    public string? OptionalText(string name) => Take(name) is { } value ? Shapes.Text(value, name, problems) : null;

    /// <summary>A sentence that reads on after "because".</summary>
    public string Sentence(string name) => Need(name) is { } value ? Shapes.Sentence(value, name, problems) : "";

    public string? OptionalSentence(string name) => Take(name) is { } value ? Shapes.Sentence(value, name, problems) : null;

    public string Id(string name) => Need(name) is { } value ? Ids.Plain(value, problems) : Ids.StandIn;

    /// <summary>An id in which capitals may stand, because the law has them: <c>ca2004.16LA</c>.</summary>
    public string LawId(string name) => Need(name) is { } value ? Ids.OfLaw(value, problems) : Ids.StandIn;

    public Reference Reference(string name) => Need(name) is { } value ? Shapes.Reference(value, name, problems) : new Reference("", At);

    public Reference? OptionalReference(string name) => Take(name) is { } value ? Shapes.Reference(value, name, problems) : null;

    public bool YesNo(string name) => Need(name) is { } value && Shapes.YesNo(value, name, problems);

    public bool? OptionalYesNo(string name) => Take(name) is { } value ? Shapes.YesNo(value, name, problems) : null;

    public int WholeNumber(string name, int least = int.MinValue) => Need(name) is { } value ? Shapes.WholeNumber(value, name, problems, least) : 0;

    public int? OptionalWholeNumber(string name) => Take(name) is { } value ? Shapes.WholeNumber(value, name, problems) : null;

    public DateOnly Date(string name) => Need(name) is { } value ? Shapes.Date(value, name, problems) : default;

    public DateOnly? OptionalDate(string name) => Take(name) is { } value ? Shapes.Date(value, name, problems) : null;

    /// <summary>A word of a closed list; some of its words may have no meaning here.</summary>
    public T Word<T>(string name, WordList<T> words, params T[] except)
        where T : struct, Enum => WordOrNone(name, words, except) ?? default;

    /// <summary>A word that has to be there, for what else depends on which word it is; none when it is missing or wrong.</summary>
    public T? WordOrNone<T>(string name, WordList<T> words, params T[] except)
        where T : struct, Enum => Need(name) is { } value ? Shapes.Word(value, words, problems, except) : null;

    public T? OptionalWord<T>(string name, WordList<T> words, params T[] except)
        where T : struct, Enum => Take(name) is { } value ? Shapes.Word(value, words, problems, except) : null;

    /// <summary>A list that has to be there, with something in it.</summary>
    public IReadOnlyList<T> List<T>(string name, NodeReader<T> read) =>
        Need(name) is { } value ? Shapes.List(value, name, read, mayBeEmpty: false, problems) : [];

    /// <summary>A list that may be left out or empty, which come to the same.</summary>
    public IReadOnlyList<T> OptionalList<T>(string name, NodeReader<T> read) =>
        Take(name) is { } value ? Shapes.List(value, name, read, mayBeEmpty: true, problems) : [];

    public T Required<T>(string name, NodeReader<T> read, T standIn) => Need(name) is { } value ? read(value, problems) : standIn;

    public T? Optional<T>(string name, NodeReader<T> read)
        where T : class => Take(name) is { } value ? read(value, problems) : null;
}
