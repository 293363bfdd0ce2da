using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace InfoSharing.Rules.Cli.Files;

/// <summary>By what the system tells one file from another, whatever names lead to it.</summary>
/// <param name="Device">Where it is kept.</param>
/// <param name="Number">Its number there.</param>
internal readonly record struct FileIdentity(ulong Device, ulong Number);

/// <summary>What the system says of the file that a path leads to, through links.</summary>
/// <param name="Identity">Its identity; null where the system does not tell.</param>
/// <param name="IsRegular">Whether it is a file that keeps what is written, and no pipe, terminal or other device.</param>
internal readonly record struct FileStatus(FileIdentity? Identity, bool IsRegular)
{
    private const int Room = 256;
    private const int KindOfFile = 0xF000;
    private const int RegularFile = 0x8000;

    /// <summary>The status; null if there is no file, or a folder, or nobody may look.</summary>
    public static FileStatus? Of(string path) => Directory.Exists(path) ? null
        : OperatingSystem.IsLinux() ? OnLinux(path)
        : OperatingSystem.IsMacOS() ? OnMacOS(path)
        : OperatingSystem.IsWindows() ? OnWindows(path)
        : File.Exists(path) ? new FileStatus(null, IsRegular: true)
        : null;

    /// <summary>By what the system tells a folder from another; null where it does not tell, or there is none.</summary>
    public static FileIdentity? OfFolder(string path) => !Directory.Exists(path) ? null
        : OperatingSystem.IsLinux() ? OnLinux(path)?.Identity
        : OperatingSystem.IsMacOS() ? OnMacOS(path)?.Identity
        : null;

    // struct statx is the same on every processor.
    private static FileStatus? OnLinux(string path)
    {
        const int relativeToFolder = -100;
        const uint kindAndNumber = 0x101;
        var status = new byte[Room];
        if (StatX(relativeToFolder, CText(path), 0, kindAndNumber, status) != 0)
        {
            return null;
        }

        var (mode, number) = (BinaryPrimitives.ReadUInt16LittleEndian(status.AsSpan(28)), BinaryPrimitives.ReadUInt64LittleEndian(status.AsSpan(32)));
        var (major, minor) = (BinaryPrimitives.ReadUInt32LittleEndian(status.AsSpan(136)), BinaryPrimitives.ReadUInt32LittleEndian(status.AsSpan(140)));
        return new FileStatus(new FileIdentity(((ulong)major << 32) | minor, number), (mode & KindOfFile) == RegularFile);
    }

    // struct stat with 64-bit numbers: the device, the kind and the links of a file lie before its number.
    private static FileStatus? OnMacOS(string path)
    {
        var status = new byte[Room];
        var failed = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? StatOnIntel(CText(path), status) : Stat(CText(path), status);
        if (failed != 0)
        {
            return null;
        }

        var (device, mode) = (BinaryPrimitives.ReadUInt32LittleEndian(status), BinaryPrimitives.ReadUInt16LittleEndian(status.AsSpan(4)));
        return new FileStatus(new FileIdentity(device, BinaryPrimitives.ReadUInt64LittleEndian(status.AsSpan(8))), (mode & KindOfFile) == RegularFile);
    }

    private static FileStatus? OnWindows(string path)
    {
        if (!File.Exists(path))
        {
            return path.StartsWith(@"\\.\", StringComparison.Ordinal) ? new FileStatus(null, IsRegular: false) : null;
        }

        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var status = new byte[Room];
        if (GetFileInformationByHandle(handle, status) == 0)
        {
            return new FileStatus(null, IsRegular: true);
        }

        var (volume, high, low) = (BinaryPrimitives.ReadUInt32LittleEndian(status.AsSpan(28)), BinaryPrimitives.ReadUInt32LittleEndian(status.AsSpan(44)), BinaryPrimitives.ReadUInt32LittleEndian(status.AsSpan(48)));
        return new FileStatus(new FileIdentity(volume, ((ulong)high << 32) | low), IsRegular: true);
    }

    private static byte[] CText(string path) => [.. Encoding.UTF8.GetBytes(path), 0];

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatX(int folder, byte[] path, int flags, uint wanted, byte[] status);

    [DllImport("libc", EntryPoint = "stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat(byte[] path, byte[] status);

    [DllImport("libc", EntryPoint = "stat$INODE64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatOnIntel(byte[] path, byte[] status);

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetFileInformationByHandle(SafeFileHandle file, byte[] status);
}
