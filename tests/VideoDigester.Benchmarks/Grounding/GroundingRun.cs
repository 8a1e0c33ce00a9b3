namespace VideoDigester.Benchmarks.Grounding;

/// <summary>
/// What the grounder keeps and what it catches, on texts people wrote with the evidence they named, and on quotes. Prints the half that no constant was
/// chosen on; <c>--tuning</c> prints the other one, <c>--list</c> each text that was judged wrongly.
/// </summary>
internal static class GroundingRun
{
    public static async Task<int> RunAsync(DataFolder data, bool tuning, bool list)
    {
        MeetingClaims.Run(data.PathOf("summaries/qmsum-val.jsonl"), tuning, list);
        await CaptionQuotes.RunAsync(data, tuning, list);
        return 0;
    }
}
