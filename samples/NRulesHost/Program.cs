using System.Text;
using InfoSharing.Rules;
using InfoSharing.Rules.NRules;
using NRules.Fluent;
using NRulesHost;

Console.OutputEncoding = Encoding.UTF8;

// The host's own rules, found as NRules finds them, run in the same sessions as those of the pack.
var hostRules = new RuleRepository();
hostRules.Load(rules => rules.From(typeof(RingTheDutyDesk)));
var evaluator = NRulesEvaluator.Create(LawfulBasisAdvisor.England, hostRules.GetRuleSets().SelectMany(set => set.Rules));

var path = args.FirstOrDefault() ?? Path.Combine(AppContext.BaseDirectory, "siblings.json");
var sharing = LawfulBasisAdvisor.England.ReadCase(File.ReadAllBytes(path), path).Value;
var opened = evaluator.Open(sharing);

Console.WriteLine($"Outcome: {opened.Recommend().Outcome}");
foreach (var call in opened.Session.Query<DutyDeskCall>())
{
    Console.WriteLine($"Ring the duty desk: {call.Why}");
}

foreach (var finding in opened.Findings.Where(finding => finding.Truth == Truth.True))
{
    Console.WriteLine($"Finding {finding.Finding}{(finding.Subject.Id.Length > 0 ? $" for {finding.Subject.Id}" : "")}, by {string.Join(", ", finding.Rules)}");
}
