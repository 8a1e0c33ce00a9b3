using System.CommandLine;
using ConsoleDigest.Models;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Says what digests would use, and why they would or would not come from the store. Asks no model and stores nothing.</summary>
internal static class EstimateCommand
{
    public static Command Create()
    {
        var symbols = new DigestSymbols();
        var command = new Command("estimate", "Says what digests of a video would use, tokens and money, without asking a model; writes nothing.");
        command.Add(symbols.All);
        command.Add([symbols.Force]);
        ModelOptions.AddTo(command, several: false);
        command.RunOn(symbols.Id, (session, video, cancellationToken) =>
            RunAsync(session, symbols.RequestsIn(session.Arguments, video, ModelOptions.ProviderIn(session.Arguments)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, IReadOnlyList<DigestRequest> requests, CancellationToken cancellationToken)
    {
        var video = await session.RequireVideoAsync(requests[0].VideoId, cancellationToken);
        var writer = ModelSettings.Read(session.Arguments.CommandResult).Writers[0];
        return await DigestSymbols.ForEachAsync(session, requests, async request =>
        {
            var estimate = await session.Digests.EstimateAsync(request, cancellationToken);
            if (session.IsJson)
                session.Json.Write(EstimateRow.From(estimate), ConsoleJson.Rows.EstimateRow);
            else
                EstimateScreen.Print(session.Screen, $"{request.Type} by {writer}: {video.Title}", estimate, await session.Digests.ExplainAsync(request, cancellationToken));
        });
    }
}
