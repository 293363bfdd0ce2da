using BenchmarkDotNet.Running;
using InfoSharing.Rules.Benchmarks;

switch (args)
{
    case ["bars"]:
        return Bars.Print(quick: false);
    case ["bars", "--quick"]:
        return Bars.Print(quick: true);
    case ["bars", "--rest"]:
        return Bars.PrintRest();
    case ["bars", "--engines"]:
        return Bars.PrintEngines();
    case ["cold"]:
        Loading.PrintCold();
        return 0;
    case ["warm"]:
        Loading.PrintWarm();
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
