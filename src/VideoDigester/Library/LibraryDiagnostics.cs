using System.Globalization;
using System.Runtime.CompilerServices;
using VideoDigester.Speech.Commands;
using VideoDigester.Storage;
using VideoDigester.Storage.Search;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.Library;

/// <summary>The checks of this release: the database can be opened, its schema is this release's, all texts are in the index of the search, yt-dlp and the programs of speech commands are there.</summary>
internal sealed class LibraryDiagnostics(StorageDialect dialect, StorageOptions options, ISchemaMigrator migrator, IndexStore index, YtDlpDoctor ytDlp, SpeechDoctor speech) : ILibraryDiagnostics
{
    private const string Database = "database";
    private const string Schema = "schema";
    private const string SearchIndex = "search index";

    private string Remedy => options.AutoMigrate
        ? "They are applied on first use."
        : "AutoMigrate is off: call ISchemaMigrator.MigrateAsync.";

    public async IAsyncEnumerable<DiagnosticCheck> CheckAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var check in await CheckDatabaseAsync(cancellationToken).ConfigureAwait(false))
            yield return check;
        if (await CheckIndexAsync(cancellationToken).ConfigureAwait(false) is { } indexed)
            yield return indexed;
        await foreach (var check in ytDlp.CheckAsync(cancellationToken).ConfigureAwait(false))
            yield return check;
        foreach (var check in speech.Check())
            yield return check;
    }

    private async Task<IReadOnlyList<DiagnosticCheck>> CheckDatabaseAsync(CancellationToken cancellationToken)
    {
        var (status, failure) = await ReadStatusAsync(cancellationToken).ConfigureAwait(false);
        if (failure is { Code: ErrorCode.DatabaseUnavailable or ErrorCode.DatabaseDenied or ErrorCode.DatabaseInvalid })
            return [new DiagnosticCheck { Name = Database, IsOk = false, Detail = failure.Message }];
        return
        [
            new DiagnosticCheck { Name = Database, IsOk = true, Detail = dialect.Description },
            status is null
                ? new DiagnosticCheck { Name = Schema, IsOk = false, Detail = failure!.Message }
                : new DiagnosticCheck { Name = Schema, IsOk = status.Pending.Count == 0 || options.AutoMigrate, Detail = Describe(status) },
        ];
    }

    // What is in the index can be told of a current schema only; the check before says of another what to do.
    private async Task<DiagnosticCheck?> CheckIndexAsync(CancellationToken cancellationToken)
    {
        if (await ReadStatusAsync(cancellationToken).ConfigureAwait(false) is not ({ Pending.Count: 0 }, _))
            return null;
        try
        {
            var missing = await index.CountPendingAsync(cancellationToken).ConfigureAwait(false);
            return new DiagnosticCheck { Name = SearchIndex, IsOk = missing == 0, Detail = Describe(missing) };
        }
        catch (VideoDigesterException failure)
        {
            return new DiagnosticCheck { Name = SearchIndex, IsOk = false, Detail = failure.Message };
        }
    }

    private static string Describe(long missing) => missing == 0
        ? "holds all texts"
        : string.Create(CultureInfo.InvariantCulture, $"{missing} {(missing == 1 ? "text is" : "texts are")} not in it: call IVideoLibrary.ReindexAsync.");

    private string Describe(SchemaStatus status) => status.Pending.Count == 0
        ? string.Create(CultureInfo.InvariantCulture, $"version {status.Version}, current")
        : string.Create(CultureInfo.InvariantCulture, $"version {status.Version}; pending: {string.Join(", ", status.Pending.Select(p => $"{p.Version:0000} {p.Name}"))}. {Remedy}");

    private async Task<(SchemaStatus? Status, VideoDigesterException? Failure)> ReadStatusAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await migrator.GetStatusAsync(cancellationToken).ConfigureAwait(false), null);
        }
        catch (VideoDigesterException failure)
        {
            return (null, failure);
        }
    }
}
