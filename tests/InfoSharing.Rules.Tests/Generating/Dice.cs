namespace InfoSharing.Rules.Tests.Generating;

/// <summary>Chance with a seed: the same seed makes the same pack and the same case.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public bool Chance(int percent) => random.Next(100) < percent;

    public int Number(int least, int most) => random.Next(least, most + 1);

    public T One<T>(params IReadOnlyList<T> all) => all[random.Next(all.Count)];

    /// <summary>So many of them, each once, in any order.</summary>
    public List<T> Some<T>(IEnumerable<T> all, int least, int most) => [.. Shuffled(all).Take(Number(least, most))];

    public List<T> Shuffled<T>(IEnumerable<T> all)
    {
        var list = all.ToArray();
        random.Shuffle(list);
        return [.. list];
    }

    public List<T> Several<T>(int least, int most, Func<int, T> make) => [.. Enumerable.Range(0, Number(least, most)).Select(make)];
}
