using System.CommandLine;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Cli.Inquiries;

/// <summary>What is asked about, as words on a command line: <c>MayShare</c>, <c>ukgdpr.6.1.ea@injuries</c>, <c>gateway=Met</c>.</summary>
internal static class TargetWords
{
    /// <summary>The word on the command line that is a target; a shell completes the outcomes, requirements and what becomes of items.</summary>
    public static Argument<string?> Argument(ArgumentArity? arity = null)
    {
        var argument = new Argument<string?>("TARGET")
        {
            Description = "What is asked about: an outcome such as MayShare; a provision such as ukgdpr.6.1.ea, or ukgdpr.6.1.ea=recommended; a finding; a protection such as police-now; a requirement such as gateway, "
                + "or gateway=NotMet; or what becomes of an item: share or withhold. With @ and an id behind it: of that person or item, and not of any.",
            HelpName = "TARGET",
            Arity = arity ?? ArgumentArity.ExactlyOne,
        };
        argument.CompletionSources.Add(_ => [.. Words.Outcomes.All.Concat(Becoming).Concat(Words.Requirements.All).Select(word => new System.CommandLine.Completions.CompletionItem(word))]);
        return argument;
    }

    /// <summary>The target that was written, with every name in it looked up.</summary>
    /// <exception cref="CommandFailedException">The pack or the case has no such name.</exception>
    public static Target Read(string written, Evaluated evaluated)
    {
        var (said, subject) = Halves(written, '@');
        var (name, status) = Halves(said, '=');
        if (name.Length == 0 || subject?.Length == 0 || status?.Length == 0)
        {
            throw new CommandFailedException($"`{written}` is no target: write an outcome, a provision, a finding, a protection, a requirement or what becomes of an item, and perhaps @ and the id of a person or an item");
        }

        var machine = evaluated.Machine;
        if (machine.Findings.TryGetValue(name, out var finding))
        {
            Refuse(name, status);
            Require(evaluated, finding.Scope, $"finding `{name}`", subject);
            return subject is null ? Target.FindingHolds(name) : Target.FindingHolds(name, subject);
        }

        if (machine.ProvisionRules.ContainsKey(name))
        {
            Require(evaluated, FactScope.Item, $"provision `{name}`", subject);
            return status is null || Is(status, Words.Ratings[Rating.Available]) ? subject is null ? Target.ProvisionIsAvailable(name) : Target.ProvisionIsAvailable(name, subject)
                : Is(status, Words.Ratings[Rating.Recommended]) ? subject is null ? Target.ProvisionIsRecommended(name) : Target.ProvisionIsRecommended(name, subject)
                : throw Names.NoSuch($"a provision is never `{status}`", status, [Words.Ratings[Rating.Available], Words.Ratings[Rating.Recommended]]);
        }

        if (machine.Pack.Protections.Any(protection => protection.Id == name))
        {
            Refuse(name, status);
            return subject is null ? Target.ProtectionIsCalledFor(name) : throw new CommandFailedException($"protection `{name}` is called for in the whole case, not for `{subject}` alone");
        }

        if (Find(Words.Requirements, name) is { } requirement)
        {
            Require(evaluated, FactScope.Item, $"requirement `{Words.Requirements[requirement]}`", subject);
            var wanted = status is null ? RequirementStatus.Met : Find(Words.Statuses, status) is { } known and not RequirementStatus.Unknown ? known
                : throw Names.NoSuch($"no rule makes a requirement `{status}`", status, [.. Words.Statuses.All.Where(word => word != Words.Statuses[RequirementStatus.Unknown])]);
            return subject is null ? Target.RequirementIs(requirement, wanted) : Target.RequirementIs(requirement, wanted, subject);
        }

        Refuse(name, status);
        if (Find(Words.Outcomes, name) is { } outcome)
        {
            return subject is null ? Target.OutcomeIs(outcome) : throw new CommandFailedException($"the outcome is one of the whole case, not of `{subject}`; of an item, ask about {Names.Listed(Becoming)}");
        }

        if (Find(Words.Dispositions, name) is { } disposition and not Disposition.Undecided)
        {
            Require(evaluated, FactScope.Item, "what becomes of an item", subject);
            return subject is null ? Target.DispositionIs(disposition) : Target.DispositionIs(disposition, subject);
        }

        throw Names.NoSuch($"pack `{machine.Pack.Header.Id}` has no outcome, provision, finding, protection or requirement `{name}`", name,
            [.. Words.Outcomes.All, .. Becoming, .. Words.Requirements.All, .. machine.Findings.Keys, .. machine.ProvisionRules.Keys, .. machine.Pack.Protections.Select(protection => protection.Id)]);
    }

    private static IEnumerable<string> Becoming => Words.Dispositions.All.Where(word => word != Words.Dispositions[Disposition.Undecided]);

    /// <summary>The ids of all that a case has of a scope.</summary>
    public static IReadOnlyList<string> Subjects(Evaluated evaluated, FactScope scope) =>
        [.. Enumerable.Range(0, evaluated.Rails.Count(scope)).Select(instance => evaluated.NameOf(scope, instance))];

    private static void Require(Evaluated evaluated, FactScope scope, string what, string? subject)
    {
        if (subject is null)
        {
            return;
        }

        if (scope == FactScope.Case)
        {
            throw new CommandFailedException($"{what} is one of the whole case, not of `{subject}`");
        }

        var known = Subjects(evaluated, scope);
        if (!known.Contains(subject))
        {
            throw Names.NoSuch($"the case has no {(scope == FactScope.Person ? "person" : "item")} `{subject}`", subject, known);
        }
    }

    private static void Refuse(string name, string? status)
    {
        if (status is not null)
        {
            throw new CommandFailedException($"`{name}` is so or not, and cannot be `{status}`; only provisions and requirements take `=`");
        }
    }

    private static (string First, string? Second) Halves(string written, char at) =>
        written.IndexOf(at, StringComparison.Ordinal) is var place and >= 0 ? (written[..place], written[(place + 1)..]) : (written, null);

    // On a command line may-share and mayshare mean MayShare; in files only the one word does.
    private static T? Find<T>(WordList<T> words, string written)
        where T : struct, Enum => words.All.FirstOrDefault(word => Is(written, word)) is { } word && words.TryFind(word, out var value) ? value : null;

    private static bool Is(string written, string word) => string.Equals(Bare(written), Bare(word), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string word) => word.Replace("-", "", StringComparison.Ordinal);
}
