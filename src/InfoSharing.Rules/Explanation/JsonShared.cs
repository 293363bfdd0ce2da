using System.Buffers;
using System.Text.Json;

namespace InfoSharing.Rules.Explanation;

/// <summary>
/// Arrays that stand in many places of one JSON text, each written once for each depth at which it stands: what a quantifier asks of every
/// person is the same in the trace of every item.
/// </summary>
/// <param name="elements">Writes the elements of an array.</param>
internal sealed class JsonShared<T>(Action<Utf8JsonWriter, T> elements)
    where T : notnull
{
    private readonly Dictionary<(T, int), byte[]> known = [];

    /// <summary>The array as the writer would write it where it is.</summary>
    public byte[] Of(Utf8JsonWriter json, T of)
    {
        var place = (of, json.CurrentDepth);
        if (!known.TryGetValue(place, out var bytes))
        {
            bytes = known[place] = Written(json, of);
        }

        return bytes;
    }

    private byte[] Written(Utf8JsonWriter json, T of)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var once = new Utf8JsonWriter(buffer, json.Options);
        for (var depth = 0; depth < json.CurrentDepth; depth++)
        {
            once.WriteStartArray();
        }

        once.Flush();
        var start = buffer.WrittenCount;
        once.WriteStartArray();
        elements(once, of);
        once.WriteEndArray();
        once.Flush();

        // Before it stands the line on which it begins, which is none after a name.
        var array = buffer.WrittenSpan[start..];
        return array[array.IndexOf((byte)'[')..].ToArray();
    }
}
