using VideoDigester.Text;

namespace VideoDigester.Digests.Writers.Extractive.Scoring;

/// <summary>What tells of each sentence, wherever it stands, whether it is worth keeping. None of it needs a list of words.</summary>
internal sealed class SentenceFeatures
{
    private SentenceFeatures(double[] longWords, double[] named, double[] introduced) => (LongWords, Named, Introduced) = (longWords, named, introduced);

    /// <summary>How many of its words carry content.</summary>
    public double[] LongWords { get; }

    /// <summary>How much of it the author's title, tags and chapters name: the idf of the terms they share.</summary>
    public double[] Named { get; }

    /// <summary>How much it brings up that stays: the idf of the terms that are said here for the first time and are said again.</summary>
    public double[] Introduced { get; }

    /// <summary>Reads the features of all sentences.</summary>
    public static SentenceFeatures Of(TranscriptAnalysis analysis, VideoMetadata video)
    {
        var terms = analysis.Terms;
        var (named, introduced) = (new double[terms.Count], new double[terms.Count]);
        var isName = NamesOf(video, terms.Vocabulary);
        var said = new int[terms.Vocabulary.Count];
        for (var sentence = 0; sentence < terms.Count; sentence++)
            foreach (var term in terms.TermsOf(sentence))
                said[term]++;
        var met = new bool[said.Length];
        for (var sentence = 0; sentence < terms.Count; sentence++)
        {
            foreach (var term in terms.TermsOf(sentence))
            {
                named[sentence] += isName[term] ? terms.IdfOf(term) : 0;
                introduced[sentence] += !met[term] && said[term] > 1 ? terms.IdfOf(term) : 0;
                met[term] = true;
            }
        }

        return new SentenceFeatures(Scoring.LongWords.Count(analysis), named, introduced);
    }

    private static bool[] NamesOf(VideoMetadata video, Vocabulary vocabulary)
    {
        var (names, read) = (new Vocabulary(), new List<int>());
        foreach (var name in (IEnumerable<string?>)[video.Title, .. video.Tags, .. video.Chapters.Select(chapter => chapter.Title)])
            TermReader.Read(name, names, read);
        var known = read.Select(term => names[term]).ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, vocabulary.Count).Select(term => known.Contains(vocabulary[term]))];
    }
}
