using System.Text.Encodings.Web;
using System.Text.Json;
using VideoDigester.Storage;
using VideoDigester.Storage.People;

namespace VideoDigester.People;

/// <summary>Writes what is a user's as one JSON object with camelCase names, in the order in which it is read: no list is held whole.</summary>
internal sealed class UserExporter(LibraryDatabase database, ISubscriptions subscriptions, ProcessingLog log, TimeProvider time)
{
    // The output is a file, not a part of a web page: letters of every script stay letters.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly OwnedRecords _records = new(database);
    private readonly DigestInteractions _interactions = new(database, time);
    private readonly VideoCollections _collections = new(database, time);

    public async Task WriteAsync(string userId, LibraryUser user, Stream destination, CancellationToken cancellationToken)
    {
        var json = new Utf8JsonWriter(destination, Options);
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartObject();
            UserRecordWriter.Write(json, user);
            await WriteOwnAsync(json, userId, cancellationToken).ConfigureAwait(false);
            await WriteDoneAsync(json, userId, cancellationToken).ConfigureAwait(false);
            json.WriteEndObject();
            await json.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What nobody else sees.</summary>
    private async Task WriteOwnAsync(Utf8JsonWriter json, string user, CancellationToken cancellationToken)
    {
        await json.WriteListAsync(
            "saves",
            ExportPages.ReadAsync(after => _interactions.ListSavedAsync(user, new SavedDigestQuery { PageSize = SavedDigestQuery.MaxPageSize, After = after }, cancellationToken)),
            UserRecordWriter.Write,
            cancellationToken).ConfigureAwait(false);
        await json.WriteListAsync(
            "interactions",
            ExportPages.ReadAsync(after => _interactions.ListHistoryAsync(user, new InteractionQuery { PageSize = InteractionQuery.MaxPageSize, After = after }, cancellationToken)),
            UserRecordWriter.Write,
            cancellationToken).ConfigureAwait(false);
        await json.WriteListAsync(
            "positions",
            ExportPages.ReadAsync(after => _interactions.ListPositionsAsync(user, new ReadingPositionQuery { PageSize = ReadingPositionQuery.MaxPageSize, After = after }, cancellationToken)),
            UserRecordWriter.Write,
            cancellationToken).ConfigureAwait(false);
        json.WriteStartArray("collections");
        await foreach (var collection in ExportPages.ReadAsync(after => _collections.ListAsync(user, new CollectionQuery { After = after }, cancellationToken)).ConfigureAwait(false))
        {
            // Behind the user's own come those that are everybody's.
            if (collection.IsShared)
                break;
            await WriteCollectionAsync(json, user, collection, cancellationToken).ConfigureAwait(false);
        }

        json.WriteEndArray();
    }

    /// <summary>What was done for the user.</summary>
    private async Task WriteDoneAsync(Utf8JsonWriter json, string user, CancellationToken cancellationToken)
    {
        await json.WriteListAsync("subscriptions", (await subscriptions.ListAsync(user, cancellationToken).ConfigureAwait(false)).ToAsyncEnumerable(), UserRecordWriter.Write, cancellationToken).ConfigureAwait(false);
        await json.WriteListAsync("jobs", _records.JobsAsync(user, cancellationToken), UserRecordWriter.Write, cancellationToken).ConfigureAwait(false);
        await json.WriteListAsync("requestedDigests", _records.RequestedAsync(user, cancellationToken), UserRecordWriter.Write, cancellationToken).ConfigureAwait(false);
        await json.WriteListAsync(
            "attempts",
            ExportPages.ReadAsync(after => log.ListAsync(new AttemptQuery { UserId = user, Descending = false, PageSize = AttemptQuery.MaxPageSize, After = after }, cancellationToken)),
            UserRecordWriter.Write,
            cancellationToken).ConfigureAwait(false);
        await json.WriteListAsync("removedVideos", _records.RemovalsAsync(user, cancellationToken), UserRecordWriter.Write, cancellationToken).ConfigureAwait(false);
        await json.WriteListAsync("spending", (await _records.SpendingAsync(user, cancellationToken).ConfigureAwait(false)).ToAsyncEnumerable(), UserRecordWriter.Write, cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteCollectionAsync(Utf8JsonWriter json, string user, CollectionInfo collection, CancellationToken cancellationToken)
    {
        json.WriteStartObject();
        UserRecordWriter.Write(json, collection);
        await json.WriteListAsync(
            "videos",
            ExportPages.ReadAsync(after => VideosAsync(collection.Id, user, after, cancellationToken)),
            (writer, video) => writer.WriteStringValue(video.Id.ToString()),
            cancellationToken).ConfigureAwait(false);
        json.WriteEndObject();
    }

    // One that is removed while it is read has no more videos.
    private async Task<Page<VideoSummary>> VideosAsync(CollectionId id, string user, string? after, CancellationToken cancellationToken)
    {
        try
        {
            return await _collections.ListVideosAsync(id, user, new CollectionVideosQuery { PageSize = CollectionVideosQuery.MaxPageSize, After = after }, cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException exception) when (exception.Code == ErrorCode.CollectionNotFound)
        {
            return new Page<VideoSummary>([], null);
        }
    }
}
