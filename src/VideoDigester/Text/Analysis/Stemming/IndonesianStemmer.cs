namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>
/// Indonesian: Fadillah Z. Tala, "A Study of Stemming Effects on Information Retrieval in Bahasa Indonesia", 2003, read where it is ambiguous as the Snowball project reads it.
/// Particles, possessives, then prefixes and suffixes as long as the word has more than two vowels.
/// </summary>
internal sealed class IndonesianStemmer : Stemmer
{
    private const string Vowels = "aeiou";
    private const int LeastVowels = 3;

    private enum Prefix
    {
        None,
        Active,
        Per,
        Ke,
        Ber,
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Endings { get; } = ["kah", "lah", "pun", "ku", "mu", "nya", "kan", "an", "i"];

    /// <inheritdoc/>
    public override int Stem(Span<char> word, int length)
    {
        var form = new Form(word, length);
        foreach (var letter in word[..length])
            form.Vowels += Vowels.Contains(letter) ? 1 : 0;
        if (form.Vowels < LeastVowels)
            return length;
        if (!form.CutEnd("kah") && !form.CutEnd("lah"))
            form.CutEnd("pun");
        if (form.Vowels >= LeastVowels && !form.CutEnd("ku") && !form.CutEnd("mu"))
            form.CutEnd("nya");
        if (form.Vowels < LeastVowels)
            return form.Length;
        if (form.CutFirstPrefix())
        {
            if (form.Vowels >= LeastVowels && form.CutSuffix() && form.Vowels >= LeastVowels && !form.HasSwallowed)
                form.CutSecondPrefix();
        }
        else
        {
            form.CutSecondPrefix();
            if (form.Vowels >= LeastVowels)
                form.CutSuffix();
        }

        return form.Length;
    }

    private ref struct Form(Span<char> word, int length)
    {
        private readonly Span<char> _word = word;
        private Prefix _prefix;

        public int Vowels { get; set; }

        /// <summary>Whether a letter came back: the word then begins with it, and not with another prefix.</summary>
        public bool HasSwallowed { get; private set; }

        public int Length { get; private set; } = length;

        public bool CutEnd(string ending)
        {
            if (!_word[..Length].EndsWith(ending, StringComparison.Ordinal))
                return false;
            Length -= ending.Length;
            Vowels--;
            return true;
        }

        public bool CutSuffix()
        {
            if (Ends("kan") && _prefix is not (Prefix.Ke or Prefix.Per))
                return CutEnd("kan");
            if (Ends("an"))
                return _prefix != Prefix.Active && CutEnd("an");
            return _prefix is Prefix.None or Prefix.Active or Prefix.Per && !Ends("si") && CutEnd("i");
        }

        public bool CutFirstPrefix()
        {
            foreach (var (front, prefix) in (ReadOnlySpan<(string, Prefix)>)[("meng", Prefix.Active), ("peng", Prefix.Ke)])
                if (Begins(front))
                    return Cut(front.Length, prefix);
            foreach (var (front, prefix) in (ReadOnlySpan<(string, Prefix)>)[("men", Prefix.Active), ("pen", Prefix.Ke)])
                if (Begins(front))
                    return Length > 4 && _word[3] == 'y' && IsVowel(4) ? Cut(3, prefix, 's') : Cut(3, prefix);
            foreach (var (front, prefix) in (ReadOnlySpan<(string, Prefix)>)[("mem", Prefix.Active), ("pem", Prefix.Ke)])
                if (Begins(front))
                    return IsVowel(3) ? Cut(2, prefix, 'p') : Cut(3, prefix);
            foreach (var (front, prefix) in (ReadOnlySpan<(string, Prefix)>)[("di", Prefix.Active), ("me", Prefix.Active), ("ter", Prefix.Active), ("ke", Prefix.Ke)])
                if (Begins(front))
                    return Cut(front.Length, prefix);
            return false;
        }

        public void CutSecondPrefix()
        {
            if (Begins("per"))
                Cut(3, Prefix.Per);
            else if (Begins("pelajar") || Begins("belajar"))
                Cut(3, _word[0] == 'p' ? _prefix : Prefix.Ber);
            else if (Begins("pe"))
                Cut(2, Prefix.Per);
            else if (Begins("ber"))
                Cut(3, Prefix.Ber);
            else if (Begins("be") && Length > 4 && !IsVowel(2) && _word[3] == 'e' && _word[4] == 'r')
                Cut(2, Prefix.Ber);
        }

        private readonly bool Ends(string ending) => _word[..Length].EndsWith(ending, StringComparison.Ordinal);

        private readonly bool Begins(string front) => _word[..Length].StartsWith(front, StringComparison.Ordinal);

        private readonly bool IsVowel(int at) => at < Length && IndonesianStemmer.Vowels.Contains(_word[at]);

        // Takes the front of a word; a letter that the prefix had swallowed comes back.
        private bool Cut(int front, Prefix prefix, char swallowed = default)
        {
            HasSwallowed = swallowed != default;
            if (HasSwallowed)
                _word[front] = swallowed;
            _word[front..Length].CopyTo(_word);
            Length -= front;
            Vowels--;
            _prefix = prefix;
            return true;
        }
    }
}
