namespace VideoDigester;

/// <summary>
/// Writes down what is said in an audio file. Asked where a video has no captions, in the order in which recognisers and other sources of transcripts were
/// added. Implementations must be safe for concurrent use; one that can do little at once lets further calls wait.
/// </summary>
public interface ISpeechRecognizer
{
    /// <summary>A short name for messages: <c>whisper</c>, <c>cloud</c>; at most 100 characters.</summary>
    string Name { get; }

    /// <summary>Recognises speech.</summary>
    /// <param name="request">The audio and what is known about it.</param>
    /// <param name="cancellationToken">Cancels the call; leave nothing running and nothing on disk.</param>
    /// <returns>The words with their times, or null where nothing is said: the next source is asked.</returns>
    /// <exception cref="VideoDigesterException">
    /// The recogniser could not do it. The failure is recorded and the next source is asked; the caller sees it where none of them answers.
    /// Any other exception counts as <see cref="ErrorCode.Unknown"/>.
    /// </exception>
    Task<SpeechTranscript?> RecognizeAsync(SpeechRequest request, CancellationToken cancellationToken = default);
}
