using System.Text;
using InfoSharing.Rules;

Console.OutputEncoding = Encoding.UTF8;

// A case from a file, or else the ICO's: a school worries about a child of seven, and about a sibling at another school.
var json = args.Contains("--json");
var path = args.FirstOrDefault(argument => !argument.StartsWith('-')) ?? Path.Combine(AppContext.BaseDirectory, "siblings.json");

var advisor = LawfulBasisAdvisor.England;
var sharing = advisor.ReadCase(File.ReadAllBytes(path), path);
if (!sharing.Succeeded)
{
    foreach (var diagnostic in sharing.Diagnostics)
    {
        Console.Error.WriteLine(diagnostic);
    }

    return 3;
}

var recommendation = advisor.Evaluate(sharing.Value);
Console.WriteLine(json ? recommendation.ToJson() : recommendation.Explain());
return 0;
