namespace InfoSharing.Rules;

/// <summary>
/// A text that no string can hold: a recommendation for hundreds of people and items can be gigabytes of JSON. Its message names the
/// member that writes the same without holding it.
/// </summary>
public sealed class TextTooLongException : InvalidOperationException
{
    internal TextTooLongException(string instead)
        : base($"The text is longer than a string can be. {instead} writes it without holding it.")
    {
    }
}
