using System.CommandLine;
using System.Text.Json;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands.People;

/// <summary>Lists users; its commands write all that is held of one, and forget one.</summary>
internal static class UsersCommand
{
    private const int DefaultLimit = 50;
    private const string Email = "Email";

    public static Command Create()
    {
        var limit = Symbols.Limit("The most users to list.", DefaultLimit);
        var after = Symbols.After();
        var command = new Command("users", "Lists the users that the library knows, those it met last first.") { limit, after, CreateExport(), CreateDelete() };
        command.Run(async (session, cancellationToken) =>
        {
            var page = await ListedPages.ReadAsync(
                session.Arguments.GetValue(limit), session.Arguments.GetValue(after), (size, cursor) => session.Users.ListAsync(new UserQuery { PageSize = size, After = cursor }, cancellationToken));
            return ListedPages.Show(
                session,
                page,
                (user, next) => session.Json.Write(UserInfoRow.From(user, next), ConsoleJson.Rows.UserInfoRow),
                items => session.Screen.Table(["User", "Name", "Since (UTC)", Email], "User", items.Select(Cells), Email, "Name"),
                "The library knows no users.");
        });
        return command;
    }

    private static Command CreateExport()
    {
        var user = Name();
        var destination = new Option<string?>("--out") { Description = "A file; standard output without it.", HelpName = "file" };
        var command = new Command("export", "Writes all that the library holds of a user, as JSON.") { user, destination };
        command.Run(async (session, cancellationToken) =>
        {
            var name = session.Arguments.GetRequiredValue(user);
            if (session.Arguments.GetValue(destination) is { } path)
                return await SaveAsync(session, name, Path.GetFullPath(path), cancellationToken);

            // Collected first: a failure half-way must not leave half a document on standard output.
            using var document = new MemoryStream();
            await session.Users.ExportAsync(name, document, cancellationToken);
            document.Position = 0;
            if (session.IsJson)
            {
                using var json = await JsonDocument.ParseAsync(document, default, cancellationToken);
                session.Json.Write(json.RootElement);
                return ExitCode.Done;
            }

            await using var output = new PrintableWriter();
            using var text = new StreamReader(document);
            while (await text.ReadLineAsync(cancellationToken) is { } line)
                output.Write(line + "\n");
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<int> SaveAsync(Session session, string user, string path, CancellationToken cancellationToken)
    {
        await WrittenFile.WriteAsync(path, stream => session.Users.ExportAsync(user, stream, cancellationToken));
        if (session.IsJson)
            session.Json.Write(new ExportRow(user, "exported", path, Error: null), ConsoleJson.Rows.ExportRow);
        else
            session.Screen.Line($"exported   {user}  {path}");
        return ExitCode.Done;
    }

    private static Command CreateDelete()
    {
        var user = Name();
        var anonymize = new Option<bool>("--anonymize") { Description = "Keep what was done, under a random name, for the figures." };
        var command = new Command("delete", "Forgets a user: subscriptions end; saves, notes, positions and own collections go, and so does what was done with digests, unless --anonymize.") { user, anonymize };
        command.Run(async (session, cancellationToken) =>
        {
            var name = session.Arguments.GetRequiredValue(user);
            var mode = session.Arguments.GetValue(anonymize) ? UserDeletion.Anonymize : UserDeletion.Remove;
            var outcome = await session.Users.DeleteAsync(name, mode, cancellationToken)
                ? new ItemOutcome(mode == UserDeletion.Anonymize ? "anonymized" : "deleted")
                : ItemOutcome.Failed(new Failure(ErrorCode.UserNotFound, $"The library does not know a user '{name}'."));
            return ItemChanges.Print(session, name, outcome) ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    private static Argument<string> Name() => new("user") { Description = "The user's name, as '--user' gives it." };

    private static IReadOnlyList<string> Cells(LibraryUser user) => [user.Id, user.DisplayName ?? "", Moments.Full(user.AddedAt), user.Email ?? ""];
}
