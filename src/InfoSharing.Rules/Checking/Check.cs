using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>One check of a pack.</summary>
/// <param name="Name">What is checked.</param>
/// <param name="Because">Why it stands where it stands in the table.</param>
/// <param name="Find">Finds what is wrong. It looks at the pack alone, and passes over names that nobody declares: another check reports those.</param>
internal sealed record Check(string Name, string Because, Func<Survey, IEnumerable<Diagnostic>> Find);
