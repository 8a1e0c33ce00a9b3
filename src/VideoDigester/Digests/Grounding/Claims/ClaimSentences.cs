namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>Cuts the words of a text into its sentences.</summary>
internal static class ClaimSentences
{
    /// <summary>The sentences in their order, none empty.</summary>
    public static IEnumerable<IReadOnlyList<ClaimWord>> Of(IReadOnlyList<ClaimWord> words)
    {
        var sentence = new List<ClaimWord>();
        foreach (var word in words)
        {
            if (word.BeginsSentence && sentence.Count > 0)
            {
                yield return sentence;
                sentence = [];
            }

            sentence.Add(word);
        }

        if (sentence.Count > 0)
            yield return sentence;
    }
}
