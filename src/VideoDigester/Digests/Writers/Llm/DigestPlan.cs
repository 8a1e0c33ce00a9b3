using VideoDigester.Digests.Writers.Llm.Chunks;
using VideoDigester.Text;
using VideoDigester.Text.Passages;

namespace VideoDigester.Digests.Writers.Llm;

/// <summary>How a transcript is going to be read.</summary>
internal sealed record DigestPlan
{
    /// <summary>What is written.</summary>
    public required DigestForm Form { get; init; }

    /// <summary>How many items the digest has.</summary>
    public required int Count { get; init; }

    /// <summary>The words.</summary>
    public required SpokenText Spoken { get; init; }

    /// <summary>The passages.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>The passages as they are sent.</summary>
    public required PassageText Text { get; init; }

    /// <summary>How many tokens of passages, or of items to choose from, fit into a call.</summary>
    public required int Usable { get; init; }

    /// <summary>The chunks, each sent once.</summary>
    public required IReadOnlyList<TranscriptChunk> Chunks { get; init; }

    /// <summary>What the requests are put together with.</summary>
    public required DigestTask Task { get; init; }
}
