using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace VideoDigester;

/// <summary>What the library should know about a speech-to-text client. Checked when the client is added.</summary>
[Experimental("VIDEODIGESTER001")]
public sealed class SpeechToTextRecognizerOptions
{
    /// <summary>The model's name as its provider spells it, asked for by that name in each call. Null, the default, for the client's own.</summary>
    public string? Model { get; set; }

    /// <summary>The largest audio file that is sent, in bytes; 1 or more. Null, the default, for what <c>SpeechOptions.MaxAudioBytes</c> lets through. Larger ones fail as <see cref="ErrorCode.TooLarge"/>; providers refuse files above a size of theirs.</summary>
    public long? MaxAudioBytes { get; set; }

    /// <summary>
    /// The longest piece of an answer, by its own times: 1 second to 1 hour, 2 minutes unless set. Times are evidence: an answer with a longer piece says too little about when its words were said, and is
    /// <see cref="ErrorCode.ModelAnswerInvalid"/>.
    /// </summary>
    public TimeSpan MaxSegmentDuration { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Whether the answer is taken piece by piece. True by default; false for clients and models that only give it whole, such as OpenAI's with <c>whisper-1</c>.</summary>
    public bool Streams { get; set; } = true;

    /// <summary>The longest one call may take, to the last word, before it fails with <see cref="ErrorCode.Timeout"/>: 1 millisecond to 1 day. Null, the default, for what the client itself allows.</summary>
    public TimeSpan? CallTimeout { get; set; }

    /// <summary>
    /// Sets what this library does not know, in the options of each call: <see cref="SpeechToTextOptions.RawRepresentationFactory"/> to ask a provider for times. Called by several threads at once; null, the
    /// default, for nothing.
    /// </summary>
    public Action<SpeechToTextOptions, SpeechRequest>? ConfigureCall { get; set; }

    /// <summary>
    /// Says what an exception of the client means, before the library's own reading; null from it leaves that reading. Its messages must hold no keys. Null, the default, for the library's reading alone.
    /// </summary>
    public Func<Exception, Failure?>? Translate { get; set; }

    internal void Validate(string name)
    {
        Check(Model is null || !string.IsNullOrWhiteSpace(Model), nameof(Model), "empty; it is a name or null");
        Check(MaxAudioBytes is null or >= 1, nameof(MaxAudioBytes), $"{MaxAudioBytes}; it is 1 or more, or null");
        Check(MaxSegmentDuration >= TimeSpan.FromSeconds(1) && MaxSegmentDuration <= TimeSpan.FromHours(1), nameof(MaxSegmentDuration), $"{MaxSegmentDuration}; it is between 1 second and 1 hour");
        Check(CallTimeout is null || (CallTimeout >= TimeSpan.FromMilliseconds(1) && CallTimeout <= TimeSpan.FromDays(1)), nameof(CallTimeout), $"{CallTimeout}; it is between 1 millisecond and 1 day, or null");

        void Check(bool holds, string option, string state)
        {
            if (!holds)
                throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"{nameof(SpeechToTextRecognizerOptions)}.{option} of the recogniser '{name}' is {state}.");
        }
    }
}
