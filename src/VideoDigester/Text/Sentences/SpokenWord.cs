namespace VideoDigester.Text.Sentences;

/// <summary>A word of a <see cref="SpokenText"/>.</summary>
/// <param name="From">Where it begins in the text.</param>
/// <param name="To">Where it ends in the text, exclusive.</param>
/// <param name="Segment">The segment that holds it.</param>
/// <param name="Width">Its length as <see cref="SentenceLength.WidthOf"/> counts.</param>
/// <param name="Opening">The number of its form, by which it is known as the first word of something.</param>
/// <param name="Closing">The number of the form by which it is known as the last word; the same in most scripts.</param>
/// <param name="IsCapital">Whether it begins with a capital letter.</param>
internal readonly record struct SpokenWord(int From, int To, int Segment, double Width, int Opening, int Closing, bool IsCapital);
