using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules;

/// <summary>A place in a rule file or a case file: the file, the line and the column.</summary>
public sealed class Location : IEquatable<Location>, IComparable<Location>
{
    internal Location(string file, int line, int column)
    {
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>The path of the file inside its pack, with forward slashes.</summary>
    public string File { get; }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The column, counted from 1 in UTF-16 code units, as editors count.</summary>
    public int Column { get; }

    /// <summary>Orders places by file (ordinal), then line, then column.</summary>
    /// <param name="other">The place to compare with; <see langword="null"/> comes first.</param>
    public int CompareTo(Location? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0)
        {
            return byFile;
        }

        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    /// <summary>Whether the other place is the same file, line and column.</summary>
    /// <param name="other">The place to compare with.</param>
    public bool Equals([NotNullWhen(true)] Location? other) =>
        other is not null && Line == other.Line && Column == other.Column
        && string.Equals(File, other.File, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as Location);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File, Line, Column);

    /// <summary>The place as <c>file(line,column)</c>, which editors and build logs turn into a link.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Unseen.Cleaned(File)}({Line},{Column})");

    /// <summary>Whether two places are the same.</summary>
    /// <param name="left">One place.</param>
    /// <param name="right">The other place.</param>
    public static bool operator ==(Location? left, Location? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two places differ.</summary>
    /// <param name="left">One place.</param>
    /// <param name="right">The other place.</param>
    public static bool operator !=(Location? left, Location? right) => !(left == right);

    /// <summary>Whether the first place comes before the second.</summary>
    /// <param name="left">One place.</param>
    /// <param name="right">The other place.</param>
    public static bool operator <(Location? left, Location? right) => left is null ? right is not null : left.CompareTo(right) < 0;

    /// <summary>Whether the first place comes before the second or is the same.</summary>
    /// <param name="left">One place.</param>
    /// <param name="right">The other place.</param>
    public static bool operator <=(Location? left, Location? right) => left is null || left.CompareTo(right) <= 0;

    /// <summary>Whether the first place comes after the second.</summary>
    /// <param name="left">One place.</param>
    /// <param name="right">The other place.</param>
    public static bool operator >(Location? left, Location? right) => right < left;

    /// <summary>Whether the first place comes after the second or is the same.</summary>
    /// <param name="left">One place.</param>
    /// <param name="right">The other place.</param>
    public static bool operator >=(Location? left, Location? right) => right <= left;
}
