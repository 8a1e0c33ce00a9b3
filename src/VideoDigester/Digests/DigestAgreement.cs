namespace VideoDigester.Digests;

/// <summary>How far digests cite the same words: the Jaccard index of the sets of segments that their evidence covers.</summary>
internal static class DigestAgreement
{
    /// <summary>Stored digests as variants, with their agreement.</summary>
    public static IReadOnlyList<DigestVariant> Of(IReadOnlyList<Digest> stored) => Of(
    [
        .. stored.Select(digest => new DigestVariant
        {
            Request = new DigestRequest(digest.VideoId, digest.Type) { Provider = digest.Provider, Language = digest.Language },
            Digest = digest,
            IsStored = true,
        }),
    ]);

    /// <summary>The variants with their agreement: the mean over the others of the same type and transcript.</summary>
    public static IReadOnlyList<DigestVariant> Of(IReadOnlyList<DigestVariant> variants)
    {
        HashSet<int>?[] cited = [.. variants.Select(variant => variant.Digest is { } digest ? SegmentsOf(digest) : null)];
        return [.. variants.Select((variant, at) => variant.Digest is { } digest ? variant with { Agreement = Mean(at, digest) } : variant)];

        double? Mean(int at, Digest digest)
        {
            double[] with =
            [
                .. from other in Enumerable.Range(0, variants.Count)
                   where other != at && variants[other].Digest is { } its && its.Type == digest.Type && its.TranscriptHash == digest.TranscriptHash
                   select Jaccard(cited[at]!, cited[other]!),
            ];
            return with.Length == 0 ? null : with.Average();
        }
    }

    private static HashSet<int> SegmentsOf(Digest digest)
    {
        var segments = new HashSet<int>();
        foreach (var span in digest.Items.SelectMany(item => item.Evidence))
            for (var segment = span.FirstSegment; segment <= span.LastSegment; segment++)
                segments.Add(segment);
        return segments;
    }

    private static double Jaccard(HashSet<int> one, HashSet<int> other)
    {
        var both = one.Count(other.Contains);
        var either = one.Count + other.Count - both;
        return either == 0 ? 1 : (double)both / either;
    }
}
