namespace InfoSharing.Rules.Tests.Oracle;

/// <summary>Three answers, with null for "not known": written again here so that the oracle shares no logic with the engine.</summary>
internal static class Three
{
    public static bool? All(IEnumerable<bool?> parts)
    {
        bool? answer = true;
        foreach (var part in parts)
        {
            if (part == false)
            {
                return false;
            }

            answer = part is null ? null : answer;
        }

        return answer;
    }

    public static bool? Any(IEnumerable<bool?> parts) => Not(All(parts.Select(Not)));

    public static bool? Not(bool? part) => part is null ? null : part == false;

    public static Truth Named(bool? answer) => answer switch { true => Truth.True, false => Truth.False, null => Truth.Unknown };
}
