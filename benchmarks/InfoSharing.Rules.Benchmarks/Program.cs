using BenchmarkDotNet.Running;
using InfoSharing.Rules.Benchmarks;

if (args is ["bars"])
{
    Bars.Print();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
