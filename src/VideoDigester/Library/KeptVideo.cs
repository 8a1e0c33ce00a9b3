using VideoDigester.Storage;
using VideoDigester.YtDlp;

namespace VideoDigester.Library;

/// <summary>A video that is in the library now, its captions not yet.</summary>
internal sealed record KeptVideo(YtDlpRecord Record, Attempt Attempt, IngestOutcome Outcome);
