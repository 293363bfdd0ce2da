using System.Text;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>Everything that a recommendation says, as text, so that two can be compared.</summary>
internal static class WholeAnswer
{
    public static string Of(Recommendation answer, bool withQuestions)
    {
        var text = new StringBuilder();
        text.AppendLine($"{answer.Outcome} {answer.IsSettled} [{string.Join(' ', answer.PossibleOutcomes)}] {answer.Extent} {answer.Urgency} {answer.InDanger} {answer.AsAt:O} {answer.Pack.Id}");
        foreach (var item in answer.Items)
        {
            text.AppendLine($"item {item.Id} {item.About} {item.Disposition} {item.LawfulBasis?.Id} mend [{string.Join(' ', item.Mend)}] course {Steps(item.Course)}");
            foreach (var requirement in item.Requirements)
            {
                text.AppendLine($"  {requirement.Requirement} {requirement.Status} {requirement.Provision} [{Rules(requirement.Rules)}]");
            }

            foreach (var rating in item.Bases.Concat(item.Provisions))
            {
                text.AppendLine($"  {rating.Id} {rating.Rating} {rating.Through} ({string.Join(' ', rating.Rights)}) [{Rules(rating.Rules)}]");
            }
        }

        foreach (var one in answer.Safeguards)
        {
            text.AppendLine($"safeguard {one.Id} {one.Strength} {one.When} for ({string.Join(' ', one.For)}) [{Rules(one.Rules)}]");
        }

        foreach (var one in answer.Advice)
        {
            text.AppendLine($"advice {one.Id} [{Rules(one.Rules)}]");
        }

        foreach (var one in answer.TellSubject)
        {
            text.AppendLine($"tell {one.Person} {one.When} {one.Reason} [{Rules(one.Rules)}]");
        }

        foreach (var one in answer.ProtectNow)
        {
            text.AppendLine($"protect by {one.Id} {one.Urgency} for ({string.Join(' ', one.For)}) [{Rules(one.Rules)}]");
        }

        foreach (var one in answer.ShareWith)
        {
            text.AppendLine($"share with {one.Kind} [{Rules(one.Rules)}]");
        }

        foreach (var point in answer.Checklists.SelectMany(checklist => checklist.Points))
        {
            text.AppendLine($"point {point.Id} {point.Status} [{Rules(point.Rules)}]");
        }

        text.AppendLine($"corrections {string.Join(' ', answer.Corrections.Select(one => one.Id))}; presumed {Rules(answer.Presumed)}");
        text.AppendLine($"conflicts {string.Join(' ', answer.Conflicts)}; unverified {Rules(answer.Unverified)}");
        text.AppendLine(answer.Announced is { } announced ? $"announced {announced.Outcome} {string.Join(' ', announced.LawfulBases)} [{Rules(announced.Rules)}]" : "");
        foreach (var rule in answer.Trace.Rules)
        {
            text.Append(rule.Id).Append(' ').Append(rule.Subject).Append(' ').Append(rule.Verdict).Append(' ').AppendLine(string.Concat(rule.Unless.Select(one => $"{one.Id} {one.When.Truth};")));
            Conditions(text, rule.When);
        }

        foreach (var question in withQuestions ? answer.Questions : [])
        {
            text.AppendLine($"ask {question.Fact} {question.Subject} {string.Join(' ', question.Answers.Select(one => $"{one.Answer}={one.Outcome}"))}");
        }

        return text.ToString();
    }

    private static void Conditions(StringBuilder text, ConditionTrace condition)
    {
        text.Append(condition.Fact).Append(condition.Value).Append(condition.Source.ToString()[0]).Append(condition.Truth.ToString()[0]).Append(' ');
        foreach (var part in condition.Parts)
        {
            Conditions(text, part);
        }
    }

    private static string Steps(ItemCourse? course) => course is null
        ? "none"
        : $"{course.Now.Id} by {course.Row.Id}, first [{string.Join(' ', course.First.Select(step => step.Id))}], then {course.Then.Id}, if refused {course.IfRefused?.Id}";

    private static string Rules(IEnumerable<RuleTrace> rules) => string.Join(' ', rules.Select(rule => $"{rule.Id}:{rule.Subject}"));
}
