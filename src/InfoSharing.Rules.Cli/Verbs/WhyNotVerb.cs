using System.CommandLine;
using InfoSharing.Rules.Cli.Cases;
using InfoSharing.Rules.Cli.Inquiries;
using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Verbs;

/// <summary><c>why-not</c>: what stands in the way of something.</summary>
internal static class WhyNotVerb
{
    public static Command Make(Terminal terminal)
    {
        var (one, target) = (new OneCase(), TargetWords.Argument());
        var verb = new VerbCommand("why-not", "Says why something is not so in a case: what stands in every way in which it could have come about. Ends with 2 if it is so, so that nothing does.",
            ("infosharing why-not case.json MustShare", "what stands in the way of a duty to share"),
            ("infosharing why-not case.json ukgdpr.6.1.a@injuries", "why consent cannot be relied on for the item `injuries`"));
        one.AddTo(verb, target);
        verb.SetAction(parsed =>
        {
            if (one.Judge(parsed, terminal) is not { } judged)
            {
                return ExitCode.BadFiles;
            }

            var answer = judged.Recommendation.WhyNot(TargetWords.Read(parsed.GetRequiredValue(target)!, judged.Recommendation.Evaluated));
            if (parsed.GetValue(CommonOptions.Format) == OutputFormat.Json)
            {
                terminal.Exact(answer.ToJson());
            }
            else
            {
                Headed.Write(terminal, answer.Explain());
            }

            return answer.Holds ? ExitCode.No : ExitCode.Done;
        });
        return verb;
    }
}
