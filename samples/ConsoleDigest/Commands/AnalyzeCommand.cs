using System.CommandLine;
using System.Globalization;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Reports what the metadata files of a folder hold, field by field. Needs no library.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "A folder of any depth with metadata files; every .json file in it is read." };
        var command = new Command("analyze", "Reports for each field of yt-dlp how often it is there, its types, ranges and longest value.") { folder };
        command.Run((session, cancellationToken) => RunAsync(session, session.Arguments.GetRequiredValue(folder), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string folder, CancellationToken cancellationToken)
    {
        var analysis = await ProgressBar.ShowAsync(session, "Reading", () => YtDlpFieldAnalyzer.AnalyzeAsync(folder, cancellationToken: cancellationToken));
        if (session.IsJson)
        {
            foreach (var field in analysis.Fields)
                session.Json.Write(FieldRow.From(field), ConsoleJson.Rows.FieldRow);
        }
        else
        {
            session.Screen.Table(["Field", "Present", "Null", "Types", "Minimum", "Maximum", "Longest"], "Types", analysis.Fields.Select(Cells));
        }

        foreach (var file in analysis.Unreadable)
            session.Messages.Fail(file.Path, file.Error);
        session.Messages.Note(string.Create(CultureInfo.InvariantCulture, $"{analysis.Records} records, {analysis.Fields.Count} fields"));
        return analysis.Unreadable.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static IReadOnlyList<string> Cells(YtDlpFieldReport field) =>
    [
        field.Field,
        field.Present.ToString(CultureInfo.InvariantCulture),
        field.Null.ToString(CultureInfo.InvariantCulture),
        string.Join(", ", field.Types.Select(type => string.Create(CultureInfo.InvariantCulture, $"{type.Key} {type.Value}"))),
        field.Minimum?.ToString(CultureInfo.InvariantCulture) ?? "",
        field.Maximum?.ToString(CultureInfo.InvariantCulture) ?? "",
        field.Longest?.ToString(CultureInfo.InvariantCulture) ?? "",
    ];
}
