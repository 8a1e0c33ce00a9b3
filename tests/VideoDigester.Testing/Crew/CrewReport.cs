namespace VideoDigester.Testing.Crew;

/// <summary>What a run came to, read from the library afterwards.</summary>
public sealed record CrewReport
{
    /// <summary>The jobs that were queued, with those that followed from them.</summary>
    public required int Jobs { get; init; }

    public required int Succeeded { get; init; }

    /// <summary>Given up: those of videos that are gone, and no others.</summary>
    public required int Failed { get; init; }

    /// <summary>Neither: each is one lost.</summary>
    public required int Unfinished { get; init; }

    /// <summary>The videos that the library holds.</summary>
    public required int Videos { get; init; }

    /// <summary>The digests that it holds, superseded ones too.</summary>
    public required int Digests { get; init; }

    /// <summary>How often the log says that a digest was stored.</summary>
    public required int Stored { get; init; }

    /// <summary>How often the model answered: more than digests only where a worker died with an answer in its hands.</summary>
    public required int ModelAnswers { get; init; }

    /// <summary>How often jobs were begun.</summary>
    public required int Attempts { get; init; }

    /// <summary>How often a job was taken from a worker that was not heard of.</summary>
    public required long LostLeases { get; init; }

    /// <summary>How often a worker noticed that a job was its own no longer, and kept nothing of it: one that had been frozen, or cut off from the database.</summary>
    public int FencedOff { get; init; }

    /// <summary>The jobs after the warm-up, by their kind.</summary>
    public required IReadOnlyList<CrewSpan> Spans { get; init; }

    /// <summary>From the beginning, or the end of the warm-up, to the last job's end.</summary>
    public required TimeSpan Took { get; init; }

    /// <summary>What is wrong with it, in words; empty where nothing is.</summary>
    public required IReadOnlyList<string> Faults { get; init; }
}
