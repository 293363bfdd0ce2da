using System.Diagnostics;
using InfoSharing.Rules;

if (args is ["cold"])
{
    var (processor, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
    _ = LawfulBasisAdvisor.England.Evaluate(new SharingCase(new DateOnly(2026, 11, 22))).Outcome;
    Console.WriteLine(FormattableString.Invariant($"first recommendation after {(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds:F1} ms of processor time, {Stopwatch.GetElapsedTime(clock).TotalMilliseconds:F1} ms by the clock"));
    return 0;
}

// Loads, reads, evaluates, explains, asks and records, from the package alone: what works here works trimmed and as native code.
var advisor = LawfulBasisAdvisor.EnglandWithNorthEastLincolnshire;
var sharing = advisor.ReadCase(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "siblings.json")), "siblings.json").Value;
var recommendation = advisor.Evaluate(sharing);

Console.WriteLine(recommendation.Explain());
Console.WriteLine(recommendation.ToJson());
Console.WriteLine(recommendation.ToHtml());
Console.WriteLine(recommendation.WhyNot("ukgdpr.6.1.a").Explain());
Console.WriteLine(recommendation.Certainty().Explain());
Console.WriteLine(recommendation.ToRecord("user", Decided.AsRecommended, new DateTimeOffset(2026, 11, 22, 17, 0, 0, TimeSpan.Zero)).ToJson());
return recommendation.Outcome == Outcome.ShouldShare ? 0 : 1;
