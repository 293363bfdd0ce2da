namespace InfoSharing.Rules.Tests.Documents;

/// <summary>The programs of the README, compiled and run; a test holds the two to the same lines.</summary>
internal static class ReadmePrograms
{
    public static (Recommendation Advice, string Json) Vendor()
    {
        var advisor = LawfulBasisAdvisor.England;
        var sharing = new SharingCase(asAt: new DateOnly(2026, 11, 22))
            .With(EnglandFacts.OfCase.Purpose, "safeguard-child")
            .With(EnglandFacts.OfCase.DiscloserKind, "maintained-school")
            .With(EnglandFacts.OfCase.RecipientKind, "childrens-social-care")
            .With(EnglandFacts.OfCase.HarmChild, "reasonable-cause")
            .With(new Person("child").With(EnglandFacts.OfPerson.Age, 7))
            .With(new InformationItem("injuries", about: "child").With(EnglandFacts.OfItem.Category, ["health"]));

        Recommendation advice = advisor.Evaluate(sharing);
        Console.WriteLine(advice.Explain());
        string json = advice.ToJson();
        return (advice, json);
    }

    public static (IReadOnlyList<NextQuestion> Ask, ComparisonAnswer Before) Inquirer(Recommendation advice)
    {
        Console.WriteLine(advice.Why("ukgdpr.6.1.e").Explain());
        Console.WriteLine(advice.WhyNot("ukgdpr.6.1.a").Explain());
        Console.WriteLine(advice.WhatWouldChange(Target.ProvisionIsAvailable("ukgdpr.6.1.ea")).Explain());
        Console.WriteLine(advice.Certainty().Explain());
        IReadOnlyList<NextQuestion> ask = advice.NextQuestions(3);
        ComparisonAnswer before = advice.AsAt(new DateOnly(2026, 2, 4));
        return (ask, before);
    }

    public static bool Keeper(LawfulBasisAdvisor advisor, Recommendation advice, DateTimeOffset at)
    {
        DecisionRecord record = advice.ToRecord(decidedBy: "user-17", Decided.Departed, at, reason: "the head teacher has already told the police");
        Loaded<DecisionRecord> stored = DecisionRecord.Parse(record.Utf8, "decision-1.json");
        bool same = stored.Value.Replay(advisor).IsSameAnswer;
        return same;
    }

    public static bool Developer(LawfulBasisAdvisor advisor, string path)
    {
        Loaded<SharingCase> read = advisor.ReadCase(File.ReadAllBytes(path), path);
        foreach (var diagnostic in read.Diagnostics)
        {
            Console.Error.WriteLine(diagnostic);
        }

        return read.Succeeded;
    }
}
