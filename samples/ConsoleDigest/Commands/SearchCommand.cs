using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Finds where something is said: for people by video, as JSON a line a hit.</summary>
internal static class SearchCommand
{
    private const int DefaultLimit = 20;

    public static Command Create()
    {
        var words = Symbols.Words("text", "What to find: words, \"a phrase\", -without, this OR that, begin*, title:, channel:, tag:, lang:. Put it in single quotes where the shell would read it.");
        var options = new SearchOptions();
        var limit = Symbols.Limit("The most videos to show, or with --json the most hits.", DefaultLimit);
        var command = new Command("search", "Finds where something is said or written, with links to the second.") { words, limit };
        options.AddTo(command);
        command.Run(async (session, cancellationToken) =>
        {
            var query = options.Read(session.Arguments, string.Join(' ', session.Arguments.GetRequiredValue(words)));
            try
            {
                return await PrintAsync(session, query, session.Arguments.GetValue(limit), cancellationToken);
            }
            catch (VideoDigesterException failure) when (failure.Failure.Position is { } position && !string.IsNullOrWhiteSpace(query.Text))
            {
                session.Messages.Point(query.Text, position);
                throw;
            }
        });
        return command;
    }

    /// <summary>Prints what is found.</summary>
    /// <returns>The exit code: nothing found is no failure.</returns>
    public static async Task<int> PrintAsync(Session session, SearchQuery query, int limit, CancellationToken cancellationToken)
    {
        var isFirst = true;
        if (session.IsJson)
            await PageAsync(session, query, limit, session.Library.SearchAsync, Write, cancellationToken);
        else if (await PageAsync(session, query, limit, session.Library.SearchVideosAsync, Print, cancellationToken) is { } next)
            session.Messages.Note($"There are more: --cursor {next}");
        return ExitCode.Done;

        void Write(SearchHit hit, string? next) => session.Json.Write(SearchHitRow.From(hit, next), ConsoleJson.Rows.SearchHitRow);

        void Print(VideoSearchHit video, string? next)
        {
            if (!isFirst)
                session.Screen.Blank();
            isFirst = false;
            SearchScreen.Print(session.Screen, video);
        }
    }

    // Page by page up to the limit; the last item comes with the cursor behind it.
    private static async Task<string?> PageAsync<T>(
        Session session, SearchQuery query, int limit, Func<SearchQuery, CancellationToken, Task<SearchPage<T>>> search, Action<T, string?> show, CancellationToken cancellationToken)
    {
        for (var left = limit; ;)
        {
            var page = await search(query with { PageSize = Math.Min(left, SearchQuery.MaxPageSize) }, cancellationToken);
            left -= page.Items.Count;
            var isLast = page.Next is null || left <= 0;
            for (var i = 0; i < page.Items.Count; i++)
                show(page.Items[i], isLast && i == page.Items.Count - 1 ? page.Next : null);
            query = query with { After = page.Next };
            if (!isLast)
                continue;
            if (left == limit)
                session.Messages.Note("Nothing matches.");
            if (!page.IsComplete)
                session.Messages.Note("Not all that may match was ranked: either so many texts match that only the most promising were, or some are not in the index yet.");
            return page.Next;
        }
    }
}
