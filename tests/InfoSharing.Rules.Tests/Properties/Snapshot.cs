using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Oracle;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>How every finding, rating and requirement stands, which facts are open, and which exceptions a rule goes on without.</summary>
internal sealed class Snapshot
{
    private readonly Lazy<Dictionary<string, bool>> answers;
    private readonly Lazy<HashSet<string>> goneOnWithout;

    public Snapshot(Scene scene, SharingCase sharing)
    {
        var evaluated = scene.Run(sharing);
        Recommendation = Judging.Of(evaluated);
        Values = ValuesOf(evaluated);
        answers = new(() => Answers(evaluated));
        goneOnWithout = new(() =>
        [
            .. from unit in evaluated.Machine.Units
               from exception in unit.Unless
               where exception.Source.ProceedIfUnknown
               from instance in Enumerable.Range(0, evaluated.Rails.Count(unit.Scope))
               where evaluated.TruthOf(exception.When, instance) == Truth.Unknown
               select $"{unit.Rule!.Id} {instance} {exception.Source.Id}",
        ]);
    }

    public Recommendation Recommendation { get; }

    public IEnumerable<string> Settled => answers.Value.Where(answer => answer.Value).Select(answer => answer.Key);

    public IEnumerable<string> Open => answers.Value.Where(answer => !answer.Value).Select(answer => answer.Key);

    /// <summary>Exceptions that are unknown and let their rule proceed.</summary>
    public IReadOnlySet<string> GoneOnWithout => goneOnWithout.Value;

    /// <summary>The value of every fact at every place, given or derived; none if it is not known.</summary>
    public Dictionary<(string Fact, int Index), FactValue?> Values { get; }

    /// <summary>Whether nothing that was known, by being given or derived, is otherwise now.</summary>
    public bool OnlyAddsTo(Snapshot before) => before.Values.All(one => one.Value is null || one.Value.Equals(Values[one.Key]));

    private Dictionary<string, bool> Answers(Evaluated evaluated)
    {
        var settled = new Dictionary<string, bool>();
        foreach (var (id, finding) in evaluated.Machine.Findings)
        {
            for (var instance = 0; instance < evaluated.Rails.Count(finding.Scope); instance++)
            {
                settled[$"finding {id} {evaluated.NameOf(finding.Scope, instance)}"] = finding.Answer(evaluated.Rails, instance) != Truth.Unknown;
            }
        }

        foreach (var item in Recommendation.Items)
        {
            foreach (var rating in item.Bases.Concat(item.Provisions))
            {
                settled[$"provision {rating.Id} {item.Id}"] = rating.Rating != Rating.DependsOn;
            }

            foreach (var requirement in item.Requirements)
            {
                settled[$"requirement {requirement.Requirement} {item.Id}"] = requirement.Status != RequirementStatus.Unknown;
            }
        }

        return settled;
    }

    private static Dictionary<(string, int), FactValue?> ValuesOf(Evaluated evaluated)
    {
        var values = new Dictionary<(string, int), FactValue?>();
        foreach (var slot in evaluated.Machine.Facts)
        {
            var count = slot.Definition.Scope == FactScope.Item ? evaluated.Items.Count : evaluated.Rails.Count(slot.Definition.Scope);
            for (var index = 0; index < count; index++)
            {
                values[(slot.Definition.Id, index)] = evaluated.ValueOf(slot, index).Value;
            }
        }

        return values;
    }
}
