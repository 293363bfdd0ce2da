using System.Text;
using InfoSharing.Rules;
using InfoSharing.Rules.NRules;
using NRules.Fluent;
using NRulesHost;

// A host with rules of its own on what the law says of a sharing.
//   NRulesHost [--own-engine] [CASE]      the outcome, what the host's rules conclude, and the findings that they react to
Console.OutputEncoding = Encoding.UTF8;

// The host's own rules, found as NRules finds them, run in the same sessions as those of the pack.
var hostRules = new RuleRepository();
hostRules.Load(rules => rules.From(typeof(RingTheDutyDesk)));
var evaluator = NRulesEvaluator.Create(LawfulBasisAdvisor.England, hostRules.GetRuleSets().SelectMany(set => set.Rules));

// What needs no session holds either engine; this is the line that chooses.
ISharingAdvisor advisor = args.Contains("--own-engine") ? LawfulBasisAdvisor.England : evaluator;

var path = args.FirstOrDefault(argument => !argument.StartsWith('-')) ?? Path.Combine(AppContext.BaseDirectory, "siblings.json");
var read = advisor.ReadCase(File.ReadAllBytes(path), path);
if (!read.Succeeded)
{
    Console.Error.WriteLine(string.Join('\n', read.Diagnostics));
    return 3;
}

Console.WriteLine($"Outcome: {advisor.Evaluate(read.Value).Outcome}");

// What only NRules has: the session, with what the host's rules concluded in it.
var opened = evaluator.Open(read.Value);
foreach (var call in opened.Session.Query<DutyDeskCall>())
{
    Console.WriteLine($"Ring the duty desk: {call.Why}");
}

foreach (var finding in opened.Findings.Where(finding => finding.Truth == Truth.True))
{
    var about = finding.Subject.Id.Length > 0 ? $" for {finding.Subject.Id}" : "";
    Console.WriteLine($"Finding {finding.Finding}{about}, by {string.Join(", ", finding.Rules)}");
}

return 0;
