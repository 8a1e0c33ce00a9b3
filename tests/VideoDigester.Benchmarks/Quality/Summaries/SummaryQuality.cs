namespace VideoDigester.Benchmarks.Quality.Summaries;

/// <summary>How good the sentences are that the writer keeps.</summary>
internal static class SummaryQuality
{
    public static void Run(DataFolder data, bool tuning)
    {
        LectureRun.Run(data.PathOf("summaries/vtssum-dev-300.jsonl.gz"), tuning);
        MeetingRun.Run(data.PathOf("summaries/qmsum-val.jsonl"), tuning);
    }
}
