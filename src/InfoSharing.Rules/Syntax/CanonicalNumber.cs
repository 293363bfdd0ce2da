using System.Globalization;
using System.Numerics;

namespace InfoSharing.Rules.Syntax;

/// <summary>Numbers as ECMAScript writes them, which is what RFC 8785 asks for.</summary>
internal static class CanonicalNumber
{
    // ECMAScript writes out as many digits before the point, and as many zeros after it, before it turns to an exponent.
    private const int MostBeforePoint = 21;
    private const int MostZerosAfterPoint = 6;

    /// <summary>The canonical form of a number of JSON.</summary>
    /// <exception cref="ArgumentException">No double can hold it.</exception>
    public static string Of(string raw) => IsShortWhole(raw) ? raw : Of(double.Parse(raw, NumberStyles.Float, CultureInfo.InvariantCulture));

    /// <summary>The canonical form of a double: the fewest digits that give it back.</summary>
    /// <exception cref="ArgumentException">It is not finite.</exception>
    public static string Of(double number)
    {
        if (!double.IsFinite(number))
        {
            throw new ArgumentException("Only a finite number can be written in JSON.", nameof(number));
        }

        // The shortest text that gives the double back; its digits are the ones that ECMAScript asks for.
        var (isNegative, digits, point) = Parts(number.ToString("R", CultureInfo.InvariantCulture));
        if (digits.Length == 0)
        {
            // Minus nought is nought.
            return "0";
        }

        var sign = isNegative ? "-" : "";
        if (point > MostBeforePoint || point <= -MostZerosAfterPoint)
        {
            var fraction = digits.Length > 1 ? $".{digits[1..]}" : "";
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}e{(point > 0 ? '+' : '-')}{Math.Abs(point - 1)}");
        }

        return sign + (point <= 0 ? $"0.{new string('0', -point)}{digits}"
            : point >= digits.Length ? digits.PadRight(point, '0')
            : $"{digits[..point]}.{digits[point..]}");
    }

    /// <summary>Whether the canonical form is the same number, so that nothing is lost by writing it.</summary>
    public static bool IsKept(string raw)
    {
        if (IsShortWhole(raw))
        {
            return true;
        }

        var number = double.Parse(raw, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number) && Parts(raw) == Parts(Of(number));
    }

    // Up to fifteen digits every whole number is its own canonical form, and nearly all numbers are such.
    private static bool IsShortWhole(string raw) => raw.Length <= 15 && raw.All(char.IsAsciiDigit);

    /// <summary>The digits without noughts at either end, and the place of the point counted from the first of them.</summary>
    private static (bool IsNegative, string Digits, int Point) Parts(string written)
    {
        var isNegative = written.StartsWith('-');
        var mantissa = isNegative ? written[1..] : written;
        var exponent = BigInteger.Zero;
        if (mantissa.IndexOfAny(['e', 'E']) is var mark and >= 0)
        {
            exponent = BigInteger.Parse(mantissa[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            mantissa = mantissa[..mark];
        }

        var whole = mantissa.IndexOf('.') is var stop and >= 0 ? mantissa[..stop] : mantissa;
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        var point = exponent + whole.Length - (all.Length - digits.Length);
        digits = digits.TrimEnd('0');
        return digits.Length == 0 ? (false, "", 0) : (isNegative, digits, (int)BigInteger.Max(int.MinValue, BigInteger.Min(int.MaxValue, point)));
    }
}
