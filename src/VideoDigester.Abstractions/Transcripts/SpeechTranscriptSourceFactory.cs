using System.ComponentModel;

namespace VideoDigester;

/// <summary>
/// Makes the source of transcripts that fetches a video's audio and hands it to a recogniser. The engine registers one; <c>AddSpeechRecognizer</c> asks for it, so that
/// recognisers keep their order among other sources.
/// </summary>
/// <param name="recognizer">The recogniser; it stays its registration's to dispose.</param>
/// <returns>The source.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate ITranscriptSource SpeechTranscriptSourceFactory(ISpeechRecognizer recognizer);
