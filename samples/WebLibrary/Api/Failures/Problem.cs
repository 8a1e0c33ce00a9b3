using System.Text.Json.Serialization;

namespace WebLibrary.Api.Failures;

/// <summary>A failure as <c>application/problem+json</c> (RFC 9457). Programs that read it let pass what they do not know: it may grow.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record Problem
{
    /// <summary>The code as a URI: <c>urn:videodigester:VideoNotFound</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The code.</summary>
    public required string Title { get; init; }

    /// <summary>The status of the answer.</summary>
    public required int Status { get; init; }

    /// <summary>What happened, for people.</summary>
    public required string Detail { get; init; }

    /// <summary>A member of the library's taxonomy, or a word of the host's for what only it knows of.</summary>
    public required string Code { get; init; }

    /// <summary>Whether the same request may succeed later with nothing changed.</summary>
    public required bool Retryable { get; init; }

    /// <summary>Where in the text of a query the failure is, in UTF-16 code units from 0.</summary>
    public int? Position { get; init; }

    /// <summary>How many seconds to wait before the same request.</summary>
    public double? RetryAfter { get; init; }

    /// <summary>What is wrong with each member of the body, or parameter, by its name.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>The trace that the host's log has.</summary>
    public string? TraceId { get; init; }
}
