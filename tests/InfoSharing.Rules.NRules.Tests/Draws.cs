namespace InfoSharing.Rules.NRules.Tests;

/// <summary>The seeds of what is made up: the same in each run, and others, and many more, when hunting (<c>ISR_HUNT</c>).</summary>
/// <param name="First">The first seed; the others follow.</param>
/// <param name="Count">How many.</param>
internal sealed record Draws(int First, int Count)
{
    public IEnumerable<int> Seeds => Enumerable.Range(First, Count);

    public static Draws Of(int count, int whenHunting) =>
        Environment.GetEnvironmentVariable("ISR_HUNT") is null ? new Draws(0, count) : new Draws(Random.Shared.Next(1_000_000_000), whenHunting);
}
