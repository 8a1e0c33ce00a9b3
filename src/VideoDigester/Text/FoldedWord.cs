namespace VideoDigester.Text;

/// <summary>A word of a text as it is compared, and where it stands.</summary>
/// <param name="Term">Its folded form, as a number of a vocabulary.</param>
/// <param name="From">Where it begins in the text.</param>
/// <param name="To">Where it ends in the text, exclusive.</param>
/// <param name="System">How it is written; words of scripts without spaces are single characters.</param>
internal readonly record struct FoldedWord(int Term, int From, int To, WritingSystem System);
