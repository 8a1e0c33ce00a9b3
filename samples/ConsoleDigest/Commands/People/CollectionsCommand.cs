using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands.People;

/// <summary>Lists collections; its commands make, fill, show and remove them.</summary>
internal static class CollectionsCommand
{
    private const int DefaultLimit = 50;
    private const string Name = "Name";

    public static Command Create()
    {
        var user = PeopleSymbols.User();
        var limit = Symbols.Limit("The most collections to list.", DefaultLimit);
        var after = Symbols.After();
        var command = new Command("collections", "Lists collections of videos: one's own, then everybody's.")
        {
            user, limit, after, CreateCreate(), CollectionVideoCommands.CreateAdd(), CollectionVideoCommands.CreateRemove(), CollectionVideoCommands.CreateMove(), CollectionVideoCommands.CreateVideos(), CreateRename(), CreateDelete(),
        };
        command.Run(async (session, cancellationToken) =>
        {
            var arguments = session.Arguments;
            var page = await ListedPages.ReadAsync(
                arguments.GetValue(limit), arguments.GetValue(after), (size, cursor) => session.Collections.ListAsync(arguments.GetRequiredValue(user), new CollectionQuery { PageSize = size, After = cursor }, cancellationToken));
            return ListedPages.Show(
                session,
                page,
                (collection, next) => session.Json.Write(CollectionInfoRow.From(collection, next), ConsoleJson.Rows.CollectionInfoRow),
                items => session.Screen.Table(["Collection", "Videos", "Whose", Name], Name, items.Select(Cells), "Whose"),
                "There is no collection; 'collections create' makes one.");
        });
        return command;
    }

    private static Command CreateCreate()
    {
        var name = new Argument<string>("name") { Description = "The name that people see." };
        var description = new Option<string?>("--description") { Description = "What it is for.", HelpName = "text" };
        var shared = new Option<bool>("--shared") { Description = "Make it everybody's." };
        var user = PeopleSymbols.User();
        var command = new Command("create", "Makes a collection.") { name, description, shared, user };
        command.Run(async (session, cancellationToken) =>
        {
            var arguments = session.Arguments;
            var request = new CollectionRequest(arguments.GetRequiredValue(name))
            {
                Description = arguments.GetValue(description),
                OwnerId = arguments.GetValue(shared) ? null : arguments.GetRequiredValue(user),
            };
            return Print(session, "created", await session.Collections.CreateAsync(request, cancellationToken));
        });
        return command;
    }

    private static Command CreateRename()
    {
        var collection = PeopleSymbols.Collection();
        var name = new Argument<string>("name") { Description = "The new name." };
        var description = new Option<string?>("--description") { Description = "What it is for; an empty text takes away what was said.", HelpName = "text" };
        var user = PeopleSymbols.User();
        var command = new Command("rename", "Gives a collection another name.") { collection, name, description, user };
        command.Run(async (session, cancellationToken) =>
        {
            var arguments = session.Arguments;
            var change = new CollectionChange { Name = arguments.GetRequiredValue(name), Description = arguments.GetValue(description) };
            return Print(session, "renamed", await session.Collections.UpdateAsync(arguments.GetValue(collection), arguments.GetRequiredValue(user), change, cancellationToken));
        });
        return command;
    }

    private static int Print(Session session, string outcome, CollectionInfo collection)
    {
        if (session.IsJson)
            session.Json.Write(CollectionInfoRow.From(collection, next: null), ConsoleJson.Rows.CollectionInfoRow);
        else
            session.Screen.Line($"{outcome,-10} {collection.Id}  {collection.Name}");
        return ExitCode.Done;
    }

    private static Command CreateDelete()
    {
        var collection = PeopleSymbols.Collection();
        var user = PeopleSymbols.User();
        var command = new Command("delete", "Removes a collection; its videos stay in the library.") { collection, user };
        command.Run(async (session, cancellationToken) =>
        {
            var id = session.Arguments.GetValue(collection);
            var outcome = await session.Collections.DeleteAsync(id, session.Arguments.GetRequiredValue(user), cancellationToken)
                ? new ItemOutcome("deleted")
                : ItemOutcome.Failed(new Failure(ErrorCode.CollectionNotFound, $"There is no collection {id}."));
            return ItemChanges.Print(session, id, outcome) ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    private static IReadOnlyList<string> Cells(CollectionInfo collection) =>
    [
        collection.Id.ToString(),
        Amounts.Count(collection.Videos),
        collection.IsShared ? "everybody's" : "own",
        $"{collection.Name}{(collection.Description is { } description ? $" — {description}" : "")}",
    ];
}
