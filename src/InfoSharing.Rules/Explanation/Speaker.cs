using System.Diagnostics;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>Says conditions in English: what they ask, the contrary of it, and how they came out.</summary>
internal sealed class Speaker(PackWords words)
{
    public PackWords Words { get; } = words;

    public FactSpeaker Facts { get; } = new(words);

    /// <summary>What a condition asks for, as a statement.</summary>
    public string Asks(Condition condition) => condition switch
    {
        AllOf all => English.And(all.Of.Select(Asks)),
        AnyOf any => English.Or(any.Of.Select(Asks)),
        Not not => Contrary(not.Of),
        FactTest test => Facts.Asks(test),
        FindingTest finding => Said(finding, Kleene.Of(finding.Is)),
        ProvisionTest provision => Said(provision, Truth.True),
        RequirementTest requirement => Said(requirement, Truth.True),
        NamedTest named => English.Inside(Words.Conditions[named.Condition.Id].Title),
        Quantified quantified => $"{Among(quantified)}, {Asks(quantified.Where)}",
        _ => throw new UnreachableException(),
    };

    /// <summary>The contrary of what a condition asks for.</summary>
    public string Contrary(Condition condition) => condition switch
    {
        AllOf { Of: [var only] } => Contrary(only),
        AllOf all => "it is not so that " + Asks(all),
        AnyOf any => English.And(any.Of.Select(Contrary)),
        Not not => Asks(not.Of),
        FactTest test => Facts.Contrary(test),
        FindingTest finding => Said(finding, Kleene.Of(!finding.Is)),
        ProvisionTest provision => Said(provision, Truth.False),
        RequirementTest requirement => Said(requirement, Truth.False),
        NamedTest named => Contrary(Words.Conditions[named.Condition.Id].When),
        Quantified { Quantifier: Quantifier.Any } any => $"for no {Noun(any)}, {Asks(any.Where)}",
        Quantified quantified => $"not {Among(quantified)}, {Asks(quantified.Where)}",
        _ => throw new UnreachableException(),
    };

    /// <summary>How a condition came out: the fact as it is, the finding as it stands, or that it is not known.</summary>
    public string Stands(ConditionTrace trace)
    {
        var about = trace.Subject.Length > 0 ? $"for {trace.Subject}, " : "";
        return about + (trace.Condition switch
        {
            FactTest { Comparison: Comparison.IsKnown } known => trace.Truth == Truth.False ? Facts.Contrary(known) : Facts.Asks(known),
            FactTest => trace.FactAndInstance is ({ } slot, var instance)
                ? Facts.Says(slot.Definition, trace.Evaluated.ValueOf(slot, instance).Value)
                : Words.Facts[trace.Fact!].Sentences.Unknown,
            FindingTest finding => Said(finding, finding.Is ? trace.Truth : Kleene.Not(trace.Truth)),
            ProvisionTest provision => Said(provision, trace.Truth),
            RequirementTest requirement => Said(requirement, trace.Truth),
            Not => Stands(trace.Parts[0]),
            Quantified { Over: FactScope.Person } when trace.Evaluated.Rails.People == 0 => "it is not known whom the information is about",
            var other => trace.Truth switch
            {
                Truth.True => Asks(other),
                Truth.False => Contrary(other),
                _ => English.NotKnown + Asks(other),
            },
        });
    }

    private string Said(FindingTest test, Truth truth) => Words.Findings[test.Finding.Id].Sentences.For(truth);

    private string Said(ProvisionTest test, Truth truth)
    {
        var name = Words.Name(test.Provision.Id);
        var (yes, no) = test.Is switch
        {
            Rating.NotAvailable => ($"\u201C{name}\u201D cannot be relied on", $"\u201C{name}\u201D can be relied on"),
            Rating.Recommended => ($"\u201C{name}\u201D is the one to rely on", $"\u201C{name}\u201D is not the one to rely on"),
            _ => ($"\u201C{name}\u201D can be relied on", $"\u201C{name}\u201D cannot be relied on"),
        };
        return truth switch { Truth.True => yes, Truth.False => no, _ => English.NotKnown + yes };
    }

    private static string Said(RequirementTest test, Truth truth)
    {
        var name = AnswerWords.Inside(test.Requirement);
        var (yes, no) = test.Is switch
        {
            RequirementStatus.NotMet => ($"the requirement of {name} is not met", $"the requirement of {name} is met"),
            RequirementStatus.NotApplicable => ($"the requirement of {name} does not apply", $"the requirement of {name} applies"),
            _ => ($"the requirement of {name} is met", $"the requirement of {name} is not met"),
        };
        return truth switch { Truth.True => yes, Truth.False => no, _ => English.NotKnown + yes };
    }

    private static string Noun(Quantified quantified) => quantified.Over == FactScope.Person ? "person" : "item";

    public static string Among(Quantified quantified) => quantified.Quantifier switch
    {
        Quantifier.Any => $"for at least one {Noun(quantified)}",
        Quantifier.Every => $"for every {Noun(quantified)}",
        _ => English.Invariant($"for at least {quantified.AtLeast} {(quantified.Over == FactScope.Person ? "people" : "items")}"),
    };
}
