namespace VideoDigester.Storage.Tests.Analytics;

/// <summary>What a library holds that figures are made of. Users, videos, digests, channels and models are named by their numbers.</summary>
internal sealed class LibraryFacts
{
    public static readonly IReadOnlyList<string> Sites = ["youtube", "vimeo"];

    /// <summary>Providers with their models.</summary>
    public static readonly IReadOnlyList<(string Provider, string Model)> Models = [("extractive", "1"), ("openai", "small"), ("openai", "large"), ("local", "small")];

    public List<VideoFact> Videos { get; } = [];

    public List<TranscriptFact> Transcripts { get; } = [];

    public List<DigestFact> Digests { get; } = [];

    public List<InteractionFact> Interactions { get; } = [];

    public List<AttemptFact> Attempts { get; } = [];

    public List<JobFact> Jobs { get; } = [];

    public static string User(int number) => $"user-{number}";

    public static string Site(int video) => Sites[video % Sites.Count];

    public static string ChannelKey(int channel) => $"UC{channel}";

    /// <summary>The channel's name; every third has none.</summary>
    public static string? ChannelName(int channel) => channel % 3 == 2 ? null : $"Channel {channel}";

    public static string VideoKey(int video) => $"video{video}";
}
