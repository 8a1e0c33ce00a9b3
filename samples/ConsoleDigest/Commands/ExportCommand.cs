using System.CommandLine;
using System.Text.Json;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Writes videos with their transcripts and digests, to standard output or to files.</summary>
internal static class ExportCommand
{
    private const int PieceLength = 32 * 1024;

    public static Command Create()
    {
        var ids = Symbols.Ids();
        var format = new Option<ExportFormat?>("--format")
        {
            Description = "md (for people) or json (everything); md without it, json with --json.",
            HelpName = "md|json",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (text is "md" or "json")
                    return text == "md" ? ExportFormat.Markdown : ExportFormat.Json;
                result.AddError($"'{text}' is not an export format: md or json.");
                return null;
            },
        };
        var destination = new Option<string?>("--out")
        {
            Description = "A file for one video; a folder for several, or where the name ends in a slash or is a folder.",
            HelpName = "file or folder",
        };
        var command = new Command("export", "Writes videos with their transcripts and digests.") { ids, format, destination };
        command.Validators.Add(result =>
        {
            if (result.GetValue(GlobalOptions.Json) && result.GetValue(destination) is null && result.GetValue(format) == ExportFormat.Markdown)
                result.AddError("--json prints JSON; write Markdown to a file with --out.");
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(destination) is { } place && (place.Length == 0 || (result.GetValue(ids) is { Length: > 1 } && File.Exists(place))))
                result.AddError("--out takes a file for one video, and a folder for several.");
        });
        command.Run((session, cancellationToken) =>
        {
            var wanted = session.Arguments.GetRequiredValue(ids);
            var form = session.Arguments.GetValue(format) ?? (session.IsJson ? ExportFormat.Json : ExportFormat.Markdown);
            var place = session.Arguments.GetValue(destination);
            return RunAsync(session, wanted, form, place is null ? null : new ExportTarget(place, form, isFolder: wanted.Length > 1), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Session session, VideoId[] ids, ExportFormat format, ExportTarget? target, CancellationToken cancellationToken)
    {
        var exitCode = ExitCode.Done;
        foreach (var id in ids)
        {
            try
            {
                if (target is null)
                    await PrintAsync(session, id, format, cancellationToken);
                else
                    await SaveAsync(session, id, target, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                var failure = Failures.Of(exception);
                session.Messages.Fail(id.ToString(), failure);
                if (session.IsJson)
                    session.Json.Write(new ExportRow(id.ToString(), "failed", null, ErrorRow.From(failure)), ConsoleJson.Rows.ExportRow);
                exitCode = ExitCode.Failed;
            }
        }

        return exitCode;
    }

    private static async Task PrintAsync(Session session, VideoId id, ExportFormat format, CancellationToken cancellationToken)
    {
        // Collected first: a failure half-way must not leave half a document on standard output.
        using var document = new MemoryStream();
        await session.Library.ExportAsync(id, format, document, cancellationToken);
        document.Position = 0;
        if (session.IsJson)
        {
            using var json = await JsonDocument.ParseAsync(document, default, cancellationToken);
            session.Json.Write(json.RootElement);
            return;
        }

        await using var output = new PrintableWriter();
        using var text = new StreamReader(document);
        var piece = new char[PieceLength];
        for (var length = text.Read(piece); length > 0; length = text.Read(piece))
            output.Write(piece.AsSpan(0, length));
        output.Write('\n');
    }

    private static async Task SaveAsync(Session session, VideoId id, ExportTarget target, CancellationToken cancellationToken)
    {
        var path = await target.WriteAsync(id, stream => session.Library.ExportAsync(id, target.Format, stream, cancellationToken));
        if (session.IsJson)
            session.Json.Write(new ExportRow(id.ToString(), "exported", path, null), ConsoleJson.Rows.ExportRow);
        else
            session.Screen.Line($"exported   {id}  {path}");
    }
}
