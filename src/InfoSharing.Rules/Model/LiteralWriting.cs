using System.Diagnostics;
using System.Globalization;

namespace InfoSharing.Rules.Model;

/// <summary>A value of a rule file as it is written in a case.</summary>
internal static class LiteralWriting
{
    /// <summary>As it is written, without quotation marks.</summary>
    public static string Written(this Literal literal) => literal switch
    {
        Literal.YesNo yesNo => yesNo.Value ? "true" : "false",
        Literal.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        Literal.Text text => text.Value,
        _ => throw new UnreachableException(),
    };
}
