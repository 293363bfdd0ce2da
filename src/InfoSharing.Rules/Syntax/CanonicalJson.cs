using System.Buffers;
using System.Text;

namespace InfoSharing.Rules.Syntax;

/// <summary>
/// Writes a tree as RFC 8785 has it, so that the same content is the same bytes on every machine and can be digested: no white space,
/// members in the order of the UTF-16 units of their names, numbers as ECMAScript writes them, and only what must be escaped escaped.
/// </summary>
internal static class CanonicalJson
{
    public static byte[] Write(Node node)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        Write(node, bytes);
        return bytes.WrittenSpan.ToArray();
    }

    public static void Write(Node node, ArrayBufferWriter<byte> bytes)
    {
        switch (node)
        {
            case ObjectNode { Members: var members }:
                Write(members, bytes);
                break;
            case ListNode { Items: var items }:
                bytes.Write("["u8);
                for (var place = 0; place < items.Count; place++)
                {
                    bytes.Write(place == 0 ? ""u8 : ","u8);
                    Write(items[place], bytes);
                }

                bytes.Write("]"u8);
                break;
            case TextNode { Text: var text }:
                Write(text, bytes);
                break;
            case NumberNode { Raw: var raw }:
                bytes.Write(Encoding.ASCII.GetBytes(CanonicalNumber.Of(raw)));
                break;
            case YesNoNode yesNo:
                bytes.Write(yesNo.IsYes ? "true"u8 : "false"u8);
                break;
            default:
                bytes.Write("null"u8);
                break;
        }
    }

    private static void Write(IReadOnlyList<Member> members, ArrayBufferWriter<byte> bytes)
    {
        // Ordinal order is the order of UTF-16 units, which is what the RFC asks for; by code points or bytes it would be another.
        var sorted = members.ToArray();
        Array.Sort(sorted, (left, right) => string.CompareOrdinal(left.Name, right.Name));
        bytes.Write("{"u8);
        for (var place = 0; place < sorted.Length; place++)
        {
            bytes.Write(place == 0 ? ""u8 : ","u8);
            Write(sorted[place].Name, bytes);
            bytes.Write(":"u8);
            Write(sorted[place].Value, bytes);
        }

        bytes.Write("}"u8);
    }

    private static void Write(string text, ArrayBufferWriter<byte> bytes)
    {
        bytes.Write("\""u8);
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var plain = rest.IndexOfAny(MustBeEscaped);
            plain = plain < 0 ? rest.Length : plain;
            Encoding.UTF8.GetBytes(rest[..plain], bytes);
            rest = rest[plain..];
            if (rest.Length > 0)
            {
                Escape(rest[0], bytes);
                rest = rest[1..];
            }
        }

        bytes.Write("\""u8);
    }

    private static void Escape(char character, ArrayBufferWriter<byte> bytes)
    {
        switch (character)
        {
            case '"':
                bytes.Write("\\\""u8);
                break;
            case '\\':
                bytes.Write("\\\\"u8);
                break;
            case '\b':
                bytes.Write("\\b"u8);
                break;
            case '\t':
                bytes.Write("\\t"u8);
                break;
            case '\n':
                bytes.Write("\\n"u8);
                break;
            case '\f':
                bytes.Write("\\f"u8);
                break;
            case '\r':
                bytes.Write("\\r"u8);
                break;
            default:
                ReadOnlySpan<byte> digits = "0123456789abcdef"u8;
                bytes.Write([(byte)'\\', (byte)'u', (byte)'0', (byte)'0', digits[character >> 4], digits[character & 15]]);
                break;
        }
    }

    private static readonly SearchValues<char> MustBeEscaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(unit => (char)unit), '"', '\\']);
}
