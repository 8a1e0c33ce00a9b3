using VideoDigester.Storage;

namespace VideoDigester.Digests;

/// <summary>Says in what a request differs from the stored digest that comes nearest.</summary>
internal static class DigestExplainer
{
    /// <summary>Explains.</summary>
    /// <param name="prepared">The request.</param>
    /// <param name="stored">The current digests of the same video and type, newest first.</param>
    public static DigestExplanation Explain(PreparedDigest prepared, IReadOnlyList<StoredDigestKey> stored)
    {
        if (stored.Count == 0)
            return new DigestExplanation { Differences = [new DigestDifference(DigestAspect.NothingStored, null, null)] };
        var (nearest, differences) = stored.Select(key => (Key: key, Differences: DifferencesOf(prepared, key))).MinBy(pair => pair.Differences.Count);
        if (differences.Count > 0)
            return new DigestExplanation { Nearest = nearest.Id, Differences = differences };
        return prepared.Request.Force
            ? new DigestExplanation { Nearest = nearest.Id, Differences = [new DigestDifference(DigestAspect.Forced, null, null)] }
            : new DigestExplanation { Stored = nearest.Id, Nearest = nearest.Id, Differences = [] };
    }

    private static List<DigestDifference> DifferencesOf(PreparedDigest prepared, StoredDigestKey key)
    {
        var differences = new List<DigestDifference>();
        if (key.Identity == prepared.Identity.Hash)
            return differences;
        var (transcript, writer) = (prepared.Source.Transcript.Info, prepared.Writer);
        Compare(DigestAspect.Transcript, $"{key.TranscriptHash} {key.TranscriptSource} {key.TranscriptLanguage}", $"{transcript.ContentHash} {transcript.Source} {transcript.Language}");
        Compare(DigestAspect.Language, key.Language, DigestWork.OutputLanguageOf(prepared.Source, prepared.Request) ?? transcript.Language);
        Compare(DigestAspect.Provider, key.Provider, writer.Provider);
        Compare(DigestAspect.Model, key.Model, writer.Model);
        Compare(DigestAspect.Version, key.WriterVersion, writer.VersionOf(prepared.Request.Type));
        Compare(DigestAspect.Options, key.Options, writer.Options);

        // What decides and is not stored beside the digest is in its identity alone.
        if (differences.Count == 0)
            differences.Add(new DigestDifference(DigestAspect.Metadata, null, null));
        return differences;

        void Compare(DigestAspect aspect, string then, string now)
        {
            if (then != now)
                differences.Add(new DigestDifference(aspect, then, now));
        }
    }
}
