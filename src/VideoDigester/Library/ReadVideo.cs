using VideoDigester.Storage;
using VideoDigester.YtDlp;

namespace VideoDigester.Library;

/// <summary>What the files of one video say: the record, or why there is none.</summary>
internal sealed record ReadVideo(Attempt Attempt, YtDlpRecord? Record, Failure? Failure, IReadOnlyList<ReadCaptions> Captions);
