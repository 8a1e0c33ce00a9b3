namespace VideoDigester.Text.Analysis;

/// <summary>A word as it was read, its folded letters in the reader's room.</summary>
/// <param name="From">Where its own characters begin.</param>
/// <param name="To">Where they end, exclusive.</param>
/// <param name="Length">How many folded characters it has; 0: there was none.</param>
/// <param name="Next">Where reading goes on.</param>
internal readonly record struct AnalysedWord(int From, int To, int Length, int Next);
