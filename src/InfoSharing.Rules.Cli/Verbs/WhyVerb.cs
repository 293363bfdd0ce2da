using System.CommandLine;
using InfoSharing.Rules.Cli.Cases;
using InfoSharing.Rules.Cli.Inquiries;
using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Verbs;

/// <summary><c>why</c>: the shortest chain of rules and facts from which something follows.</summary>
internal static class WhyVerb
{
    public static Command Make(Terminal terminal)
    {
        var (one, target) = (new OneCase(), TargetWords.Argument());
        var verb = new VerbCommand("why", "Says why something is so in a case: each rule, what carries it, and where the law says it. Ends with 2 if it is not so, with 4 if that is not known.",
            ("infosharing why case.json MayShare", "the shortest way to show that the information may be shared"),
            ("infosharing why case.json ukgdpr.6.1.ea@injuries", "why this basis can be relied on for the item `injuries`"));
        one.AddTo(verb, target);
        verb.SetAction(parsed =>
        {
            if (one.Judge(parsed, terminal) is not { } judged)
            {
                return ExitCode.BadFiles;
            }

            var answer = judged.Recommendation.Why(TargetWords.Read(parsed.GetRequiredValue(target)!, judged.Recommendation.Evaluated));
            if (parsed.GetValue(CommonOptions.Format) == OutputFormat.Json)
            {
                terminal.Exact(answer.ToJson());
            }
            else
            {
                Headed.Write(terminal, answer.Explain());
            }

            return answer.Truth switch { Truth.True => ExitCode.Done, Truth.False => ExitCode.No, _ => ExitCode.NotYet };
        });
        return verb;
    }
}
