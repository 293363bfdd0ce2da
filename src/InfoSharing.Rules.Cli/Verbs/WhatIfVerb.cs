using System.CommandLine;
using InfoSharing.Rules.Cli.Cases;
using InfoSharing.Rules.Cli.Inquiries;
using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Verbs;

/// <summary><c>what-if</c>: what would bring something about, or what would differ if facts were otherwise.</summary>
internal static class WhatIfVerb
{
    public static Command Make(Terminal terminal)
    {
        var (one, target) = (new OneCase(), TargetWords.Argument(ArgumentArity.ZeroOrOne));
        var settings = new Option<string[]>("--set")
        {
            Description = "Instead of a target: compare the case with the same case in which this fact is otherwise; may be given several times. `not-known` is asked and not known; choices are separated by commas.",
            HelpName = "FACT[@SUBJECT]=VALUE",
            DefaultValueFactory = _ => [],
        };
        var fixedToo = new Option<bool>("--fixed") { Description = "With a target: also change facts that nobody can change, such as an age." };
        var verb = new VerbCommand("what-if", "Says which smallest changes of facts would bring something about; or, with --set, what would differ. Ends with 2 if nothing brings it about, with 4 if nothing was found as far as was looked; with --set as `evaluate` of the changed case.",
            ("infosharing what-if case.json MayShare", "what would have to be found out or changed so that the information may be shared"),
            ("infosharing what-if case.json --set sharing.necessary=no --set age@child=17", "what would differ if the sharing were not necessary and the child were 17"))
        {
            settings, fixedToo,
        };
        one.AddTo(verb, target);
        verb.Validators.Add(result =>
        {
            if (result.GetValue(target) is null == (result.GetValue(settings)!.Length == 0))
            {
                result.AddError("what-if takes either a target or --set, which says what is otherwise");
            }

            if (result.GetValue(fixedToo) && result.GetValue(target) is null)
            {
                result.AddError("--fixed goes with a target");
            }
        });
        verb.SetAction((parsed, cancelled) =>
        {
            var asJson = parsed.GetValue(CommonOptions.Format) == OutputFormat.Json;
            return Task.FromResult(one.Judge(parsed, terminal) is not { } judged ? ExitCode.BadFiles
                : parsed.GetValue(target) is { } wanted ? Bring(terminal, judged, wanted, new ChangeOptions { IncludeFixed = parsed.GetValue(fixedToo) }, asJson, cancelled)
                : Compare(terminal, judged, parsed.GetValue(settings)!, asJson));
        });
        return verb;
    }

    private static int Bring(Terminal terminal, JudgedCase judged, string wanted, ChangeOptions options, bool asJson, CancellationToken cancelled)
    {
        var got = judged.Recommendation;
        var report = got.WhatWouldChange(TargetWords.Read(wanted, got.Evaluated), options, cancelled);
        if (asJson)
        {
            terminal.Exact(report.ToJson());
        }
        else
        {
            Headed.Write(terminal, report.Explain());
        }

        return report.HoldsAlready || report.Sets.Count > 0 ? ExitCode.Done : report.CannotComeAbout ? ExitCode.No : ExitCode.NotYet;
    }

    private static int Compare(Terminal terminal, JudgedCase judged, IEnumerable<string> settings, bool asJson)
    {
        var pack = judged.Advisor.Machine.Pack;
        var changed = judged.With(settings.Aggregate(judged.Sharing, (sharing, setting) => FactSetting.Apply(sharing, setting, pack)));
        var comparison = judged.Recommendation.CompareWith(changed.Recommendation);
        if (asJson)
        {
            terminal.Exact(comparison.ToJson());
        }
        else
        {
            Headed.Write(terminal, comparison.Explain());
        }

        return ExitCode.Of(changed.Recommendation.Outcome);
    }
}
