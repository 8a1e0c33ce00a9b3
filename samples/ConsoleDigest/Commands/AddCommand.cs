using System.CommandLine;
using System.IO.Enumeration;
using ConsoleDigest.Output;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Reads videos from disk into the library.</summary>
internal static class AddCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("file.info.json|folder")
        {
            Description = "What yt-dlp wrote: a metadata file with its captions beside it, or a folder of any depth with many.",
            Arity = ArgumentArity.OneOrMore,
        };
        // A misspelt option would be taken for a file name otherwise.
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-') && !Path.Exists(token.Value)))
                result.AddError($"Unrecognized option '{token.Value}'.");
        });
        var languages = Symbols.List("--lang", "Read captions of these languages only, for example en,de.", "tags");
        var command = new Command("add", "Adds videos from disk, or updates them; adding twice changes nothing.") { paths, languages };
        command.Run((session, cancellationToken) => RunAsync(
            session,
            session.Arguments.GetRequiredValue(paths),
            new ImportOptions { Languages = session.Arguments.GetValue(languages) ?? [] },
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string[] paths, ImportOptions options, CancellationToken cancellationToken)
    {
        var report = new ItemReport(session);
        var total = ProgressBar.IsShownFor(session) ? paths.Sum(CountFiles) : 0;
        try
        {
            await ProgressBar.ShowAsync(session, "Adding", total, async advance =>
            {
                foreach (var path in paths)
                {
                    await foreach (var result in ImportAsync(session, path, options, cancellationToken))
                    {
                        report.Add(result);
                        advance();
                    }
                }
            });
        }
        finally
        {
            report.Flush();
        }

        return report.Finish();
    }

    // A path that cannot be read at all is an item that failed: the other paths still have their turn.
    private static async IAsyncEnumerable<IngestResult> ImportAsync(
        Session session, string path, ImportOptions options, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (IsAddress(path))
        {
            yield return Failed(path, new Failure(ErrorCode.InvalidRequest, $"{path} is an address; this release adds videos from disk only. Let yt-dlp fetch it (--write-info-json --write-subs --write-auto-subs --skip-download) and add the folder."));
            yield break;
        }

        await using var results = session.Library.ImportAsync(path, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            IngestResult? result;
            try
            {
                result = await results.MoveNextAsync() ? results.Current : null;
            }
            catch (VideoDigesterException exception)
            {
                result = Failed(path, Failures.Of(exception));
            }

            if (result is null)
                yield break;
            yield return result;
        }
    }

    private static IngestResult Failed(string path, Failure failure) => new() { Target = path, Outcome = IngestOutcome.Failed, Error = failure };

    private static bool IsAddress(string path) => path.Contains("://", StringComparison.Ordinal);

    // Only for the length of the progress bar; the library finds the files itself.
    private static double CountFiles(string path) => Directory.Exists(path)
        ? new FileSystemEnumerable<bool>(path, (ref _) => true, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && entry.FileName.EndsWith(".info.json", StringComparison.OrdinalIgnoreCase),
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        }.Count()
        : 1;
}
