namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>
/// Arabic, light10: Leah S. Larkey, Lisa Ballesteros and Margaret E. Connell, "Light Stemming for Arabic Information Retrieval", 2007. Folding has brought alef and its hamzas
/// together and taken the points; here the feminine ending is written as the letter it sounds like, then the article and its particles go, and the endings.
/// </summary>
internal sealed class ArabicStemmer : Stemmer
{
    // A lone "and" is cut where three letters stay, all else where two do.
    private const int LeastAfterAnd = 3;
    private const int LeastLeft = 2;

    private static readonly string[] Articles = ["ال", "وال", "بال", "كال", "فال", "لل"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Endings { get; } = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

    /// <inheritdoc/>
    public override int Stem(Span<char> word, int length)
    {
        word[..length].Replace('ة', 'ه');
        length = WithoutArticle(word, length);
        foreach (var ending in Endings)
            if (length >= ending.Length + LeastLeft && word[..length].EndsWith(ending, StringComparison.Ordinal))
                length -= ending.Length;
        return length;
    }

    private static int WithoutArticle(Span<char> word, int length)
    {
        foreach (var article in Articles)
            if (length >= article.Length + LeastLeft && word[..length].StartsWith(article, StringComparison.Ordinal))
                return CutFront(word, length, article.Length);
        return length > LeastAfterAnd && word[0] == 'و' ? CutFront(word, length, 1) : length;
    }

    private static int CutFront(Span<char> word, int length, int cut)
    {
        word[cut..length].CopyTo(word);
        return length - cut;
    }
}
