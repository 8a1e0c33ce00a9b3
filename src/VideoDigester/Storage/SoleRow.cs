using LinqToDB.Async;

namespace VideoDigester.Storage;

/// <summary>
/// Reads the row that a unique key names. Not <c>SingleOrDefaultAsync</c>: linq2db writes its SQL anew at every call because of the
/// limit in it, which costs several times what SQLite needs for the answer. Where the key is made of texts, see <see cref="NamedRow{T}"/>.
/// </summary>
internal static class SoleRow
{
    public static async Task<T?> SoleOrDefaultAsync<T>(this IQueryable<T> rows, CancellationToken cancellationToken)
    {
        var list = await rows.ToListAsync(cancellationToken).ConfigureAwait(false);
        return list.Count == 0 ? default : list[0];
    }

    public static async Task<T> SoleAsync<T>(this IQueryable<T> rows, CancellationToken cancellationToken) =>
        await rows.SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? throw Gone();

    public static VideoDigesterException Gone() => new(ErrorCode.DatabaseBusy, "Another writer removed a row that was being read; try again.");
}
