namespace VideoDigester.Text;

/// <summary>How a character takes part in words.</summary>
internal enum WritingSystem
{
    /// <summary>Not part of a word: white space, punctuation, symbols.</summary>
    None,

    /// <summary>Letters and digits of scripts that put spaces between words.</summary>
    Spaced,

    /// <summary>Hangul: spaces between phrases whose endings vary, so that pairs of syllables compare better than whole runs.</summary>
    Syllabic,

    /// <summary>Han and kana.</summary>
    Ideographic,

    /// <summary>Thai, Lao, Burmese and Khmer: letters without spaces between words.</summary>
    Unspaced,
}
