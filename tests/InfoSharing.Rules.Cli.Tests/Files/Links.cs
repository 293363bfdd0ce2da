using System.Runtime.InteropServices;
using System.Text;

namespace InfoSharing.Rules.Cli.Tests.Files;

/// <summary>Other names of files, as a test lays them.</summary>
internal static class Links
{
    /// <summary>A symbolic link, with its target as it is written into the link.</summary>
    public static Workplace Link(this Workplace place, string from, string target)
    {
        File.CreateSymbolicLink(place.PathTo(from), target);
        return place;
    }

    /// <summary>A second name of the same file.</summary>
    public static Workplace SecondName(this Workplace place, string name, string of)
    {
        (OperatingSystem.IsWindows()
            ? CreateHardLink(place.PathTo(name), place.PathTo(of), IntPtr.Zero)
            : HardLink(CText(place.PathTo(of)), CText(place.PathTo(name))) == 0).Should().BeTrue();
        return place;
    }

    /// <summary>A pipe with a name; there is none on Windows.</summary>
    public static void Pipe(string full) => MakePipe(CText(full), 0x180).Should().Be(0);

    private static byte[] CText(string text) => [.. Encoding.UTF8.GetBytes(text), 0];

    [DllImport("libc", EntryPoint = "link")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int HardLink(byte[] of, byte[] name);

    [DllImport("libc", EntryPoint = "mkfifo")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MakePipe(byte[] path, uint mode);

    [DllImport("kernel32", EntryPoint = "CreateHardLinkW", CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern bool CreateHardLink(string name, string of, IntPtr security);
}
