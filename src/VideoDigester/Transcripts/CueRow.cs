namespace VideoDigester.Transcripts;

/// <summary>A row of a cue: a trimmed piece of the sheet's text; of length 0 where it has no visible character.</summary>
/// <param name="Offset">Where its bytes begin.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="HasWordTimes">Whether it carries the times of its words, as a line does when YouTube shows it for the first time.</param>
internal readonly record struct CueRow(int Offset, int Length, bool HasWordTimes);
