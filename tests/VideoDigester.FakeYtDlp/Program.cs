using VideoDigester.FakeYtDlp;

var commandLine = new CommandLine(args);
InvocationLog.Append(commandLine.Phase, args);
var scenario = Scenario.Load();
var behaviour = new Behaviour(scenario.Phase(commandLine.Phase));
using var output = behaviour.OpenOutput();
behaviour.Before(output);
if (commandLine.Phase is CommandLine.Metadata or CommandLine.Captions && scenario.Weather?.Await(commandLine.AskedAbout, commandLine.Phase == CommandLine.Metadata) is { } failure)
{
    Console.Error.WriteLine(failure);
    output.WriteLine("null");
    output.Flush();
    return 1;
}

if (!behaviour.Replaces(output))
{
    switch (commandLine.Phase)
    {
        case CommandLine.Version:
            output.WriteLine(scenario.Version);
            break;
        case CommandLine.Captions:
            new CaptionWriter(scenario, commandLine, output).Write();
            break;
        case CommandLine.Audio:
            new AudioWriter(scenario, commandLine, output).Write();
            break;
        case CommandLine.Playlist:
            new PlaylistPrinter(scenario, commandLine, output).Print();
            break;
        case CommandLine.Metadata when scenario.PlaylistOf(commandLine.Address) is { } playlist:
            output.WriteLine(PlaylistPrinter.Record(playlist).ToJsonString());
            break;
        default:
            output.WriteLine(scenario.InfoOf(commandLine.Address));
            break;
    }
}
output.Flush();
return behaviour.ExitCode;
