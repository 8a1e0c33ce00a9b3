using System.Globalization;
using System.Runtime.CompilerServices;
using VideoDigester.Storage;

namespace VideoDigester.Library;

/// <summary>The checks of this release: the database can be opened, and its schema is this release's.</summary>
internal sealed class LibraryDiagnostics(StorageDialect dialect, StorageOptions options, ISchemaMigrator migrator) : ILibraryDiagnostics
{
    private const string Database = "database";
    private const string Schema = "schema";

    private string Remedy => options.AutoMigrate
        ? "They are applied on first use."
        : "AutoMigrate is off: call ISchemaMigrator.MigrateAsync.";

    public async IAsyncEnumerable<DiagnosticCheck> CheckAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (status, failure) = await ReadStatusAsync(cancellationToken).ConfigureAwait(false);
        if (failure is { Code: ErrorCode.DatabaseUnavailable or ErrorCode.DatabaseDenied or ErrorCode.DatabaseInvalid })
        {
            yield return new DiagnosticCheck { Name = Database, IsOk = false, Detail = failure.Message };
            yield break;
        }

        yield return new DiagnosticCheck { Name = Database, IsOk = true, Detail = dialect.Description };
        yield return status is null
            ? new DiagnosticCheck { Name = Schema, IsOk = false, Detail = failure!.Message }
            : new DiagnosticCheck { Name = Schema, IsOk = status.Pending.Count == 0 || options.AutoMigrate, Detail = Describe(status) };
    }

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
