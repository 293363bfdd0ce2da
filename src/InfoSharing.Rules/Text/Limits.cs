namespace InfoSharing.Rules.Text;

/// <summary>How large a file may be before it is refused: far above any real pack, far below what could tie up a server.</summary>
internal static class Limits
{
    public const int MaxBytesPerFile = 4 * 1024 * 1024;
    public const int MaxDepth = 64;
    public const int MaxRules = 10_000;
    public const int MaxConditionsPerRule = 512;
    public const int MaxPeopleOrItems = 1_000;
    public const int MaxRecipients = 100;
}
