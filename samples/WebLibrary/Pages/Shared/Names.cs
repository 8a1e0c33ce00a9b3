using System.Globalization;
using VideoDigester;
using WebLibrary.Api;

namespace WebLibrary.Pages.Shared;

/// <summary>What people call what programs have short names for.</summary>
internal static class Names
{
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(long count, string one, string several) => $"{Count(count)} {(count == 1 ? one : several)}";

    public static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "\u00A0", StringComparison.Ordinal);

    public static string Money(decimal dollars) => dollars.ToString(dollars is > 0 and < 0.01m ? "$0.0000" : "$0.00", CultureInfo.InvariantCulture);

    public static string Kind(DigestType type) => Capital(type.Name);

    public static string Writer(string provider) => provider == WriterChoices.BuiltInWriter ? "Built-in writer" : provider;

    public static string Language(string? tag)
    {
        if (string.IsNullOrEmpty(tag) || tag == "und")
            return "Language unknown";
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    public static string Source(TranscriptSourceKind source) => source switch
    {
        TranscriptSourceKind.Uploaded => "uploaded captions",
        TranscriptSourceKind.Imported => "captions from disk",
        TranscriptSourceKind.Speech => "speech recognition",
        TranscriptSourceKind.Automatic => "automatic captions",
        TranscriptSourceKind.Untimed => "a text without times",
        _ => "translated captions",
    };

    public static string State(JobState state) => state switch
    {
        JobState.Scheduled => "Waits for its time",
        JobState.Queued => "Waits for a worker",
        JobState.Running => "At work",
        JobState.Paused => "Paused",
        JobState.Succeeded => "Done",
        JobState.Failed => "Failed",
        _ => "Cancelled",
    };

    public static string Work(JobRequest request) => request switch
    {
        AddJobRequest => "Add a video",
        RefreshJobRequest => "Bring up to date",
        TranscriptJobRequest => "Fetch captions",
        DigestJobRequest digest => $"Write {digest.Digest.Type.Name}",
        PlaylistJobRequest => "Add a playlist",
        _ => "Index anew",
    };

    public static string Action(InteractionAction action) => action switch
    {
        InteractionAction.Viewed => "Opened",
        InteractionAction.Read => "Read",
        InteractionAction.Skipped => "Skipped",
        InteractionAction.Saved => "Saved",
        InteractionAction.Unsaved => "Taken off the saved",
        InteractionAction.Watched => "Watched the video",
        _ => "Shared",
    };

    public static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
