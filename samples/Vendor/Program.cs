using System.Security.Cryptography;
using InfoSharing.Rules;

// A small case-management program: it asks, keeps what a person decided, and later finds the decisions that other law would change.
//   Vendor decide DATABASE CASE USER     judge the case, and keep that the user decided as recommended
//   Vendor review DATABASE [DAY]         the kept decisions whose answer the law of that day would change
//   Vendor verify DATABASE               whether any record was changed or taken out
var advisor = LawfulBasisAdvisor.England;
switch (args)
{
    case ["decide", var database, var path, var user]:
    {
        var sharing = advisor.ReadCase(File.ReadAllBytes(path), path);
        if (!sharing.Succeeded)
        {
            Console.Error.WriteLine(string.Join('\n', sharing.Diagnostics));
            return 3;
        }

        using var store = new DecisionStore(database);
        var recommendation = advisor.Evaluate(sharing.Value);
        var record = recommendation.ToRecord(user, Decided.AsRecommended, DateTimeOffset.UtcNow, details: new RecordDetails
        {
            Previous = store.LastDigest,
            Salt = RandomNumberGenerator.GetBytes(32),
        });
        store.Add(record);
        Console.WriteLine($"{record.Outcome}: kept as {record.Digest}");
        return 0;
    }

    case ["review", var database, .. var days]:
    {
        using var store = new DecisionStore(database);
        DateOnly? asAt = days is [var day] ? DateOnly.ParseExact(day, "yyyy-MM-dd") : null;
        var changed = 0;
        foreach (var decision in DecisionRecords.Review(store.Records(), database, advisor, asAt))
        {
            changed++;
            Console.WriteLine($"decision {decision.Number}: {decision.Record?.Outcome.ToString() ?? "cannot be read"}, now {decision.Replay?.Now.Outcome}");
            foreach (var difference in decision.Replay?.Differences.Where(difference => difference.IsOfAnswer) ?? [])
            {
                Console.WriteLine($"  {difference.Path}: {difference.Was} -> {difference.Now}");
            }
        }

        Console.WriteLine($"{changed} of the kept decisions would be answered otherwise");
        return 0;
    }

    case ["verify", var database]:
    {
        using var store = new DecisionStore(database);
        var chain = DecisionRecord.VerifyChain(store.Records(), database);
        Console.WriteLine(chain.Holds ? $"{chain.Count} records, none changed and none missing" : string.Join('\n', chain.Diagnostics));
        return chain.Holds ? 0 : 2;
    }

    default:
        Console.Error.WriteLine("Vendor decide DATABASE CASE USER | review DATABASE [DAY] | verify DATABASE");
        return 1;
}
