using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>A name that something uses: "rule `a` asks about fact `b`".</summary>
/// <param name="By">What uses it.</param>
/// <param name="Verb">How: "asks about".</param>
/// <param name="In">The kind of thing that the name should be declared as.</param>
/// <param name="Code">The code for a name of this kind that nobody declares.</param>
/// <param name="Id">The name.</param>
/// <param name="At">Where it stands.</param>
internal sealed record NameUse(Owner By, string Verb, Declared In, Code Code, string Id, Location At);
