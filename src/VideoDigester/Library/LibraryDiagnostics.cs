using System.Globalization;
using System.Runtime.CompilerServices;
using VideoDigester.Storage;

namespace VideoDigester.Library;

/// <summary>The checks of this release: the database can be opened, and its schema is this release's.</summary>
internal sealed class LibraryDiagnostics(StorageDialect dialect, StorageOptions options, ISchemaMigrator migrator) : ILibraryDiagnostics
{
    public async IAsyncEnumerable<DiagnosticCheck> CheckAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (status, failure) = await ReadStatusAsync(cancellationToken).ConfigureAwait(false);
        yield return new DiagnosticCheck("database", failure is null or { Code: not ErrorCode.DatabaseUnavailable }, failure is { Code: ErrorCode.DatabaseUnavailable } ? failure.Message : dialect.Description);
        if (status is not null)
            yield return Describe(status);
        else if (failure is { Code: not ErrorCode.DatabaseUnavailable })
            yield return new DiagnosticCheck("schema", false, failure.Message);
    }

    private string Remedy => options.AutoMigrate
        ? "They are applied on first use."
        : "AutoMigrate is off: call ISchemaMigrator.MigrateAsync.";

    private DiagnosticCheck Describe(SchemaStatus status) => new(
        "schema",
        status.Pending.Count == 0 || options.AutoMigrate,
        status.Pending.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"version {status.Version}, current")
            : string.Create(CultureInfo.InvariantCulture, $"version {status.Version}; pending: {string.Join(", ", status.Pending.Select(p => $"{p.Version:0000} {p.Name}"))}. {Remedy}"));

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
