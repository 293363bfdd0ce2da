namespace InfoSharing.Rules.Recording;

/// <summary>The version of this library. Written out here, because asking the assembly would be reflection.</summary>
internal static class EngineVersion
{
    public const string Current = "0.1.0";
}
