using System.ComponentModel;
using LibraryMcp.Rows;
using ModelContextProtocol.Server;
using VideoDigester;

namespace LibraryMcp.Tools;

internal sealed class GetDigestTool(IVideoLibrary library, IDigestService digests)
{
    [McpServerTool(Name = "get_digest", Title = "Read a digest", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("""
        Reads a digest that is stored: highlights, chapters, sections or a summary of a video, each item with its times, a link and the words of the transcript that it rests on. Nothing is written; where there is none, make_digest writes it.
        Give either digestId, or videoId with a type, of which the newest is taken.
        """)]
    public async Task<DigestRow> ReadAsync(
        [Description("The digest's id.")] string? digestId = null,
        [Description("The video, for example youtube:dQw4w9WgXcQ.")] string? videoId = null,
        [Description("With videoId, the type of digest: highlights, chapters, detailed, summary, or another that the application has. Without it the newest of any.")] string? type = null,
        [Description("With videoId, the language it is written in, a BCP 47 tag; en takes en-GB too.")] string? language = null,
        CancellationToken cancellationToken = default)
    {
        var digest = (digestId, videoId) switch
        {
            ({ } id, null) when (type ?? language) is null => await FindAsync(ArgumentText.DigestId(id), cancellationToken),
            (null, { } id) => await FindAsync(ArgumentText.VideoId(id), type, language, cancellationToken),
            _ => throw ArgumentText.Invalid("Give either 'digestId' or 'videoId'; 'type' and 'language' go with 'videoId'."),
        };
        return DigestRow.From(digest, await library.FindAsync(digest.VideoId, cancellationToken), cached: null);
    }

    private async Task<Digest> FindAsync(DigestId id, CancellationToken cancellationToken) =>
        await digests.FindAsync(id, cancellationToken) ?? throw new VideoDigesterException(ErrorCode.DigestNotFound, $"The library holds no digest '{id}'.");

    private async Task<Digest> FindAsync(VideoId id, string? type, string? language, CancellationToken cancellationToken)
    {
        var stored = await digests.ListAsync(id, cancellationToken);
        if (stored.FirstOrDefault(digest => (type is null || digest.Type.Name == type) && (language is null || LanguageTag.Matches(language, digest.Language))) is { } found)
            return found;
        if (stored.Count == 0 && await library.FindAsync(id, cancellationToken) is null)
            throw new VideoDigesterException(ErrorCode.VideoNotFound, $"The library holds no video '{id}'.");
        throw new VideoDigesterException(ErrorCode.DigestNotFound, $"The library holds no such digest of '{id}'. make_digest writes one. {Described(stored)}");
    }

    private static string Described(IReadOnlyList<Digest> stored) => stored.Count == 0
        ? "There are none yet."
        : $"There are: {string.Join(", ", stored.Select(digest => $"{digest.Type} ({digest.Language})").Distinct())}.";
}
