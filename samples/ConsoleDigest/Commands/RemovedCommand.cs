using System.CommandLine;
using ConsoleDigest.Commands.Subscriptions;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Lists the videos that were removed and do not come back by themselves.</summary>
internal static class RemovedCommand
{
    private const int DefaultLimit = 50;

    public static Command Create()
    {
        var site = new Option<string?>("--site") { Description = "Only videos of this site, for example youtube.", HelpName = "site" };
        var user = SubscriptionSymbols.User("Only what this user removed.");
        var limit = Symbols.Limit("The most videos to list.", DefaultLimit);
        var after = Symbols.After();
        var command = new Command("removed", "Lists the videos that were removed and do not come back by themselves, the latest first. 'add' brings one back, 'remove --forget' has it taken again.") { site, user, limit, after };
        command.Run((session, cancellationToken) => RunAsync(
            session,
            ListedPages.Nothing(session.Arguments, [site, user], "Nothing is kept away."),
            new RemovedVideoQuery { Site = session.Arguments.GetValue(site), RemovedBy = session.Arguments.GetValue(user), After = session.Arguments.GetValue(after) },
            session.Arguments.GetValue(limit),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string nothing, RemovedVideoQuery query, int limit, CancellationToken cancellationToken)
    {
        var page = await ListedPages.ReadAsync(limit, query.After, (size, after) => session.Library.ListRemovedAsync(query with { PageSize = size, After = after }, cancellationToken));
        return ListedPages.Show(
            session,
            page,
            (video, next) => session.Json.Write(RemovedRow.From(video, next), ConsoleJson.Rows.RemovedRow),
            items => session.Screen.Table(["Id", "Title", "Removed (UTC)", "By"], "Title", items.Select(Cells), "By", "Removed (UTC)"),
            nothing);
    }

    private static IReadOnlyList<string> Cells(RemovedVideo video) => [video.Id.ToString(), video.Title ?? "", Moments.Full(video.RemovedAt), video.RemovedBy ?? ""];
}
