using VideoDigester.Benchmarks.Quality.Baselines;
using VideoDigester.Digests.Writers.Extractive;
using VideoDigester.Digests.Writers.Extractive.Chapters;

namespace VideoDigester.Benchmarks.Quality.Summaries;

/// <summary>
/// The sentences that methods choose of each clip of VT-SSum beside those that the lecturer's slide says. The writer gets the whole lecture with
/// the clips as its author's chapters, and chooses as it chooses the key sentence and points of a chapter. Every clip that the authors count has three
/// sentences or more; top 5 takes all where there are fewer.
/// </summary>
internal static class LectureRun
{
    private static readonly int[] Tops = [3, 5];

    public static void Run(string path, bool tuning)
    {
        var tallies = new Dictionary<(string Method, int Top), ClipTally>();
        var (lectures, clips) = (0, 0);
        foreach (var lecture in MarkedLecture.Read(path).Where(lecture => Halves.IsForTuning(lecture.Name) == tuning))
        {
            lectures++;
            clips += lecture.Clips.Count(clip => clip.IsSample);
            Measure(lecture, tallies);
        }

        var table = new QualityTable(
            "Sentences of lectures, VT-SSum",
            $"(dev, {lectures} lectures, {clips} clips; mean P and R over clips, F1 of the means, top 3 and top 5; published on the test split)",
            "P@3", "R@3", "F1@3", "P@5", "R@5", "F1@5");
        foreach (var method in tallies.Keys.Select(key => key.Method).Distinct())
            table.Add(method, [.. Tops.SelectMany(top => tallies[(method, top)].Figures)]);
        table.AddPublished("model trained on news", "31.49", "58.41", "40.92", "27.10", "74.46", "39.74");
        table.AddPublished("model trained on VT-SSum", "37.86", "69.04", "48.90", "", "", "");
        table.Print();
    }

    private static void Measure(MarkedLecture lecture, Dictionary<(string Method, int Top), ClipTally> tallies)
    {
        var segments = TalkSource.Speak(lecture.Sentences.Select(sentence => ((string?)null, sentence)));
        var starts = lecture.Clips.Select(clip => segments[clip.FirstSentence].Start).ToArray();
        var chapters = starts.Select((start, i) => new Chapter(start, i + 1 < starts.Length ? starts[i + 1] : segments[^1].End, "")).ToArray();
        var draft = new ExtractiveDraft(TalkSource.Of(segments, about => about with { Title = lecture.Title, Chapters = chapters }), CancellationToken.None);
        var writer = new ChapterSentences(draft);
        var sentences = draft.Analysis.Sentences;
        var at = 0;
        foreach (var clip in lecture.Clips)
        {
            var end = clip.FirstSentence + clip.Marks.Count;
            while (at < sentences.Count && sentences[at].FirstSegment < clip.FirstSentence)
                at++;
            var first = at;
            while (at < sentences.Count && sentences[at].LastSegment < end)
                at++;
            if (!clip.IsSample || at == first)
                continue;
            var last = at - 1;
            foreach (var top in Tops)
            {
                Add("writer", top, writer.Choose(first, last, top));
                foreach (var method in SentenceMethods.All)
                    for (var draw = 0; draw < method.Draws; draw++)
                        Add(method.Name, top, method.Order(draft.Analysis, first, last, draw));
                Add("oracle", top, [.. Enumerable.Range(first, last - first + 1).OrderByDescending(i => clip.Marks[Position(i)])]);
            }

            void Add(string method, int top, IReadOnlyList<int> order)
            {
                if (!tallies.TryGetValue((method, top), out var tally))
                    tallies.Add((method, top), tally = new ClipTally());
                tally.Add(clip.Marks, [.. order.Select(Position).Distinct().Take(top)]);
            }

            int Position(int sentence) => LongestPart(draft.Analysis, sentence) - clip.FirstSentence;
        }
    }

    // The writer reads its own sentences: one counts as the sentence of the data that most of it belongs to.
    private static int LongestPart(TranscriptAnalysis analysis, int sentence)
    {
        var (own, spoken) = (analysis.Sentences[sentence], analysis.Spoken);
        return Enumerable.Range(own.FirstSegment, own.LastSegment - own.FirstSegment + 1)
            .MaxBy(segment => Math.Min(own.To, spoken.EndOf(segment)) - Math.Max(own.From, spoken.StartOf(segment)));
    }
}
