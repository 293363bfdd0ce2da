using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>The fingerprint by which a decision record names the exact files that it was decided by.</summary>
internal static class PackDigest
{
    /// <summary>
    /// SHA-256 in lower-case hexadecimal over the files in the ordinal order of their paths: of each the path in UTF-8, a zero byte,
    /// the number of bytes (eight bytes, the lowest first), and the bytes.
    /// </summary>
    public static string Of(IEnumerable<PackFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(long)];
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            BinaryPrimitives.WriteInt64LittleEndian(length, file.Bytes.Length);
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path));
            hash.AppendData([0]);
            hash.AppendData(length);
            hash.AppendData(file.Bytes.Span);
        }

        return Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant();
    }
}
