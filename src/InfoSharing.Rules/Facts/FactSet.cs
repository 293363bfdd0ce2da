namespace InfoSharing.Rules.Facts;

/// <summary>The facts given about one case, person or item; immutable, in the ordinal order of their ids.</summary>
/// <remarks>A null value is a fact that was asked and is not known. A fact not in the set was not asked.</remarks>
internal sealed class FactSet
{
    public static readonly FactSet Empty = new([]);

    private readonly (FactKey Key, FactValue? Value)[] facts;

    private FactSet((FactKey Key, FactValue? Value)[] facts) => this.facts = facts;

    public ReadOnlySpan<(FactKey Key, FactValue? Value)> All => facts;

    public bool TryFind(string id, out FactValue? value)
    {
        var place = Place(id);
        value = place >= 0 ? facts[place].Value : null;
        return place >= 0;
    }

    public FactSet With(FactKey key, FactValue? value)
    {
        var place = Place(key.Id);
        if (place >= 0)
        {
            var changed = facts.ToArray();
            changed[place] = (key, value);
            return new FactSet(changed);
        }

        return new FactSet([.. facts[..~place], (key, value), .. facts[~place..]]);
    }

    public FactSet Without(string id)
    {
        var place = Place(id);
        return place < 0 ? this : new FactSet([.. facts[..place], .. facts[(place + 1)..]]);
    }

    private int Place(string id)
    {
        var (low, high) = (0, facts.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(facts[middle].Key.Id, id);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }
}
