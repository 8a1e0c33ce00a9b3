using VideoDigester.Digests.Writers;

namespace VideoDigester.Digests;

/// <summary>One digest to be written.</summary>
internal sealed record DigestWork
{
    /// <summary>What it is written from.</summary>
    public required DigestSource Source { get; init; }

    /// <summary>What was asked for.</summary>
    public required DigestRequest Request { get; init; }

    /// <summary>Its identity.</summary>
    public required string Identity { get; init; }

    /// <summary>Adds up what is used.</summary>
    public UsageTally Usage { get; } = new();

    /// <summary>Hears what happens, from any thread; null where nobody listens.</summary>
    public Action<DigestEvent>? Report { get; init; }

    /// <summary>The language to write in, or null where it is the transcript's own.</summary>
    public string? OutputLanguage => OutputLanguageOf(Source, Request);

    /// <summary>The language to write in, or null where it is the transcript's own.</summary>
    public static string? OutputLanguageOf(DigestSource source, DigestRequest request) =>
        request.Language is { } language && !LanguageTag.Matches(language, source.Transcript.Info.Language) ? language : null;
}
