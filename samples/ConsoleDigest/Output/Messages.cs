using System.CommandLine;
using System.CommandLine.Parsing;
using Spectre.Console;
using Spectre.Console.Rendering;
using VideoDigester;

namespace ConsoleDigest.Output;

/// <summary>Standard error: what people should know beside the result.</summary>
internal sealed class Messages
{
    private const int Unbounded = 10_000;

    private readonly IAnsiConsole _console = TerminalColors.Open(Console.Error, Console.IsErrorRedirected);

    public Messages()
    {
        TerminalWidth = _console.Profile.Width;
        _console.Profile.Width = Unbounded;
    }

    /// <summary>Whether somebody watches: only then a progress bar is drawn.</summary>
    public bool IsTerminal => _console.Profile.Capabilities.Interactive && _console.Profile.Capabilities.Ansi;

    private int TerminalWidth { get; }

    // What else the parser complains of where an option is misspelt is often a consequence of it.
    public static void WriteUsageErrors(TextWriter writer, ParseResult arguments, IReadOnlyList<string> misspelt)
    {
        foreach (var error in misspelt.Count > 0 ? misspelt : Telling(arguments).Select(error => error.Message))
            writer.WriteLine(Printable.Of(Secrets.Hide(error)));
        writer.WriteLine($"Try: {PathOf(arguments.CommandResult.Command)} --help");
    }

    public void Note(string text) => Write(text, new Style(decoration: Decoration.Dim));

    /// <summary>Shows where in a text something is wrong: the text around the place, and a mark under it.</summary>
    public void Point(string text, int position)
    {
        var (line, column) = PointedText.Of(text, position);
        Note(line);
        Note(new string(' ', column) + "^");
    }

    public void Fail(Failure failure) => Write(FailureWords.Of(failure), new Style(Color.Red));

    /// <summary>An item that failed.</summary>
    public void Fail(string item, Failure failure) => About("failed", item, failure, Color.Red);

    /// <summary>What is missing of an item that has an outcome of its own.</summary>
    public void Warn(string item, Failure failure) => About("note", item, failure, Color.Yellow);

    /// <summary>Draws a progress bar while the work runs.</summary>
    public Task DrawAsync(string activity, double? total, Func<Action, Task> work) => DrawAsync(NewBar(), async context =>
    {
        var task = context.AddTask(Markup.Escape(activity), maxValue: total ?? 1);
        task.IsIndeterminate = total is null;
        await work(() => task.Increment(1));
    });

    /// <summary>Draws how a digest comes into being, with its last items under the bar, while the work runs.</summary>
    public Task DrawAsync(DigestProgress progress, Func<Task> work) => DrawAsync(
        NewBar().UseRenderHook((bar, tasks) =>
        {
            foreach (var task in tasks)
                (task.Description, task.MaxValue, task.Value, task.IsIndeterminate) = (Markup.Escape(Printable.Line(progress.Activity)), progress.Total ?? 1, progress.Done, progress.Total is null);
            return new Rows([bar, .. progress.Lines.Select(FaintLine)]);
        }),
        async context =>
        {
            context.AddTask(Markup.Escape(progress.Activity)).IsIndeterminate = true;
            await work();
        });

    /// <summary>Draws a picture for the width of the terminal, again whenever the work says so, and takes it away when the work has ended.</summary>
    public async Task DrawAsync(Func<int, IRenderable> picture, Func<Action, Task> work)
    {
        _console.Profile.Width = TerminalWidth;
        try
        {
            await _console.Live(picture(TerminalWidth)).AutoClear(true).StartAsync(context => work(() => context.UpdateTarget(picture(TerminalWidth))));
        }
        finally
        {
            _console.Profile.Width = Unbounded;
        }
    }

    private Text FaintLine(string text) => new(Printable.Line(TextWrap.Cut(text, Math.Max(2, TerminalWidth - 1))), new Style(decoration: Decoration.Dim));

    private Progress NewBar() => _console.Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn());

    private async Task DrawAsync(Progress bar, Func<ProgressContext, Task> work)
    {
        _console.Profile.Width = TerminalWidth;
        try
        {
            await bar.StartAsync(work);
        }
        finally
        {
            _console.Profile.Width = Unbounded;
        }
    }

    // Of a misspelt command the parser also says that a command is missing.
    private static IReadOnlyList<ParseError> Telling(ParseResult arguments)
    {
        var naming = arguments.Errors.Where(error => arguments.UnmatchedTokens.Any(token => error.Message.Contains(token, StringComparison.Ordinal))).ToList();
        return arguments.CommandResult.Command.Subcommands.Count > 0 && naming.Count > 0 ? naming : arguments.Errors;
    }

    private static string PathOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : command.Name;

    private void About(string word, string item, Failure failure, Color color) =>
        Write($"{word,-9}  {item}  {FailureWords.Of(failure)}", new Style(color));

    private void Write(string text, Style style) => StyledLine.Write(_console, Console.Error, text, style);
}
