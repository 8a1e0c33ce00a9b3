using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Stored digests as variants: the library compares what it is asked to write, and here nothing shall be written.</summary>
internal static class StoredVariants
{
    /// <summary>The digests with their agreement, which is that of <see cref="DigestVariant.Agreement"/>.</summary>
    public static IReadOnlyList<DigestVariant> Of(IReadOnlyList<Digest> digests)
    {
        var cited = digests.ToDictionary(digest => digest.Id, SegmentsOf);
        return
        [
            .. digests.Select(digest => new DigestVariant
            {
                Request = new DigestRequest(digest.VideoId, digest.Type) { Provider = digest.Provider },
                Digest = digest,
                IsCached = true,
                Agreement = Mean(
                [
                    .. digests.Where(other => other.Id != digest.Id && other.Type == digest.Type && other.TranscriptHash == digest.TranscriptHash)
                        .Select(other => Jaccard(cited[digest.Id], cited[other.Id])),
                ]),
            }),
        ];
    }

    private static HashSet<int> SegmentsOf(Digest digest) =>
        [.. digest.Items.SelectMany(item => item.Evidence).SelectMany(span => Enumerable.Range(span.FirstSegment, span.LastSegment - span.FirstSegment + 1))];

    private static double Jaccard(HashSet<int> one, HashSet<int> other)
    {
        var both = one.Count(other.Contains);
        var either = one.Count + other.Count - both;
        return either == 0 ? 1 : (double)both / either;
    }

    private static double? Mean(double[] values) => values.Length == 0 ? null : values.Average();
}
