using System.CommandLine;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands.People;

/// <summary>The videos of a collection: puts them there, takes them out, lists them.</summary>
internal static class CollectionVideoCommands
{
    private const int DefaultLimit = 50;

    public static Command CreateAdd() => CreateChange("add", "Puts videos of the library at the end of a collection.", "added", (collections, id, user, video, cancellationToken) => collections.AddAsync(id, user, video, cancellationToken));

    public static Command CreateRemove() => CreateChange("remove", "Takes videos out of a collection.", "removed", (collections, id, user, video, cancellationToken) => collections.RemoveAsync(id, user, video, cancellationToken));

    public static Command CreateMove()
    {
        var collection = PeopleSymbols.Collection();
        var video = Symbols.Id();
        var place = new Argument<int>("place") { Description = "Its new place: 1 is the first, and one behind the last is the last." };
        place.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var number) && number < 1)
                result.AddError("The first place is 1.");
        });
        var user = PeopleSymbols.User();
        var command = new Command("move", "Puts a video of a collection at another place.") { collection, video, place, user };
        command.Run(async (session, cancellationToken) =>
        {
            var arguments = session.Arguments;
            var (id, key) = (arguments.GetValue(collection), arguments.GetValue(video));
            var outcome = await session.Collections.MoveAsync(id, arguments.GetRequiredValue(user), key, arguments.GetValue(place) - 1, cancellationToken)
                ? new ItemOutcome("moved")
                : ItemOutcome.Failed(new Failure(ErrorCode.VideoNotFound, $"The collection does not hold {key}."));
            return ItemChanges.Print(session, key, outcome) ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    public static Command CreateVideos()
    {
        var collection = PeopleSymbols.Collection();
        var user = PeopleSymbols.User();
        var limit = Symbols.Limit("The most videos to list.", DefaultLimit);
        var after = Symbols.After();
        var command = new Command("videos", "Lists the videos of a collection, in their order.") { collection, user, limit, after };
        command.Run(async (session, cancellationToken) =>
        {
            var arguments = session.Arguments;
            var (id, who) = (arguments.GetValue(collection), arguments.GetRequiredValue(user));
            var page = await ListedPages.ReadAsync(
                arguments.GetValue(limit), arguments.GetValue(after), (size, cursor) => session.Collections.ListVideosAsync(id, who, new CollectionVideosQuery { PageSize = size, After = cursor }, cancellationToken));
            return ListedPages.Show(
                session,
                page,
                (video, next) => session.Json.Write(VideoSummaryRow.From(video, next), ConsoleJson.Rows.VideoSummaryRow),
                items => session.Screen.Table(["Id", "Title", "Channel"], "Title", items.Select(Cells), "Channel"),
                "The collection holds no video.");
        });
        return command;
    }

    private static Command CreateChange(string name, string description, string outcome, Func<ICollections, CollectionId, string, VideoId, CancellationToken, Task<bool>> change)
    {
        var collection = PeopleSymbols.Collection();
        var videos = Symbols.Ids();
        var user = PeopleSymbols.User();
        var command = new Command(name, description) { collection, videos, user };
        command.RunOnEach(videos, "Collecting", async (session, video, cancellationToken) =>
            await change(session.Collections, session.Arguments.GetValue(collection), session.Arguments.GetRequiredValue(user), video, cancellationToken)
                ? new ItemOutcome(outcome)
                : new ItemOutcome(ItemOutcome.Unchanged));
        return command;
    }

    private static IReadOnlyList<string> Cells(VideoSummary video) => [video.Id.ToString(), video.Title ?? "", video.ChannelName ?? ""];
}
