using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>A word of a claim or of its evidence.</summary>
/// <param name="Folded">As it is compared.</param>
/// <param name="Surface">As it is written.</param>
/// <param name="From">Where it begins in its text.</param>
/// <param name="To">Where it ends in its text, exclusive.</param>
/// <param name="System">How it is written; words of scripts without spaces are single characters.</param>
/// <param name="BeginsSentence">Whether a sentence begins with it.</param>
internal readonly record struct ClaimWord(string Folded, string Surface, int From, int To, WritingSystem System, bool BeginsSentence)
{
    /// <summary>Whether it is a number in digits, or begins with one.</summary>
    public bool BeginsWithDigit => Folded.Length > 0 && char.IsDigit(Folded[0]);

    /// <summary>Whether it stands close behind another word, without a space.</summary>
    public bool Touches(ClaimWord before) => before.To == From;
}
