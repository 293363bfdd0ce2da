using InfoSharing.Rules;

// Loads, reads, evaluates and explains, from the package alone: what works here works trimmed and as native code.
var advisor = LawfulBasisAdvisor.EnglandWithNorthEastLincolnshire;
var sharing = advisor.ReadCase(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "siblings.json")), "siblings.json").Value;
var recommendation = advisor.Evaluate(sharing);

Console.WriteLine(recommendation.Explain());
Console.WriteLine(recommendation.ToJson());
return recommendation.Outcome == Outcome.ShouldShare ? 0 : 1;
