using System.CommandLine;
using System.CommandLine.Parsing;
using ConsoleDigest.Output;
using VideoDigester;

namespace ConsoleDigest.Commands.Queue;

/// <summary>How jobs are named on the command line.</summary>
internal static class JobSymbols
{
    public static Argument<JobId> Id() => new("job")
    {
        Description = "The job: what 'queue add' and 'queue list' call it.",
        CustomParser = result => Parse(result.Tokens[0].Value, result),
    };

    public static Argument<JobId[]> Ids() => new("job")
    {
        Description = "The jobs: what 'queue add' and 'queue list' call them.",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result => [.. result.Tokens.Select(token => Parse(token.Value, result))],
    };

    public static Option<JobId?> Option(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "job",
        CustomParser = result => Parse(result.Tokens[0].Value, result),
    };

    /// <summary>Kinds of jobs, with commas or given several times; none is any.</summary>
    public static Option<string[]> Kinds(string name, string description) => Words<JobKind>(name, description, "kind");

    /// <summary>States of jobs, in the same way.</summary>
    public static Option<string[]> States(string name, string description) => Words<JobState>(name, description, "state");

    public static VideoDigesterException Unknown(JobId id) => new(ErrorCode.InvalidRequest, $"The queue has no job '{id}': it never had, it was pruned, or a later look at the same subscription took its place.");

    private static Option<string[]> Words<T>(string name, string description, string what)
        where T : struct, Enum
    {
        string[] words = [.. Enum.GetValues<T>().Select(Word.Of)];
        var option = Symbols.List(name, $"{description}: {string.Join(", ", words)}; several with commas.", what);
        option.Validators.Add(result =>
        {
            foreach (var word in Symbols.ValuesOf(result))
                KnownNames.Require(result, word, words, $"{what} of a job");
        });
        return option;
    }

    private static JobId Parse(string text, ArgumentResult result)
    {
        if (!JobId.TryParse(text, out var id))
            result.AddError($"'{text}' is no job. Jobs have names like 019b76da-a800-7000-8000-00000000000a; 'queue list' shows them.");
        return id;
    }
}
