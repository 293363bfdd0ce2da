namespace InfoSharing.Rules;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>The files cannot be used until it is mended.</summary>
    Error,

    /// <summary>The files can be used, and somebody should look.</summary>
    Warning,
}
