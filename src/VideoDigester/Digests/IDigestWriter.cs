namespace VideoDigester.Digests;

/// <summary>Writes digests. What it claims is believed only after the grounder asked the transcript. Safe for concurrent use.</summary>
internal interface IDigestWriter
{
    /// <summary>The name by which a request chooses the writer.</summary>
    string Provider { get; }

    /// <summary>The model that writes.</summary>
    string Model { get; }

    /// <summary>Whether writing costs something: then one writes at a time, and what does not hold is refused instead of stored in part.</summary>
    bool IsMetered { get; }

    /// <summary>Whether it writes in other languages than the transcript's.</summary>
    bool Translates { get; }

    /// <summary>The writer's options as a JSON object. Part of the identity.</summary>
    string Options { get; }

    /// <summary>The types it writes.</summary>
    IReadOnlyCollection<DigestType> Types { get; }

    /// <summary>Part of a digest's identity: changes whenever the same source may give another digest.</summary>
    string VersionOf(DigestType type);

    /// <summary>What of the metadata and the request decides what is written, as text of any form. Part of the identity.</summary>
    string DescribeInputs(VideoMetadata video, DigestRequest request);

    /// <summary>What writing would use, worked out without asking anybody.</summary>
    Task<DigestEstimate> EstimateAsync(DigestSource source, DigestRequest request, CancellationToken cancellationToken);

    /// <summary>Writes a digest of one of its types.</summary>
    Task<DigestDraft> WriteAsync(DigestWork work, CancellationToken cancellationToken);
}
