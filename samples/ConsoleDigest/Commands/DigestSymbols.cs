using System.CommandLine;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>What the commands about digests of one video have in common: which digests are wanted.</summary>
internal sealed class DigestSymbols
{
    private readonly Option<string[]> _types;
    private readonly Option<string?> _language = new("--language") { Description = "The language to write in; that of the transcript without it. The built-in writer needs a transcript in it.", HelpName = "tag" };
    private readonly Option<string?> _transcript = Symbols.Language();

    public DigestSymbols(string withoutType = "highlights without it") =>
        _types = Symbols.List("--type", $"highlights, chapters, detailed or summary; several with commas; {withoutType}.", "type");

    /// <summary>The names of the types that the library itself has.</summary>
    public static IReadOnlyList<string> Types { get; } = [DigestType.Highlights.Name, DigestType.Chapters.Name, DigestType.Detailed.Name, DigestType.Summary.Name];

    public Argument<VideoId> Id { get; } = Symbols.Id();

    public Option<bool> Force { get; } = new("--force") { Description = "Write it again even where it is stored." };

    public IReadOnlyList<Symbol> All => [Id, _types, _language, _transcript];

    /// <summary>The types that are named, or none.</summary>
    public IReadOnlyList<string> TypesIn(ParseResult arguments) => arguments.GetValue(_types) ?? [];

    /// <summary>The digests that are wanted of a provider; null is the default one.</summary>
    public IReadOnlyList<DigestRequest> RequestsIn(ParseResult arguments, VideoId video, string? provider) =>
    [
        .. TypesIn(arguments).DefaultIfEmpty(DigestType.Highlights.Name).Select(type => new DigestRequest(video, new DigestType(type))
        {
            Provider = provider,
            Language = arguments.GetValue(_language),
            TranscriptLanguage = arguments.GetValue(_transcript),
            Force = arguments.GetValue(Force),
        }),
    ];

    /// <summary>Does something for each request; one that fails does not stop the rest.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> ForEachAsync(Session session, IReadOnlyList<DigestRequest> requests, Func<DigestRequest, Task> body)
    {
        var exitCode = ExitCode.Done;
        foreach (var request in requests)
        {
            try
            {
                await body(request);
            }
            catch (VideoDigesterException exception)
            {
                var failure = Failures.Of(exception);
                session.Messages.Fail(failure);
                if (session.IsJson)
                    session.Json.Write(OutcomeRow.Failed(request.VideoId.ToString(), failure), ConsoleJson.Rows.OutcomeRow);
                exitCode = ExitCode.Failed;
            }
        }

        return exitCode;
    }
}
