using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Checks a whole pack: what its parts say of each other, and what the law says of them.</summary>
internal static class Checker
{
    /// <summary>
    /// The checks. All of them run whatever the others find, and their order changes nothing in the result: it is the order in which
    /// each can best be understood.
    /// </summary>
    public static IReadOnlyList<Check> Table { get; } =
    [
        new("ids are declared once", "everything after it takes an id for one thing", DuplicateIds.Find),
        new("names are declared", "everything after it passes over names that nobody declares", UnknownNames.Find),
        new("attributes belong to a body", "attributes are names too, though bodies declare them in passing", UnknownNames.FindAttributes),
        new("conditions see what they read", "what a name stands for has to be in sight before its type matters", Sight.Find),
        new("conclusions belong to the rule's scope", "the same question of the other half of a rule", ConclusionScopes.Find),
        new("tests fit the type of their fact", "what follows reasons about values, and only about those that fit", FactTests.Find),
        new("facts are derived from where they can be", "derivations are tests of facts as well", Derivations.Find),
        new("what supersedes a fact can stand in its place", "facts and values are known by now", Supersessions.Find),
        new("nothing depends on itself", "once names lead somewhere, they must not lead back", Cycles.Find),
        new("conditions stay short when written out", "named conditions inside named conditions double, once they do not go round in a circle", WrittenOut.Find),
        new("conditions can be true", "reasons about each condition alone", Contradictions.Find),
        new("what is asked can be concluded", "reasons about conditions and conclusions together", NeverConcluded.Find),
        new("conclusions do not oppose each other", "reasons about two rules together", OpposedConclusions.Find),
        new("being known decides no answer", "looks through named conditions, which have to be sound", KnownTests.Find),
        new("what is declared is used", "last of the questions of language: it only warns", Unused.Find),
        new("law has its days", "the law's own checks begin with each thing alone", LawDates.Find),
        new("rules keep to the days of their provisions", "then each rule against the provisions it relies on", LawDates.FindAgainstProvisions),
        new("Schedule 1 conditions say whether they need a policy document", "the next check goes by what they say", PolicyDocuments.FindUnsaid),
        new("rules ask for the policy document", "follows everything that a rule reads", PolicyDocuments.FindUnread),
        new("what may be told is fit to be told", "openness ends at the rights and the safety of others", Tellables.Find),
    ];

    /// <summary>Everything that is wrong with a pack, sorted by place.</summary>
    public static IReadOnlyList<Diagnostic> Check(Pack pack)
    {
        var survey = new Survey(pack);
        var problems = new DiagnosticBag();
        foreach (var check in Table)
        {
            problems.AddRange(check.Find(survey));
        }

        return problems.ToSorted();
    }
}
