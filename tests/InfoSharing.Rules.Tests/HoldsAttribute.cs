using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using FsCheck.Xunit;

namespace InfoSharing.Rules.Tests;

/// <summary>What must hold for so many cases drawn by chance.</summary>
/// <remarks>
/// A run draws the same cases each time, others for each property: a build is red because of a change, not because of the dice.
/// With <c>ISR_HUNT=20</c> twenty times as many are drawn, and never the same ones; what that finds becomes a worked case.
/// </remarks>
public sealed class HoldsAttribute : PropertyAttribute
{
    /// <param name="cases">How many cases are drawn.</param>
    /// <param name="property">The name of what must hold.</param>
    public HoldsAttribute(int cases, [CallerMemberName] string property = "")
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("ISR_HUNT"), CultureInfo.InvariantCulture, out var times))
        {
            MaxTest = cases * times;
            return;
        }

        MaxTest = cases;
        var drawn = SHA256.HashData(Encoding.UTF8.GetBytes(property));
        // The framework takes a seed and an odd step.
        Replay = string.Create(CultureInfo.InvariantCulture, $"{BitConverter.ToUInt64(drawn)},{BitConverter.ToUInt64(drawn, 8) | 1}");
    }
}
