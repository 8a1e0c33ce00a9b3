using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands.People;

/// <summary>Lists digests: what somebody saved, and what somebody has not read.</summary>
internal static class DigestListCommands
{
    private const string Video = "Video";

    public static Command CreateSaved()
    {
        var options = new DigestListOptions();
        var command = new Command("saved", "Lists what was saved, the last first.");
        command.Add(options.All);
        command.Run(async (session, cancellationToken) =>
        {
            var (user, query) = (options.UserIn(session.Arguments), options.Read(session.Arguments));
            var page = await ListedPages.ReadAsync(options.LimitIn(session.Arguments), query.After, (size, after) => session.Interactions.ListSavedAsync(user, query with { PageSize = size, After = after }, cancellationToken));
            return ListedPages.Show(
                session,
                page,
                (saved, next) => session.Json.Write(SavedDigestRow.From(saved, next), ConsoleJson.Rows.SavedDigestRow),
                items => session.Screen.Table(["Digest", "Type", "Saved (UTC)", Video], Video, items.Select(SavedCells), "Saved (UTC)"),
                ListedPages.Nothing(session.Arguments, options.Conditions, "Nothing is saved; 'save' saves a digest."));
        });
        return command;
    }

    public static Command CreateUnread()
    {
        var options = new DigestListOptions();
        var command = new Command("unread", "Lists the digests that were neither viewed, read, skipped nor watched, the newest first.");
        command.Add(options.All);
        command.Run(async (session, cancellationToken) =>
        {
            var (user, asked) = (options.UserIn(session.Arguments), options.Read(session.Arguments));
            var query = new UnreadQuery { Site = asked.Site, Channel = asked.Channel, VideoId = asked.VideoId, Type = asked.Type, Language = asked.Language };
            var page = await ListedPages.ReadAsync(options.LimitIn(session.Arguments), asked.After, (size, after) => session.Interactions.ListUnreadAsync(user, query with { PageSize = size, After = after }, cancellationToken));
            return ListedPages.Show(
                session,
                page,
                (digest, next) => session.Json.Write(DigestSummaryRow.From(digest, next), ConsoleJson.Rows.DigestSummaryRow),
                items => session.Screen.Table(["Digest", "Type", "Words", Video], Video, items.Select(UnreadCells), "Words"),
                ListedPages.Nothing(session.Arguments, options.Conditions, "Nothing is unread; 'digest' writes more."));
        });
        return command;
    }

    private static IReadOnlyList<string> SavedCells(SavedDigest saved) =>
        [saved.Digest.Id.ToString(), saved.Digest.Type.Name, Moments.Full(saved.SavedAt), $"{Name(saved.Digest)}{(saved.Note is { } note ? $" — {note}" : "")}"];

    private static IReadOnlyList<string> UnreadCells(DigestSummary digest) => [digest.Id.ToString(), digest.Type.Name, Amounts.Count(digest.WordCount), Name(digest)];

    private static string Name(DigestSummary digest) => digest.VideoTitle ?? digest.VideoId.ToString();
}
