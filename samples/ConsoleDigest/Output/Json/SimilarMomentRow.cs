using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <summary>Where two videos say something similar; times in seconds.</summary>
internal sealed record SimilarMomentRow(double Start, string Snippet, double OtherStart, string OtherSnippet, string OtherUrl)
{
    public static SimilarMomentRow From(SimilarMoment moment) => new(moment.Start.TotalSeconds, moment.Snippet, moment.OtherStart.TotalSeconds, moment.OtherSnippet, moment.OtherUrl);
}
