namespace VideoDigester.Text;

/// <summary>What a character does to the borders of words; the classes of UAX #29 as far as counting needs them.</summary>
internal enum WordCharacter
{
    /// <summary>Separates words.</summary>
    Other,

    /// <summary>A letter of a script that separates words by spaces.</summary>
    Letter,

    /// <summary>A digit.</summary>
    Digit,

    /// <summary>Joins letters and digits: the low line and its kin.</summary>
    Joiner,

    /// <summary>A mark or an invisible character: belongs to what stands before it.</summary>
    Extend,

    /// <summary>Belongs to the word between two letters.</summary>
    MiddleOfLetters,

    /// <summary>Belongs to the word between two digits.</summary>
    MiddleOfDigits,

    /// <summary>Belongs to the word between two letters and between two digits.</summary>
    MiddleOfBoth,

    /// <summary>Counts by itself: an ideograph, a kana, a letter of a script without spaces.</summary>
    Whole,
}
