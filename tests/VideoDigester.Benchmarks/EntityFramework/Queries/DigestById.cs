using Microsoft.EntityFrameworkCore;
using VideoDigester.Storage;

namespace VideoDigester.Benchmarks.EntityFramework.Queries;

/// <summary>A digest with its items and their evidence; the times of evidence are those of its segments.</summary>
internal static class DigestById
{
    public static Func<LibraryContext, Guid, IAsyncEnumerable<Digest>> Compile() => EF.CompileAsyncQuery((LibraryContext context, Guid id) => context.Digests
        .AsNoTracking()
        .AsSplitQuery()
        .Where(digest => digest.PublicId == id)
        .Select(digest => new Digest
        {
            Id = new DigestId(digest.PublicId),
            VideoId = new VideoId(digest.Video.Site, digest.Video.ExternalId),
            Type = new DigestType(digest.DigestType),
            Language = digest.Language,
            Provider = digest.Llm.Provider,
            Model = digest.Llm.Model,
            TranscriptHash = digest.Transcript.ContentHash,
            Title = digest.Title,
            Overview = digest.Overview,
            Usage = StoredUsage.Read(digest.InputTokens, digest.CachedInputTokens, digest.OutputTokens, digest.CostNanoUsd),
            Coverage = digest.Coverage,
            Grounding = digest.Grounding,
            Dropped = digest.Dropped,
            WordCount = digest.WordCount,
            GeneratedAt = Stored.Instant(digest.GeneratedAt),
            StaleAt = Stored.Instant(digest.StaleAt),
            Items = digest.Items.OrderBy(item => item.Position).Select(item => new DigestItem
            {
                Kind = item.Kind,
                Title = item.Title,
                Text = item.Text,
                Start = Duration.Of(item.StartMs),
                End = Duration.Of(item.EndMs),
                Quote = item.Quote,
                Support = item.Support,
                Fields = item.Fields,
                // Each time by the key of its segment: PostgreSQL reads all segments where they are joined.
                Evidence = item.Evidence.OrderBy(span => span.Position).Select(span => new DigestEvidence(
                    span.FirstSegment,
                    span.LastSegment,
                    Duration.Of(context.Segments.Where(segment => segment.TranscriptId == span.Item.Digest.TranscriptId && segment.Position == span.FirstSegment).Select(segment => segment.StartMs).First()),
                    Duration.Of(context.Segments.Where(segment => segment.TranscriptId == span.Item.Digest.TranscriptId && segment.Position == span.LastSegment).Select(segment => segment.EndMs).First()),
                    span.Quote)).ToList(),
            }).ToList(),
        }));
}
