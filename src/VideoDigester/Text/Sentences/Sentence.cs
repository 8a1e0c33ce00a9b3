namespace VideoDigester.Text.Sentences;

/// <summary>A sentence of a <see cref="SpokenText"/>, or in captions without punctuation what stands for one. Never empty.</summary>
/// <param name="From">Where it begins in the text.</param>
/// <param name="To">Where it ends in the text, exclusive.</param>
/// <param name="FirstSegment">The segment it begins in.</param>
/// <param name="LastSegment">The segment it ends in.</param>
/// <param name="PauseBefore">The silence between the segments of the sentence before and this one; zero where unknown.</param>
/// <param name="FollowsMark">Whether a sound mark such as <c>[Music]</c> stands before it.</param>
internal readonly record struct Sentence(int From, int To, int FirstSegment, int LastSegment, TimeSpan PauseBefore, bool FollowsMark)
{
    /// <summary>How many characters it has.</summary>
    public int Length => To - From;
}
