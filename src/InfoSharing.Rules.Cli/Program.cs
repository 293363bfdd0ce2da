using InfoSharing.Rules.Cli;
using InfoSharing.Rules.Cli.Screen;

return await CommandLine.Run(args, Terminal.OfProcess());
