using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands.People;

/// <summary>Lists what somebody did.</summary>
internal static class HistoryCommand
{
    private const int DefaultLimit = 50;
    private const string Video = "Video";

    public static Command Create()
    {
        var user = PeopleSymbols.User();
        var action = Symbols.OptionalChoice<InteractionAction>("--action", "Only what was done in this way.");
        var video = Symbols.Video();
        var digest = PeopleSymbols.Digest();
        var from = Symbols.Moment("--from", "Only what was done at or after this moment; a bare date is midnight UTC.");
        var before = Symbols.Moment("--before", "Only what was done before this moment.");
        var limit = Symbols.Limit("The most to list.", DefaultLimit);
        var after = Symbols.After();
        var command = new Command("history", "Lists what was done with digests, the last first.") { user, action, video, digest, from, before, limit, after };
        command.Run(async (session, cancellationToken) =>
        {
            var arguments = session.Arguments;
            var query = new InteractionQuery
            {
                Action = arguments.GetValue(action),
                VideoId = arguments.GetValue(video),
                DigestId = arguments.GetValue(digest),
                OccurredFrom = arguments.GetValue(from),
                OccurredBefore = arguments.GetValue(before),
            };
            var page = await ListedPages.ReadAsync(arguments.GetValue(limit), arguments.GetValue(after), (size, cursor) => session.Interactions.ListHistoryAsync(arguments.GetRequiredValue(user), query with { PageSize = size, After = cursor }, cancellationToken));
            return ListedPages.Show(
                session,
                page,
                (done, next) => session.Json.Write(InteractionRow.From(done, next), ConsoleJson.Rows.InteractionRow),
                items => session.Screen.Table(["When (UTC)", "Did", "Type", "For", Video], Video, items.Select(Cells), "For", "Type"),
                ListedPages.Nothing(arguments, [action, video, digest, from, before], "Nothing was done."));
        });
        return command;
    }

    private static IReadOnlyList<string> Cells(DigestInteraction done) =>
        [Moments.Full(done.OccurredAt), Word.Of(done.Action), done.Digest.Type.Name, done.Dwell is { } dwell ? Clock.Of(dwell) : "", done.Digest.VideoTitle ?? done.Digest.VideoId.ToString()];
}
