namespace InfoSharing.Rules.Tests.Oracle;

/// <summary>Three answers, with null for "not known": written again here so that the oracle shares no logic with the engine.</summary>
internal static class Three
{
    public static bool? All(IEnumerable<bool?> parts)
    {
        var answers = parts.ToList();
        return answers.Contains(false) ? false : answers.Contains(null) ? null : true;
    }

    public static bool? Any(IEnumerable<bool?> parts)
    {
        var answers = parts.ToList();
        return answers.Contains(true) ? true : answers.Contains(null) ? null : false;
    }

    public static bool? Not(bool? part) => part is null ? null : part == false;

    public static Truth Named(bool? answer) => answer switch { true => Truth.True, false => Truth.False, null => Truth.Unknown };
}
