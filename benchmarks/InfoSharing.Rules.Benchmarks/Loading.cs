using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using InfoSharing.Rules.Checking;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tables;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Benchmarks;

/// <summary>What it takes to have the England pack ready: in a fresh process, anew in a warm one, and in memory.</summary>
internal static class Loading
{
    private const int Processes = 5;
    private const int Reloads = 25;
    private const int WarmUps = 40;

    /// <summary>In a fresh process: the processor's time from here to the first recommendation, and how much of it compiled the library's own code.</summary>
    public static void PrintCold()
    {
        var (start, compiling) = (Cost.Processor(), JitInfo.GetCompilationTime());
        var outcome = LawfulBasisAdvisor.England.Evaluate(new SharingCase(new DateOnly(2026, 11, 22))).Outcome;
        var (took, compiled) = (Cost.Processor() - start, JitInfo.GetCompilationTime() - compiling);
        GC.KeepAlive(outcome);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took} {compiled.TotalMicroseconds}"));
    }

    /// <summary>In a fresh process, where nothing but the pack is held: loading anew and its parts, the median of each once the code has been compiled well.</summary>
    public static void PrintWarm()
    {
        var files = PackFiles.FromLibrary("england");
        var pack = Parse(files);
        Action[] parts = [Load, () => Parse(files), () => Checker.Check(pack), () => Compiler.Compile(pack)];
        for (var round = 0; round < WarmUps; round++)
        {
            Array.ForEach(parts, part => part());
        }

        Console.WriteLine(string.Join(' ', parts.Select(part => Cost.MedianOf(Reloads, part).Microseconds.ToString(CultureInfo.InvariantCulture))));

        static void Load() => _ = LawfulBasisAdvisor.Load(PackFiles.FromLibrary("england")).Value;
    }

    /// <summary>The median of fresh processes, in microseconds.</summary>
    public static (double Took, double Compiling) Cold()
    {
        var all = Enumerable.Range(0, Processes).Select(_ => Fresh("cold")).OrderBy(one => one[0]).ToList();
        return (all[Processes / 2][0], all[Processes / 2][1]);
    }

    /// <summary>Loading anew in a process that has done so before, and its parts, in microseconds.</summary>
    public static (double Whole, double Parsing, double Checking, double Compiling) Warm()
    {
        var all = Fresh("warm");
        return (all[0], all[1], all[2], all[3]);
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

    /// <summary>The pack as the checks and the compiler take it: its tables written as rules.</summary>
    private static Pack Parse(IReadOnlyList<PackFile> files)
    {
        var problems = new DiagnosticBag();
        var pack = PackParser.Parse(files, problems) ?? throw new InvalidOperationException("The England pack cannot be read.");
        return Lowering.Lower(pack, isSound: true);
    }

    /// <summary>The figures that this program prints for a word, in a process of its own.</summary>
    private static double[] Fresh(string word)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, word) { RedirectStandardOutput = true })!;
        var line = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. line.Select(figure => double.Parse(figure, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException("The fresh process failed.");
    }
}
