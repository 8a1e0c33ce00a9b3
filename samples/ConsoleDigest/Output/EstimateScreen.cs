using VideoDigester;

namespace ConsoleDigest.Output;

/// <summary>What a digest would use, and whether it would come from the store, for people.</summary>
internal static class EstimateScreen
{
    public static void Print(Screen screen, string title, DigestEstimate estimate, DigestExplanation explanation)
    {
        screen.Heading(title);
        screen.Field("Calls", Amounts.Count(estimate.Calls));
        screen.Field("Tokens", $"{Amounts.Count(estimate.InputTokens)} to send, {Amounts.Count(estimate.OutputTokens)} to receive");
        screen.Field("Cost", Amounts.Money(estimate.Cost));
        screen.Field("Store", explanation.Stored is { } stored ? $"answers with {stored}" : "does not answer");
        foreach (var difference in explanation.Differences)
            screen.Field("", Words(difference));
        screen.Field("Nearest", explanation.Stored is null ? explanation.Nearest?.ToString() : null);
    }

    private static string Words(DigestDifference difference) => difference.Aspect switch
    {
        DigestAspect.NothingStored => "no digest of this type is stored",
        DigestAspect.Forced => "it is to be written again",
        DigestAspect.Transcript => "the captions are others",
        DigestAspect.Metadata => "what is known of the video is different: title, duration, chapters, tags or heatmap",
        DigestAspect.Version => "the writer or its prompts are of another version",
        _ => $"{Word.Of(difference.Aspect)}: stored {difference.Stored}, wanted {difference.Requested}",
    };
}
