namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>Dutch: Martin Porter's Snowball stemmer, "Dutch stemming algorithm", 2001.</summary>
internal sealed class DutchStemmer : Stemmer
{
    private const string Vowels = "aeiouy";
    private const int LeastBeforeRegion = 3;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Endings { get; } = ["heden", "en", "ene", "s", "se", "e", "heid", "end", "ing", "ig", "lijk", "lijke", "baar", "bare"];

    /// <inheritdoc/>
    public override int Stem(Span<char> word, int length)
    {
        MarkConsonants(word[..length]);
        var r1 = Regions.After(word[..length], 0, Vowels);
        var r2 = Regions.After(word[..length], r1, Vowels);
        r1 = Math.Max(r1, LeastBeforeRegion);
        if (length >= LeastBeforeRegion)
            Cut(new Cursor(word, length, r1, r2), ref length);
        foreach (ref var letter in word[..length])
            letter = letter is 'I' or 'Y' ? (char)(letter | 0x20) : letter;
        return length;
    }

    // An i between vowels and a y after one, or in front, sound as consonants: written large until the end.
    private static void MarkConsonants(Span<char> word)
    {
        if (word.Length > 0 && word[0] == 'y')
            word[0] = 'Y';
        for (var at = 1; at < word.Length; at++)
            if (Vowels.Contains(word[at - 1]) && (word[at] == 'y' || (word[at] == 'i' && at + 1 < word.Length && Vowels.Contains(word[at + 1]))))
                word[at] = (char)(word[at] & ~0x20);
    }

    private static void Cut(Cursor cursor, ref int length)
    {
        if (cursor.EndsWith("heden"))
        {
            if (cursor.InR1("heden"))
                cursor.Replace("heden", "heid");
        }
        else if (cursor.EndsWith("ene") || cursor.EndsWith("en"))
            cursor.CutEn(cursor.EndsWith("ene") ? "ene" : "en");
        else if (cursor.EndsWith("se") || cursor.EndsWith("s"))
            cursor.CutS(cursor.EndsWith("se") ? "se" : "s");
        var cutE = cursor.CutE();

        if (cursor.EndsWith("heid") && cursor.InR2("heid") && !cursor.EndsWith("cheid"))
        {
            cursor.Replace("heid", "");
            if (cursor.EndsWith("en"))
                cursor.CutEn("en");
        }

        cursor.CutDerived(cutE);
        cursor.ShortenVowel();
        length = cursor.Length;
    }

    private ref struct Cursor(Span<char> word, int length, int r1, int r2)
    {
        private readonly Span<char> _word = word;

        public int Length { get; private set; } = length;

        public readonly bool EndsWith(string ending) => _word[..Length].EndsWith(ending, StringComparison.Ordinal);

        public readonly bool InR1(string ending) => Length - ending.Length >= r1;

        public readonly bool InR2(string ending) => Length - ending.Length >= r2;

        public void Replace(string ending, string replacement)
        {
            replacement.CopyTo(_word[(Length - ending.Length)..]);
            Length += replacement.Length - ending.Length;
        }

        public void CutEn(string ending)
        {
            var stem = _word[..(Length - ending.Length)];
            if (!InR1(ending) || stem.IsEmpty || Vowels.Contains(stem[^1]) || stem.EndsWith("gem", StringComparison.Ordinal))
                return;
            Replace(ending, "");
            Undouble();
        }

        public void CutS(string ending)
        {
            var stem = _word[..(Length - ending.Length)];
            if (InR1(ending) && !stem.IsEmpty && !Vowels.Contains(stem[^1]) && stem[^1] != 'j')
                Replace(ending, "");
        }

        public bool CutE()
        {
            if (!EndsWith("e") || !InR1("e") || Length < 2 || Vowels.Contains(_word[Length - 2]))
                return false;
            Replace("e", "");
            Undouble();
            return true;
        }

        public void CutDerived(bool cutE)
        {
            if (EndsWith("end") || EndsWith("ing"))
            {
                if (!InR2("ing"))
                    return;
                Replace("ing", "");
                if (EndsWith("ig") && InR2("ig") && !EndsWith("eig"))
                    Replace("ig", "");
                else
                    Undouble();
            }
            else if (EndsWith("ig") && InR2("ig") && !EndsWith("eig"))
                Replace("ig", "");
            else if (EndsWith("lijk") && InR2("lijk"))
            {
                Replace("lijk", "");
                CutE();
            }
            else if (EndsWith("baar") && InR2("baar"))
                Replace("baar", "");
            else if (cutE && EndsWith("bar") && InR2("bar"))
                Replace("bar", "");
        }

        // maan, manen: one vowel for two before the last consonant.
        public void ShortenVowel()
        {
            if (Length < 4 || IsVowelOrMarkedI(_word[Length - 1]) || Vowels.Contains(_word[Length - 4]))
                return;
            if (_word[Length - 2] != _word[Length - 3] || _word[Length - 2] is not ('a' or 'e' or 'o' or 'u'))
                return;
            _word[Length - 2] = _word[Length - 1];
            Length--;
        }

        private static bool IsVowelOrMarkedI(char letter) => letter == 'I' || Vowels.Contains(letter);

        private void Undouble()
        {
            if (EndsWith("kk") || EndsWith("dd") || EndsWith("tt"))
                Length--;
        }
    }
}
