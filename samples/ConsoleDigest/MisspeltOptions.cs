using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace ConsoleDigest;

/// <summary>What looks like an option and is none of the command. The parser takes it for a word, a path or a value, where the command takes one.</summary>
internal static class MisspeltOptions
{
    private const string Mark = "--";

    /// <summary>What is wrong with a command line that has such; nothing where it has none.</summary>
    /// <param name="parsed">The command line as it was understood.</param>
    /// <param name="arguments">The command line as it was written: a value that an equals sign gives to an option may look like anything.</param>
    public static IReadOnlyList<string> In(ParseResult parsed, IEnumerable<string> arguments)
    {
        var command = parsed.CommandResult.Command;
        var isToRun = parsed.Action is ParseErrorAction || ReferenceEquals(parsed.Action, command.Action);
        if (!isToRun || command.Subcommands.Count > 0)
            return [];
        var understood = parsed.Tokens.Where(token => token.Type is TokenType.Option).Select(token => token.Value).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. arguments.TakeWhile(argument => argument != Mark).Where(LooksLikeOption).Select(NameIn)
                .Where(name => !understood.Contains(name)).Select(name => Complaint(command, name)),
        ];
    }

    private static bool LooksLikeOption(string argument) =>
        argument.StartsWith(Mark, StringComparison.Ordinal) && argument.Length > Mark.Length && char.IsLetter(argument[Mark.Length]);

    // Without its value, which may be a key.
    private static string NameIn(string argument) => argument.Split('=', ':')[0];

    private static string Complaint(Command command, string name)
    {
        var near = NearestName.Of(name, OptionsOf(command).Where(option => !option.Hidden).Select(option => option.Name));
        return $"'{name}' is no option of '{command.Name}'." + (near is null ? "" : $" Did you mean {near}?") + (TakesText(command) ? $" What begins with two dashes and is none comes after {Mark}." : "");
    }

    private static bool TakesText(Command command) => command.Arguments.Any(argument => argument.ValueType == typeof(string[]));

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive));
}
