using VideoDigester.Digests.Writers.Extractive.Chapters;
using VideoDigester.Digests.Writers.Extractive.Scoring;
using VideoDigester.Digests.Writers.Extractive.Titles;

namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>Everything the built-in writer knows about one video while it writes: what is dear is worked out once and when it is needed.</summary>
internal sealed class ExtractiveDraft
{
    private readonly CancellationToken _cancellationToken;
    private readonly Lazy<ChapterTitles> _titles;
    private readonly Lazy<IReadOnlyList<ChapterPlan>> _chapters;

    /// <summary>Reads a source.</summary>
    public ExtractiveDraft(DigestSource source, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        Source = source;
        Analysis = TranscriptAnalysis.Of(source.Segments, source.Transcript.Info.Language);
        Features = SentenceFeatures.Of(Analysis, source.Video);
        SubjectWeights = Asides.Weights(Analysis, source.Transcript.Info.Language, source.Video.Chapters);
        Scores = [.. SentenceScores.Of(Analysis, Features, cancellationToken).Zip(SubjectWeights, (score, weight) => score * weight)];
        _titles = new(() => new ChapterTitles(Analysis, Source.Video));
        _chapters = new(() => ChapterPlanner.Plan(Source, Analysis, _cancellationToken));
    }

    /// <summary>What is digested.</summary>
    public DigestSource Source { get; }

    /// <summary>Its words.</summary>
    public TranscriptAnalysis Analysis { get; }

    /// <summary>What tells of each sentence whether it is worth keeping.</summary>
    public SentenceFeatures Features { get; }

    /// <summary>How much each sentence belongs to the subject: see <see cref="Asides"/>.</summary>
    public double[] SubjectWeights { get; }

    /// <summary>What each sentence is worth, 0 to 1.</summary>
    public double[] Scores { get; }

    /// <summary>The titles of this digest.</summary>
    public ChapterTitles Titles => _titles.Value;

    /// <summary>The chapters, the author's or those that were found.</summary>
    public IReadOnlyList<ChapterPlan> Chapters => _chapters.Value;

    /// <summary>Whether a sentence is clearly no part of the subject: it is chosen only where there is nothing else.</summary>
    public bool IsAside(int sentence) => SubjectWeights[sentence] <= Asides.Clear;

    /// <summary>Chooses the best sentences, no two alike, not all from one part and no asides, best first.</summary>
    public List<int> ChooseSentences(int count)
    {
        double[] scores = [.. Scores];
        MaximalMarginalRelevance.LeaveOut(scores, IsAside);
        return MaximalMarginalRelevance.Choose(
            scores,
            count,
            (left, right) => Analysis.Terms.Similarity(left, right),
            sentence => MaximalMarginalRelevance.PartOf(sentence, scores.Length));
    }
}
