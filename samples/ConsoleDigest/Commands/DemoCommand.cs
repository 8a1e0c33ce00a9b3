using System.CommandLine;
using ConsoleDigest.Models;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Shows the main job on the sample talk that comes with the program, offline.</summary>
internal static class DemoCommand
{
    private static readonly DigestType[] Types = [DigestType.Chapters, DigestType.Highlights, DigestType.Summary];

    private const string Sought = "oil lamp";

    public static Command Create()
    {
        var command = new Command("demo", "Adds the sample talk, prints its digests and searches it, in a library of its own unless --db names one.");
        command.Run(async (session, cancellationToken) =>
        {
            if (session.Arguments.GetValue(GlobalOptions.Database) is not null)
                return await RunAsync(session, cancellationToken);

            using var folder = new ThrowAwayFolder();
            await using var throwAway = new Session(session.Arguments, new LibraryAddress(IsPostgreSql: false, folder.PathOf("demo.db")));
            return await RunAsync(throwAway, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var added = new ItemReport(session);
        var talks = new List<VideoId>();
        await foreach (var result in session.Library.ImportAsync(Path.Combine(AppContext.BaseDirectory, "SampleData"), null, cancellationToken))
        {
            added.Add(result);
            if (result.Id is { } id)
                talks.Add(id);
        }

        added.Flush();
        foreach (var talk in talks)
        {
            if (!session.IsJson)
                session.Screen.Blank();
            await DigestCommand.PrintAsync(session, [.. Types.Select(type => new DigestRequest(talk, type) { Provider = ModelSettings.BuiltIn })], cancellationToken);
        }

        if (!session.IsJson && talks.Count > 0)
            await SearchAsync(session, cancellationToken);
        return added.Finish();
    }

    private static async Task SearchAsync(Session session, CancellationToken cancellationToken)
    {
        session.Screen.Blank();
        session.Screen.Heading($"Search: {Sought}");
        session.Screen.Blank();
        await SearchCommand.PrintAsync(session, new SearchQuery { Text = Sought, Scope = SearchScope.Transcripts }, limit: 1, cancellationToken);
    }
}
