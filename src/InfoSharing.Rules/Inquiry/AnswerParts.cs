using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Inquiry;

/// <summary>A part of an answer that can be told apart from others, and what is said of it.</summary>
internal readonly record struct AnswerPart(DifferenceKind Kind, string Id, string Subject);

/// <summary>An answer as a flat list, part by part, so that two can be laid side by side.</summary>
internal static class AnswerParts
{
    private const string Yes = "yes";
    private const string No = "no";

    public static IReadOnlyDictionary<AnswerPart, string> Of(Recommendation advice)
    {
        var parts = new Dictionary<AnswerPart, string>
        {
            [new AnswerPart(DifferenceKind.Outcome, "", "")] = Words.Outcomes[advice.Outcome],
            [new AnswerPart(DifferenceKind.Settled, "", "")] = Said(advice.IsSettled),
            [new AnswerPart(DifferenceKind.Danger, "", "")] = Said(advice.InDanger),
            [new AnswerPart(DifferenceKind.Extent, "", "")] = Words.Extents[advice.Extent],
        };
        foreach (var item in advice.Items)
        {
            Add(parts, item);
        }

        foreach (var telling in advice.TellSubject)
        {
            parts[new AnswerPart(DifferenceKind.Telling, "", telling.Person)] = Words.TellTimes[telling.When];
        }

        foreach (var safeguard in advice.Safeguards)
        {
            Add(parts, DifferenceKind.Safeguard, safeguard.Id, safeguard.For, Words.Strengths[safeguard.Strength]);
        }

        foreach (var protection in advice.ProtectNow)
        {
            Add(parts, DifferenceKind.ProtectNow, protection.Id, protection.For, Words.ProtectionUrgencies[protection.Urgency]);
        }

        Add(parts, DifferenceKind.ShareWith, advice.ShareWith.Select(other => other.Kind));
        Add(parts, DifferenceKind.Advice, advice.Advice.Select(adviser => adviser.Id));
        Add(parts, DifferenceKind.Conflict, advice.Conflicts);
        Add(parts, DifferenceKind.Correction, advice.Corrections.Select(correction => correction.Id));
        foreach (var finding in advice.Evaluated.Machine.Pack.Findings.Where(finding => !finding.IsIntermediate))
        {
            Add(parts, advice.Evaluated, finding);
        }

        return parts;
    }

    private static void Add(Dictionary<AnswerPart, string> parts, ItemRecommendation item)
    {
        parts[new AnswerPart(DifferenceKind.Disposition, "", item.Id)] = Words.Dispositions[item.Disposition];
        if (item.LawfulBasis is { } basis)
        {
            parts[new AnswerPart(DifferenceKind.LawfulBasis, "", item.Id)] = basis.Id;
        }

        foreach (var finding in item.Requirements)
        {
            parts[new AnswerPart(DifferenceKind.Requirement, Words.Requirements[finding.Requirement], item.Id)] = Words.Statuses[finding.Status];
        }

        foreach (var rating in item.Bases.Concat(item.Provisions))
        {
            parts[new AnswerPart(DifferenceKind.Rating, rating.Id, item.Id)] = Words.Ratings[rating.Rating];
        }
    }

    private static void Add(Dictionary<AnswerPart, string> parts, Evaluated evaluated, FindingDefinition finding)
    {
        var signal = evaluated.Machine.Findings[finding.Id];
        for (var instance = 0; instance < evaluated.Rails.Count(finding.Scope); instance++)
        {
            parts[new AnswerPart(DifferenceKind.Finding, finding.Id, evaluated.NameOf(finding.Scope, instance))] = Words.Truths[signal.Answer(evaluated.Rails, instance)];
        }
    }

    private static void Add(Dictionary<AnswerPart, string> parts, DifferenceKind kind, IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            parts[new AnswerPart(kind, id, "")] = Yes;
        }
    }

    private static void Add(Dictionary<AnswerPart, string> parts, DifferenceKind kind, string id, IReadOnlyList<string> subjects, string said)
    {
        foreach (var subject in subjects.DefaultIfEmpty(""))
        {
            parts[new AnswerPart(kind, id, subject)] = said;
        }
    }

    private static string Said(bool yes) => yes ? Yes : No;
}
