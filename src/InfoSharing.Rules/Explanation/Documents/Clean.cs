using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Explanation;

/// <summary>Makes words of packs and cases fit to stand on a page or a screen: nothing in them steers it or hides in it.</summary>
internal static class Clean
{
    /// <summary>The words with a space for what breaks a line and the sign of replacement for what turns or hides letters, or is none.</summary>
    public static string Words(string words) => Unseen.Cleaned(words);

    /// <summary>The same for words of several lines: they stay lines.</summary>
    public static string Lines(string lines) => string.Join('\n', lines.Split('\n').Select(Unseen.Cleaned));

    /// <summary>The address if it leads to the web; none for any other scheme, which could run something.</summary>
    public static string? Address(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && address.All(letter => letter is > ' ' and < '\u007F')
            ? address
            : null;
}
