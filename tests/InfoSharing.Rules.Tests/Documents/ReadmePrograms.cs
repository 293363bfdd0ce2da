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
