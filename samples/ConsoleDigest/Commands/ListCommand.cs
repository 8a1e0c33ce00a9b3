using System.CommandLine;
using System.Globalization;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Lists videos by filter and order, a page at a time.</summary>
internal static class ListCommand
{
    private const int DefaultLimit = 50;

    public static Command Create()
    {
        var options = new ListOptions();
        var limit = Symbols.Limit("The most videos to list.", DefaultLimit);
        var command = new Command("list", "Lists the videos of the library, newest additions first.") { limit };
        options.AddTo(command);
        command.Run((session, cancellationToken) =>
            RunAsync(session, options.Read(session.Arguments), session.Arguments.GetValue(limit), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, VideoQuery query, int limit, CancellationToken cancellationToken)
    {
        var shown = new List<VideoSummary>();
        var left = limit;
        while (left > 0)
        {
            var page = await session.Library.ListAsync(query with { PageSize = Math.Min(left, VideoQuery.MaxPageSize) }, cancellationToken);
            left -= page.Items.Count;
            query = query with { After = page.Next };
            var isLast = page.Next is null || left == 0;
            if (session.IsJson)
                Write(session, page, isLast);
            else
                shown.AddRange(page.Items);
            if (isLast)
                break;
        }

        if (session.IsJson)
            return ExitCode.Done;
        if (shown.Count > 0)
            Print(session, shown, query.After);
        else
            session.Messages.Note(await IsEmptyAsync(session, cancellationToken) ? "The library is empty; 'add' brings videos in." : "No video fits.");
        return ExitCode.Done;
    }

    private static async Task<bool> IsEmptyAsync(Session session, CancellationToken cancellationToken) =>
        (await session.Library.ListAsync(new VideoQuery { PageSize = 1 }, cancellationToken)).Items.Count == 0;

    private static void Write(Session session, Page<VideoSummary> page, bool isLast)
    {
        for (var i = 0; i < page.Items.Count; i++)
        {
            var next = isLast && i == page.Items.Count - 1 ? page.Next : null;
            session.Json.Write(VideoSummaryRow.From(page.Items[i], next), ConsoleJson.Rows.VideoSummaryRow);
        }
    }

    private static void Print(Session session, List<VideoSummary> videos, string? next)
    {
        session.Screen.Table(["Id", "Title", "Channel", "Published", "Length", "Views", "Transcript"], "Title", videos.Select(Cells), "Transcript", "Views", "Channel", "Published");
        if (next is not null)
            session.Messages.Note($"There are more: --after {next}");
    }

    private static IReadOnlyList<string> Cells(VideoSummary video) =>
    [
        video.Id.ToString(),
        video.Title ?? "",
        video.ChannelName ?? "",
        video.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        video.Duration is { } duration ? Clock.Of(duration) : "",
        video.ViewCount?.ToString("N0", CultureInfo.InvariantCulture) ?? "",
        video.HasTranscript ? "yes" : "no",
    ];
}
