namespace VideoDigester.Storage;

/// <summary>Keeps channels of which no video is at hand.</summary>
internal sealed class ChannelDirectory(LibraryDatabase database, TimeProvider time)
{
    private readonly ChannelStore _channels = new(database.Dialect);

    public Task<IngestOutcome> SaveAsync(string site, ChannelMetadata channel, DateTimeOffset fetchedAt, CancellationToken cancellationToken)
    {
        var storable = StorableMetadata.From(channel);
        return database.WriteAsync(
            async connection => (await _channels.SaveAsync(connection, site, storable, fetchedAt, Timestamp.From(time.GetUtcNow()), cancellationToken).ConfigureAwait(false)).Outcome,
            cancellationToken);
    }
}
