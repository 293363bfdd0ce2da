namespace InfoSharing.Rules.Parsing;

/// <summary>One file of a pack: its path from the pack's folder, with forward slashes, and its bytes.</summary>
internal sealed record PackFile(string Path, ReadOnlyMemory<byte> Bytes);
