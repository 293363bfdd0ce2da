namespace InfoSharing.Rules.Model;

/// <summary>Exceptions that an overlay adds to a rule of the pack below it.</summary>
internal sealed record RuleChange(Reference Rule, IReadOnlyList<RuleException> Unless, string Because, Location At);

/// <summary>What an overlay may say in words of its own.</summary>
internal enum Worded
{
    Fact,
    Safeguard,
    Adviser,
    Protection,
    Reason,
}

/// <summary>One text that an overlay puts in the place of another.</summary>
/// <param name="Of">The kind of thing.</param>
/// <param name="Target">Which one.</param>
/// <param name="Member">Which of its texts: "label".</param>
/// <param name="Text">The new text.</param>
/// <param name="At">Where it is written.</param>
internal sealed record WordingChange(Worded Of, Reference Target, string Member, string Text, Location At);
