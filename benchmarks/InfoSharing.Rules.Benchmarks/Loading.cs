using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using InfoSharing.Rules.Checking;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Benchmarks;

/// <summary>What it takes to have the England pack ready: in a fresh process, anew in a warm one, and in memory.</summary>
internal static class Loading
{
    private const int Processes = 5;
    private const int Reloads = 9;

    /// <summary>In a fresh process: the processor's time from here to the first recommendation, and how much of it compiled the library's own code.</summary>
    public static void PrintCold()
    {
        var (start, compiling) = (Cost.Processor(), JitInfo.GetCompilationTime());
        var outcome = LawfulBasisAdvisor.England.Evaluate(new SharingCase(new DateOnly(2026, 11, 22))).Outcome;
        var (took, compiled) = (Cost.Processor() - start, JitInfo.GetCompilationTime() - compiling);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took} {compiled.TotalMicroseconds} {outcome}"));
    }

    /// <summary>The median of fresh processes, in microseconds.</summary>
    public static (double Took, double Compiling) Cold()
    {
        var all = Enumerable.Range(0, Processes).Select(_ => Fresh()).OrderBy(one => one.Took).ToList();
        return all[Processes / 2];
    }

    /// <summary>Loading anew in this process, and its parts: the median of each, in microseconds.</summary>
    public static (double Whole, double Parsing, double Checking, double Compiling) Warm()
    {
        var files = PackFiles.FromLibrary("england");
        var pack = Parse(files);
        Load();
        return (
            Cost.MedianOf(Reloads, Load).Microseconds,
            Cost.MedianOf(Reloads, () => Parse(files)).Microseconds,
            Cost.MedianOf(Reloads, () => Checker.Check(pack)).Microseconds,
            Cost.MedianOf(Reloads, () => Compiler.Compile(pack)).Microseconds);

        static void Load() => _ = LawfulBasisAdvisor.Load(PackFiles.FromLibrary("england")).Value;
    }

    /// <summary>Bytes held by the pack as read, and by what is compiled from it.</summary>
    public static (long Pack, long Machine) Held()
    {
        var files = PackFiles.FromLibrary("england");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var pack = Parse(files);
        var parsed = GC.GetTotalMemory(forceFullCollection: true);
        var machine = Compiler.Compile(pack);
        var compiled = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive((files, pack, machine));
        return (parsed - before, compiled - parsed);
    }

    private static Pack Parse(IReadOnlyList<PackFile> files)
    {
        var problems = new DiagnosticBag();
        return PackParser.Parse(files, problems) ?? throw new InvalidOperationException("The England pack cannot be read.");
    }

    private static (double Took, double Compiling) Fresh()
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, "cold") { RedirectStandardOutput = true })!;
        var line = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return process.ExitCode == 0
            ? (double.Parse(line[0], CultureInfo.InvariantCulture), double.Parse(line[1], CultureInfo.InvariantCulture))
            : throw new InvalidOperationException("The fresh process failed.");
    }
}
