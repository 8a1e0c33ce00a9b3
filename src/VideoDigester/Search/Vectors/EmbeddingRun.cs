using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Vectors;

/// <summary>One run over passages that have no vector: what it knows and what it did so far.</summary>
internal sealed class EmbeddingRun(VectorModel? model)
{
    /// <summary>The model whose vectors are wanted; null before the first answer of one that is new here.</summary>
    public VectorModel? Model { get; set; } = model;

    /// <summary>How many passages got vectors.</summary>
    public long Embedded { get; private set; }

    /// <summary>How many the model could not read.</summary>
    public int Refused { get; private set; }

    /// <summary>Those of them that came one after the other, the last ones.</summary>
    public List<long> RefusedInARow { get; } = [];

    /// <summary>The last failure.</summary>
    public Failure? Failure { get; private set; }

    /// <summary>Counts vectors that were kept.</summary>
    public void Count(int kept)
    {
        Embedded += kept;
        RefusedInARow.Clear();
    }

    /// <summary>Counts a passage that the model could not read.</summary>
    public void Refuse(long passageId, Failure failure)
    {
        (Refused, Failure) = (Refused + 1, failure);
        RefusedInARow.Add(passageId);
    }

    /// <summary>How it ended.</summary>
    public EmbeddingReport End(Failure? failure) => failure is null
        ? new EmbeddingReport(Embedded, Refused, Failure, IsComplete: true)
        : new EmbeddingReport(Embedded, Refused - RefusedInARow.Count, failure, IsComplete: false);
}
