using System.Text.Json;

namespace VideoDigester.People;

/// <summary>Lists that are written while they are read.</summary>
internal static class ExportPages
{
    private const int PieceLength = 64 * 1024;

    /// <summary>All items of a list that is read in pages.</summary>
    public static async IAsyncEnumerable<T> ReadAsync<T>(Func<string?, Task<Page<T>>> read)
    {
        string? after = null;
        do
        {
            var page = await read(after).ConfigureAwait(false);
            foreach (var item in page.Items)
                yield return item;
            after = page.Next;
        }
        while (after is not null);
    }

    /// <summary>Writes a list, and what was written so far on to where it goes whenever that is enough.</summary>
    public static async Task WriteListAsync<T>(this Utf8JsonWriter json, string name, IAsyncEnumerable<T> items, Action<Utf8JsonWriter, T> write, CancellationToken cancellationToken)
    {
        json.WriteStartArray(name);
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            write(json, item);
            if (json.BytesPending >= PieceLength)
                await json.FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        json.WriteEndArray();
    }
}
