using System.Runtime.CompilerServices;
using VideoDigester.Storage.People;

namespace VideoDigester.Legacy;

/// <summary>
/// The story of an import from the application that this library replaces, top to bottom: a table after the other, a record after the other, each kept in a transaction of its own. What later records refer to
/// by a key of the other database is remembered by it.
/// </summary>
internal sealed class LegacyImporter(ILegacyDatabase database, LegacyKeeper keeper, PastActions actions, UserStore users) : ILegacyImporter
{
    public async IAsyncEnumerable<LegacyImportResult> ImportAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var run = new LegacyRun(keeper, actions, users);
        var snapshot = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
            foreach (var (table, keep) in run.Steps)
                await foreach (var row in snapshot.ReadAsync(table, cancellationToken).ConfigureAwait(false))
                    foreach (var result in await keep(row, cancellationToken).ConfigureAwait(false))
                        yield return result;
    }
}
