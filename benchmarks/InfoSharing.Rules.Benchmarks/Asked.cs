using System.Text.Json;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Benchmarks;

/// <summary>What a host asks besides the rules: text in and out, records, and questions about one recommendation.</summary>
internal static class Asked
{
    private const int InATurn = 16;

    // Writing an answer goes through so much code that after one round the run-time still runs its first, slow version of most of it.
    private const int WarmUps = 4;

    /// <summary>Each with its cost; the first is a recommendation alone, beside which the others are read. Each judges its case anew.</summary>
    public static (string What, Cost Cost)[] OfCheap(SharingCase[] cases, int rounds)
    {
        var england = LawfulBasisAdvisor.England;
        byte[][] texts = [.. cases.Select(Written)];
        foreach (var (text, sharing) in texts.Zip(cases).Take(InATurn))
        {
            var read = england.ReadCase(text, "case.json").Value;
            if (england.Evaluate(read).ToJson() != england.Evaluate(sharing).ToJson())
            {
                throw new InvalidOperationException("A case read back from its text is answered otherwise.");
            }
        }

        (string What, Action<int> Work)[] all =
        [
            ("recommendation", place => _ = england.Evaluate(cases[place])),
            ("JSON in, recommendation", place => _ = england.Evaluate(england.ReadCase(texts[place], "case.json").Value)),
            ("recommendation, JSON out", place => _ = england.Evaluate(cases[place]).ToJson()),
            ("JSON in, recommendation, JSON out", place => _ = england.Evaluate(england.ReadCase(texts[place], "case.json").Value).ToJson()),
            ("recommendation and explanation as text", place => _ = england.Evaluate(cases[place]).Explain()),
            ("recommendation and record", place => _ = Record(england.Evaluate(cases[place]))),
            ("recommendation, why not (ea)", place => _ = england.Evaluate(cases[place]).WhyNot(Target.ProvisionIsAvailable("ukgdpr.6.1.ea")).Ways.Count),
        ];
        return [.. all.Select(one => one.What).Zip(Turns.Take(cases.Length, InATurn, WarmUps, rounds, [.. all.Select(one => one.Work)]))];
    }

    /// <summary>The dear ones, each case asked once, the code warmed up on others: their medians and how many cases took at most five milliseconds.</summary>
    public static (string What, double Median, double Mean, int WithinFive)[] OfDear(SharingCase[] cases, SharingCase[] others)
    {
        var england = LawfulBasisAdvisor.England;
        (string What, Action<Recommendation> Work)[] all =
        [
            ("certainty of (ea)", one => _ = one.CertaintyOf(Target.ProvisionIsAvailable("ukgdpr.6.1.ea"))),
            ("certainty of the outcome", one => _ = one.CertaintyOf(Target.OutcomeIs(one.Outcome))),
            ("certainty of everything", one => _ = one.Certainty()),
            ("what would make (ea) available", one => _ = one.WhatWouldChange(Target.ProvisionIsAvailable("ukgdpr.6.1.ea"))),
            ("what would change the outcome", one => _ = one.WhatWouldChange(Target.OutcomeIs(one.Outcome == Outcome.ShouldShare ? Outcome.MayShare : Outcome.ShouldShare))),
        ];
        foreach (var (_, work) in all)
        {
            Array.ForEach(others, sharing => work(england.Evaluate(sharing)));
        }

        return [.. all.Select(one =>
        {
            double[] took = [.. cases.Select(sharing =>
            {
                var recommendation = england.Evaluate(sharing);
                return Cost.Of(() => one.Work(recommendation)).Microseconds;
            }).Order()];
            return (one.What, took[took.Length / 2], took.Average(), took.Count(time => time <= 5000));
        })];
    }

    /// <summary>A case alone, on rails used again, and its share of a batch of completions: the circuit is made already.</summary>
    public static (Cost Single, Cost Lane) Batched(Machine machine, SharingCase[] cases, int rounds)
    {
        var rails = new Rails(machine.Words);
        Batch.Lanes[] lanes = [.. cases.Select(sharing => Inquire.LanesOf(Evaluator.Run(machine, sharing, acceptAnnounced: false)))];
        var took = Turns.Take(
            cases.Length, InATurn, 1, rounds, place => Evaluator.Run(machine, cases[place], acceptAnnounced: false, rails), place => lanes[place].Run());
        return (took[0], new Cost(took[1].Microseconds / Batch.Lanes.Count, took[1].Bytes / Batch.Lanes.Count));
    }

    private static DecisionRecord Record(Recommendation recommendation) =>
        recommendation.ToRecord("user-17", Decided.AsRecommended, new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    private static byte[] Written(SharingCase sharing)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text))
        {
            writer.WriteStartObject();
            writer.WriteString("asAt", $"{sharing.AsAt:yyyy-MM-dd}");
            Write(writer, sharing.Facts);
            writer.WriteStartArray("people");
            foreach (var person in sharing.People)
            {
                writer.WriteStartObject();
                writer.WriteString("id", person.Id);
                Write(writer, person.Facts);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("items");
            foreach (var item in sharing.Items)
            {
                writer.WriteStartObject();
                writer.WriteString("id", item.Id);
                writer.WriteString("about", item.About);
                Write(writer, item.Facts);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return text.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, FactSet facts)
    {
        writer.WriteStartObject("facts");
        foreach (var (key, value) in facts.All)
        {
            writer.WritePropertyName(key.Id);
            switch (value)
            {
                case FactValue.YesNo yes:
                    writer.WriteBooleanValue(yes.Value);
                    break;
                case FactValue.WholeNumber number:
                    writer.WriteNumberValue(number.Value);
                    break;
                case FactValue.Choices choices:
                    writer.WriteStartArray();
                    foreach (var choice in choices.Values)
                    {
                        writer.WriteStringValue(choice);
                    }

                    writer.WriteEndArray();
                    break;
                default:
                    writer.WriteStringValue(value?.ToString());
                    break;
            }
        }

        writer.WriteEndObject();
    }
}
