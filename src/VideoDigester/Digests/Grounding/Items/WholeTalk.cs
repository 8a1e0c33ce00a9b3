using VideoDigester.Digests.Grounding.Claims;
using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding.Items;

/// <summary>All that is said in a video, for what is claimed about the whole of it.</summary>
internal static class WholeTalk
{
    // Segments read at once, so that a day costs no more memory than an hour.
    private const int PieceLength = 500;

    /// <summary>Reads what is said, who says it, and the video's title.</summary>
    public static ClaimEvidence Read(DigestSource source, SpokenText spoken) => ClaimEvidence.OfVocabulary(PiecesOf(source, spoken), source.Transcript.Info.Language);

    private static IEnumerable<string> PiecesOf(DigestSource source, SpokenText spoken)
    {
        for (var first = 0; first < spoken.SegmentCount; first += PieceLength)
            foreach (var reading in TitleReadings.Of(spoken.Of(first, Math.Min(first + PieceLength, spoken.SegmentCount) - 1).ToString()))
                yield return reading;
        foreach (var speaker in SpeakerNames.Of(source.Segments, 0, spoken.SegmentCount - 1))
            yield return speaker;
        yield return source.Video.Title ?? "";
    }
}
