using System.CommandLine;
using System.IO.Enumeration;
using System.Runtime.CompilerServices;
using ConsoleDigest.Output;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Adds videos from addresses and from disk.</summary>
internal static class AddCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("address|file.info.json|folder")
        {
            Description = "The address of a video's page; or what yt-dlp wrote: a metadata file with its captions beside it, or a folder of any depth with many.",
            Arity = ArgumentArity.OneOrMore,
        };
        // An option of one dash would be taken for a file name otherwise.
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-') && !Path.Exists(token.Value)))
                result.AddError($"Unrecognized option '{token.Value}'.");
            if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
                result.AddError("An address or path is empty.");
        });
        var languages = Symbols.Languages("The languages whose captions are wanted, the most wanted first: en,de. From disk, captions of these languages only.");
        var translated = new Option<bool>("--translated") { Description = "Take captions that the site translated by machine, where a wanted language has no others." };
        var fresh = new Option<bool>("--fresh") { Description = "Ask the site again, however short ago it was asked." };
        var playlists = new PlaylistSymbols();
        var command = new Command("add", "Adds videos from addresses or from disk, or updates them; adding twice changes nothing. Of a playlist or channel all videos.") { paths, languages, translated, fresh };
        command.Add(playlists.Options);
        command.Run((session, cancellationToken) => RunAsync(
            session,
            session.Arguments.GetRequiredValue(paths),
            playlists.Read(session.Arguments, new AddOptions
            {
                Languages = session.Arguments.GetValue(languages) ?? [],
                AllowTranslated = session.Arguments.GetValue(translated),
                MaxAge = session.Arguments.GetValue(fresh) ? TimeSpan.Zero : null,
            }),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string[] paths, PlaylistOptions options, CancellationToken cancellationToken)
    {
        var report = new ItemReport(session);
        var total = ProgressBar.IsShownFor(session) ? paths.Sum(CountFiles) : 0;
        try
        {
            await ProgressBar.ShowAsync(session, "Adding", total, async advance =>
            {
                foreach (var path in paths)
                {
                    await foreach (var item in ImportAsync(session, path, options, cancellationToken))
                    {
                        if (item.Playlist is { } playlist)
                            report.Add(playlist);
                        else
                            report.Add(item.Result!);
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

    // An item that cannot be read at all is one that failed: the others still have their turn.
    private static async IAsyncEnumerable<AddedItem> ImportAsync(
        Session session, string path, PlaylistOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var results = ResultsOf(session, path, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            AddedItem? item;
            try
            {
                item = await results.MoveNextAsync() ? results.Current : null;
            }
            catch (VideoDigesterException exception)
            {
                item = new AddedItem(Failed(Secrets.Hide(path), Failures.Of(exception)));
            }

            if (item is null)
                yield break;
            yield return item;
        }
    }

    private static async IAsyncEnumerable<AddedItem> ResultsOf(
        Session session, string path, PlaylistOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!IsAddress(path))
        {
            await foreach (var result in session.Library.ImportAsync(path, new ImportOptions { Languages = options.Add.Languages, Restore = options.Restore }, cancellationToken))
                yield return new AddedItem(result);
            yield break;
        }

        // Only the site knows of most addresses what they are.
        if (!PlaylistSymbols.NamesPlaylist(path))
        {
            var result = await session.Library.AddAsync(path, options.Add, cancellationToken);
            if (result is not { Outcome: IngestOutcome.Failed, Error.Code: ErrorCode.Playlist })
            {
                yield return new AddedItem(result);
                yield break;
            }
        }

        await foreach (var happened in session.Library.AddPlaylistAsync(path, options, cancellationToken))
        {
            if (happened is PlaylistEntryDone entry)
                yield return new AddedItem(entry.Result);
            else if (happened is PlaylistDone done)
                yield return new AddedItem(done);
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
