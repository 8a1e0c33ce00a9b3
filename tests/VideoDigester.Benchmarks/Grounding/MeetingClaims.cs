using VideoDigester.Benchmarks.Quality;
using VideoDigester.Benchmarks.Quality.Summaries;
using VideoDigester.Digests.Grounding;
using VideoDigester.Digests.Grounding.Claims;
using VideoDigester.Digests.Writers.Extractive;

namespace VideoDigester.Benchmarks.Grounding;

/// <summary>
/// The answers of QMSum, which people wrote in their own words, judged sentence by sentence by the turns they named for it: true, by the turns of a meeting
/// of another kind, and with a number, a name or a negation changed.
/// </summary>
internal static class MeetingClaims
{
    private const int NearestTurns = 12;
    private const int ShortestSentence = 5;

    public static void Run(string path, bool tuning, bool list)
    {
        var meetings = Meeting.Read(path).Where(meeting => Halves.IsForTuning(meeting.Name) == tuning).ToArray();
        var (honest, nearest) = (new ShareTally("true, the named turns", true, list), new ShareTally("true, the nearest turns of these", true, false));
        var (unrelated, few) = (new ShareTally("of another meeting", false, list), new ShareTally("of another meeting, a few turns", false, list));
        var (numbers, names) = (new ShareTally("another number", false, list), new ShareTally("another name", false, list));
        var (added, lost) = (new ShareTally("negation added", false, list), new ShareTally("negation lost", false, list));
        var answers = new ShareTally("true, whole answers", true, false);
        var queries = meetings.SelectMany(meeting => meeting.Queries.Where(query => !query.IsGeneral).Select(query => (Meeting: meeting, Query: query))).ToArray();
        var count = 0;
        for (var i = 0; i < queries.Length; i++)
        {
            var (meeting, query) = queries[i];
            var evidence = EvidenceOf(meeting, query.Turns);
            var j = (i + (queries.Length / 2)) % queries.Length;
            while (KindOf(queries[j].Meeting) == KindOf(meeting))
                j = (j + 1) % queries.Length;
            var other = EvidenceOf(queries[j].Meeting, queries[j].Query.Turns);
            var otherFew = EvidenceOf(queries[j].Meeting, [.. queries[j].Query.Turns.Take(NearestTurns)]);
            answers.Add(query.Answer, ClaimCheck.Check(query.Answer, evidence, "en"));
            foreach (var sentence in SentencesOf(query.Answer))
            {
                count++;
                var verdict = ClaimCheck.Check(sentence, evidence, "en");
                honest.Add(sentence, verdict);
                nearest.Add(sentence, ClaimCheck.Check(sentence, EvidenceOf(meeting, Nearest(sentence, meeting, query.Turns)), "en"));
                unrelated.Add(sentence, ClaimCheck.Check(sentence, other, "en"));
                few.Add(sentence, ClaimCheck.Check(sentence, otherFew, "en"));
                if (!verdict.Holds)
                    continue;
                if (AlteredClaims.Number(sentence) is { } number)
                    numbers.Add(number, ClaimCheck.Check(number, evidence, "en"));
                if (AlteredClaims.Name(sentence, count) is { } name)
                    names.Add(name, ClaimCheck.Check(name, evidence, "en"));
                if (AlteredClaims.Contrary(sentence) is { } contrary)
                    (contrary.WasDenied ? lost : added).Add(contrary.Text, ClaimCheck.Check(contrary.Text, evidence, "en"));
            }
        }

        Figures.Print($"\n**Claims, QMSum** (validation, {meetings.Length} meetings, {queries.Length} answers, {count} sentences)\n");
        Console.WriteLine("| sentences | count | share | complaints |\n|---|---:|---:|---|");
        foreach (var tally in (ShareTally[])[honest, nearest, answers, unrelated, few, numbers, names, added, lost])
            tally.Print();
    }

    // Product meetings are all about the same product, by the same roles: what one says is not unrelated to another.
    private static string KindOf(Meeting meeting)
    {
        var speakers = meeting.Turns.Select(turn => turn.Speaker ?? "").ToHashSet(StringComparer.Ordinal);
        return speakers.Contains("Project Manager") ? "product" : speakers.Any(speaker => speaker.Contains("PhD", StringComparison.Ordinal) || speaker.Contains("Professor", StringComparison.Ordinal) || speaker.Contains("Grad", StringComparison.Ordinal)) ? "academic" : "committee";
    }

    private static ClaimEvidence EvidenceOf(Meeting meeting, IReadOnlyList<int> turns) =>
        new([string.Join(' ', turns.Select(turn => meeting.Turns[turn].Text)), .. turns.Select(turn => meeting.Turns[turn].Speaker).OfType<string>().Distinct()], "en");

    // The turns that share most of the words of a sentence, rare ones first.
    private static int[] Nearest(string sentence, Meeting meeting, IReadOnlyList<int> turns)
    {
        var words = WordsOf(sentence);
        var sets = turns.Select(turn => (Turn: turn, Words: WordsOf(meeting.Turns[turn].Text))).ToArray();
        var counts = words.ToDictionary(word => word, word => 1 + sets.Count(set => set.Words.Contains(word)), StringComparer.Ordinal);
        return [.. sets.OrderByDescending(set => words.Where(set.Words.Contains).Sum(word => 1.0 / counts[word])).Take(NearestTurns).Select(set => set.Turn).Order()];
    }

    private static HashSet<string> WordsOf(string text) => ClaimWords.Read(text, "en").Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> SentencesOf(string text)
    {
        var analysis = TranscriptAnalysis.Of(TalkSource.Speak([(null, text)]));
        return analysis.Sentences.Select(analysis.QuoteOf).Where(sentence => ClaimWords.Read(sentence, "en").Count >= ShortestSentence);
    }
}
