using System.ComponentModel;
using System.Text.Json;
using LibraryMcp.Rows;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using VideoDigester;

namespace LibraryMcp.Resources;

internal sealed class DigestResource(IVideoLibrary library, IDigestService digests)
{
    public const string MimeType = "application/json";

    [McpServerResource(UriTemplate = ResourceAddress.Digests, Name = "digest", Title = "Digest of a video", MimeType = MimeType)]
    [Description("A stored digest, as get_digest gives it: its items with their times, links and the words that they rest on.")]
    public async Task<TextResourceContents> ReadAsync(string digestId, CancellationToken cancellationToken)
    {
        var digest = DigestId.TryParse(digestId, out var id) ? await digests.FindAsync(id, cancellationToken) : null;
        if (digest is null)
            throw LibraryResource.NotFound();
        var row = DigestRow.From(digest, await library.FindAsync(digest.VideoId, cancellationToken), cached: null);
        return new TextResourceContents { Uri = ResourceAddress.Of(id), MimeType = MimeType, Text = JsonSerializer.Serialize(row, LibraryJson.Options) };
    }
}
