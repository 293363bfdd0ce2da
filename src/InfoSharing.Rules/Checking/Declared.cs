using System.Diagnostics.CodeAnalysis;

namespace InfoSharing.Rules.Checking;

/// <summary>An id and where it is declared.</summary>
internal sealed record Declaration(string Id, Location At);

/// <summary>The things of one kind that a pack declares.</summary>
/// <param name="kind">What one of them is called: "fact".</param>
/// <param name="home">Where they are declared: "a file in `facts`".</param>
/// <param name="all">All of them, in the order of their places.</param>
internal abstract class Declared(string kind, string home, IReadOnlyList<Declaration> all)
{
    private readonly Dictionary<string, Location> places = all
        .GroupBy(declaration => declaration.Id, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First().At, StringComparer.Ordinal);

    public string Kind { get; } = kind;

    public string Home { get; } = home;

    public IReadOnlyList<Declaration> All { get; } = all;

    public IEnumerable<string> Ids => places.Keys;

    public bool Has(string id) => places.ContainsKey(id);

    public Location PlaceOf(string id) => places[id];
}

/// <summary>The things of one kind by id; where an id is declared twice, the one that stands first.</summary>
internal sealed class Declared<T>(string kind, string home, IEnumerable<T> all, Func<T, string> idOf, Func<T, Location> placeOf)
    : Declared(kind, home, [.. all.Select(one => new Declaration(idOf(one), placeOf(one))).OrderBy(declaration => declaration.At)])
    where T : class
{
    private readonly Dictionary<string, T> byId = all
        .OrderBy(placeOf)
        .GroupBy(idOf, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    public T? Find(string id) => byId.GetValueOrDefault(id);

    public bool TryFind(string id, [NotNullWhen(true)] out T? found) => byId.TryGetValue(id, out found);
}
