using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Cli;

/// <summary>How the command ends; scripts rely on the numbers.</summary>
internal static class ExitCode
{
    /// <summary>Done; for one case: share.</summary>
    public const int Done = 0;

    /// <summary>The command itself failed: it was called wrongly, or a file could not be read or written.</summary>
    public const int Failed = 1;

    /// <summary>For one case: do not share. For worked cases: one did not come out as written, or too little is covered. For a comparison of packs: an answer changes.</summary>
    public const int No = 2;

    /// <summary>Files have errors.</summary>
    public const int BadFiles = 3;

    /// <summary>For one case: more facts, advice or consent is needed first.</summary>
    public const int NotYet = 4;

    public static int Of(Outcome outcome) => outcome switch
    {
        _ when outcome.IsShare() => Done,
        Outcome.DoNotShare => No,
        _ => NotYet,
    };

    /// <summary>Towards several recipients: share only if something goes to each; a program that looks no further must not send it to all.</summary>
    public static int Of(SharingPlan plan) => plan.Recipients.Select(one => Of(one.Recommendation.Outcome)).Distinct().ToList() switch
    {
        [var same] => same,
        _ => NotYet,
    };
}

/// <summary>The command cannot go on, and says why in one sentence.</summary>
internal sealed class CommandFailedException(string message) : Exception(message);
