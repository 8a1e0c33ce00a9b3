namespace VideoDigester;

/// <summary>What the library says to a question. Immutable.</summary>
public sealed record Answer
{
    /// <summary>What <see cref="Text"/> is where the library holds no answer.</summary>
    public const string NotSaid = "The library does not say.";

    /// <summary>
    /// The answer: statements, each of which a citation carries. <see cref="NotSaid"/> where a model found none that holds, or nothing in the library has to do with the
    /// question. Null where no model was asked: then <see cref="Citations"/> are the best passages.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>Whether <see cref="Text"/> is an answer that the citations carry. False where the library does not say, and where no model was asked.</summary>
    public required bool IsSupported { get; init; }

    /// <summary>What the answer rests on, in the order of its statements; or the best passages, best first. Empty where nothing was found.</summary>
    public required IReadOnlyList<AnswerCitation> Citations { get; init; }

    /// <summary>What answering used: all calls, retries and the repair included. <see cref="DigestUsage.None"/> where no model was asked.</summary>
    public required DigestUsage Usage { get; init; }

    /// <summary>Who answered: the name of a model provider, or <c>extractive</c> for nobody.</summary>
    public required string Provider { get; init; }

    /// <summary>The model of <see cref="Provider"/>, or null where it is <c>extractive</c>.</summary>
    public string? Model { get; init; }
}
