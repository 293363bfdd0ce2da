using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tables;

/// <summary>
/// Whether who is told so that somebody protects hangs on a question by which the course of an item is decided: on the recipient, on forms, or on
/// what was said to the sharing. Whatever a rule reads is followed to the end, through conditions, findings, answers and tables.
/// </summary>
internal sealed class ProtectionReads
{
    private readonly record struct Step(Condition Condition, IReadOnlyList<string> Way);

    private readonly Pack pack;
    private readonly HashSet<string> decides;
    private readonly ILookup<string, Condition> named;
    private readonly ILookup<string, Condition> concluding;
    private readonly ILookup<string, Condition> answering;
    private readonly ILookup<string, Condition> rating;
    private readonly ILookup<string, TableDefinition> tables;

    private ProtectionReads(Pack pack)
    {
        this.pack = pack;
        var courses = pack.Questions.Where(question => question.IsCourse).Select(question => question.Id).ToHashSet(StringComparer.Ordinal);
        decides = [.. courses, .. pack.Tables.Where(table => courses.Contains(table.Answers.Id)).SelectMany(table => table.Asks).Select(asked => asked.Id)];
        named = pack.Conditions.ToLookup(condition => condition.Id, condition => condition.When, StringComparer.Ordinal);
        concluding = ReadBy<ConcludesFinding>(one => one.Finding.Id);
        answering = ReadBy<ConcludesAnswer>(one => one.Question.Id);
        rating = ReadBy<ConcludesProvision>(one => one.Provision.Id);
        tables = pack.Tables.ToLookup(table => table.Answers.Id, StringComparer.Ordinal);
    }

    public static IEnumerable<Diagnostic> Find(Pack pack)
    {
        var reads = new ProtectionReads(pack);
        return
        [
            .. from rule in pack.Rules
               let called = rule.Concludes.OfType<ConcludesProtection>().FirstOrDefault()
               where called is not null
               let found = reads.Decisive(rule)
               where found is not null
               select Wording.ProtectionHangsOnCourse(called.At, rule.Id, called.Protection.Id, found.Value.Question, found.Value.Way),
        ];
    }

    private (string Question, IReadOnlyList<string> Way)? Decisive(Rule rule)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        var open = new Queue<Step>(rule.Conditions.SelectMany(condition => condition.Whole()).Select(part => new Step(part, [])));
        while (open.TryDequeue(out var step))
        {
            switch (step.Condition)
            {
                case AnswerTest test when Ask(test.Question.Id, step.Way) is { } found:
                    return found;
                case FindingTest test:
                    Follow($"finding {Wording.Quote(test.Finding.Id)}", concluding[test.Finding.Id], step.Way);
                    break;
                case NamedTest test:
                    Follow($"condition {Wording.Quote(test.Condition.Id)}", named[test.Condition.Id], step.Way);
                    break;
                case ProvisionTest test:
                    Follow($"provision {Wording.Quote(test.Provision.Id)}", rating[test.Provision.Id], step.Way);
                    break;
                case RequirementTest test:
                    foreach (var provision in pack.Provisions.Where(provision => provision.Requirement == test.Requirement))
                    {
                        Follow($"provision {Wording.Quote(provision.Id)}", rating[provision.Id], step.Way);
                    }

                    break;
            }
        }

        return null;

        // A question that a table answers hangs on what the table asks.
        (string Question, IReadOnlyList<string> Way)? Ask(string question, IReadOnlyList<string> way)
        {
            if (decides.Contains(question))
            {
                return (question, way);
            }

            var name = $"question {Wording.Quote(question)}";
            Follow(name, answering[question], way);
            IReadOnlyList<string> further = [.. way, name];
            return tables[question].SelectMany(table => table.Asks).Where(asked => seen.Add($"asked {asked.Id}")).Select(asked => Ask(asked.Id, further)).FirstOrDefault(found => found is not null);
        }

        void Follow(string name, IEnumerable<Condition> conditions, IReadOnlyList<string> way)
        {
            if (seen.Add(name))
            {
                IReadOnlyList<string> further = [.. way, name];
                foreach (var part in conditions.SelectMany(condition => condition.Whole()))
                {
                    open.Enqueue(new Step(part, further));
                }
            }
        }
    }

    private ILookup<string, Condition> ReadBy<T>(Func<T, string> id)
        where T : Conclusion => (
            from rule in pack.Rules
            from conclusion in rule.Concludes.OfType<T>()
            from condition in rule.Conditions
            select (Id: id(conclusion), condition)).ToLookup(pair => pair.Id, pair => pair.condition, StringComparer.Ordinal);
}
