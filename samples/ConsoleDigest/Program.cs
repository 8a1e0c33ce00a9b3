using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using ConsoleDigest;
using ConsoleDigest.Commands.Work;
using ConsoleDigest.Output;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.SetError(new ForgivingWriter(Console.Error));

// A name that starts with @ is a name here, not a file of arguments.
var arguments = CommandTree.Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
var misspelt = MisspeltOptions.In(arguments, args);
if (arguments.Action is ParseErrorAction || misspelt.Count > 0)
{
    Messages.WriteUsageErrors(Console.Error, arguments, misspelt);
    return ExitCode.WrongUsage;
}

// A worker ends by itself when it is asked to: what it has under way may take longer than other commands get.
var ending = WorkSymbols.Are(arguments.CommandResult.Command) ? null : new InvocationConfiguration().ProcessTerminationTimeout;
return await arguments.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = ending });
