using System.CommandLine;
using ConsoleDigest.Models;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Puts digests of a video side by side: those that are stored, or those of the providers that are named, writing what is missing.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var symbols = new DigestSymbols("all that are stored without it, highlights where providers are named");
        var command = new Command("compare", "Puts digests of a video side by side: those that are stored, or with --provider those of several providers, which are written where they are missing.");
        command.Add(symbols.All);
        ModelOptions.AddTo(command, several: true, showsStored: true);
        command.RunOn(symbols.Id, async (session, video, cancellationToken) =>
        {
            await session.RequireVideoAsync(video, cancellationToken);
            var providers = session.Arguments.GetValue(ModelOptions.Provider) ?? [];
            return Print(session, providers.Length == 0
                ? await StoredAsync(session, video, symbols.TypesIn(session.Arguments), cancellationToken)
                : await WrittenAsync(session, [.. providers.SelectMany(provider => symbols.RequestsIn(session.Arguments, video, provider))], cancellationToken));
        });
        return command;
    }

    private static async Task<IReadOnlyList<VariantRow>> StoredAsync(Session session, VideoId video, IReadOnlyList<string> types, CancellationToken cancellationToken)
    {
        var variants = await session.Digests.CompareAsync(video, cancellationToken);

        // An application may have stored digests of a type of its own.
        if (types.FirstOrDefault(type => !DigestSymbols.Types.Contains(type) && variants.All(variant => variant.Request.Type.Name != type)) is { } unknown)
            throw new VideoDigesterException(ErrorCode.UnknownDigestType, $"There is no digest of type '{unknown}', and none of it is stored. There are {string.Join(", ", DigestSymbols.Types)}.");
        return
        [
            .. variants
                .Where(variant => types.Count == 0 || types.Contains(variant.Request.Type.Name))
                .OrderBy(variant => variant.Request.Type.Name, StringComparer.Ordinal)
                .Select(variant => VariantRow.From(variant, model: null)),
        ];
    }

    private static async Task<IReadOnlyList<VariantRow>> WrittenAsync(Session session, IReadOnlyList<DigestRequest> requests, CancellationToken cancellationToken)
    {
        var settings = ModelSettings.Read(session.Arguments.CommandResult);
        var variants = await ProgressBar.ShowAsync(session, "Comparing", () => session.Digests.CompareAsync(requests, cancellationToken));
        return [.. variants.Select(variant => VariantRow.From(variant, settings.Of(variant.Request.Provider!).Model))];
    }

    private static int Print(Session session, IReadOnlyList<VariantRow> rows)
    {
        if (session.IsJson)
            foreach (var row in rows)
                session.Json.Write(row, ConsoleJson.Rows.VariantRow);
        else if (rows.Count == 0)
            session.Messages.Note("No such digest is stored. Name with --provider who is to write it.");
        else if (rows.Any(row => row.Error is null))
            VariantScreen.Print(session.Screen, rows);
        foreach (var row in rows)
            if (row.Failure is { } failure)
                session.Messages.Fail($"{row.Type} by {row.Provider}", failure);
        return rows.Any(row => row.Error is not null) ? ExitCode.Failed : ExitCode.Done;
    }
}
