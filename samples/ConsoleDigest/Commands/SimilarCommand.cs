using System.CommandLine;
using System.Globalization;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Finds videos that are about something like another one.</summary>
internal static class SimilarCommand
{
    private const int DefaultLimit = 10;

    public static Command Create()
    {
        var id = Symbols.Id();
        var limit = Symbols.Limit($"The most videos to show, at most {SimilarQuery.MaxLimit}.", DefaultLimit, SimilarQuery.MaxLimit);
        var sameLanguage = new Option<bool>("--same-language") { Description = "Only texts in the language of the video." };
        var otherChannels = new Option<bool>("--other-channels") { Description = "No videos of the same channel." };
        var command = new Command("similar", "Finds the videos that are about something like another one, the most similar first, with the moments that correspond.") { id, limit, sameLanguage, otherChannels };
        command.RunOn(id, (session, video, cancellationToken) => RunAsync(
            session,
            video,
            new SimilarQuery { Limit = session.Arguments.GetValue(limit), SameLanguage = session.Arguments.GetValue(sameLanguage), OtherChannels = session.Arguments.GetValue(otherChannels) },
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, VideoId id, SimilarQuery query, CancellationToken cancellationToken)
    {
        var found = await session.Library.FindSimilarAsync(id, query, cancellationToken);
        if (session.IsJson)
            foreach (var similar in found)
                session.Json.Write(SimilarRow.From(similar), ConsoleJson.Rows.SimilarRow);
        else if (found.Count == 0)
            session.Messages.Note("Nothing in the library is like it.");
        else
            foreach (var similar in found)
                Print(session, similar);
        return ExitCode.Done;
    }

    private static void Print(Session session, SimilarVideo similar)
    {
        session.Screen.Line($"{similar.Score.ToString("0.00", CultureInfo.InvariantCulture)}  {similar.Video.Id}  {similar.Video.Title}");
        foreach (var moment in similar.Moments)
            session.Screen.Line($"      {Clock.Of(moment.Start)} ~ {Clock.Of(moment.OtherStart)}  {moment.OtherSnippet}");
    }
}
