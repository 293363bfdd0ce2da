namespace InfoSharing.Rules.Text;

/// <summary>A kind of diagnostic: its code, the title of its page and how much it matters.</summary>
internal sealed record Code(string Id, string Title, Severity Severity)
{
    public Diagnostic At(Location at, string message, string? help = null, params Location[] related) =>
        new(Id, Severity, at, message, help, related);
}
