using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.EndToEnd.Tests.Legacy;

/// <summary>A library of its own with the original application's database at its side.</summary>
internal sealed class LegacyLibrary : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly ServiceProvider _services;

    private LegacyLibrary(TemporaryFolder folder, ServiceProvider services) => (_folder, _services) = (folder, services);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<LegacyLibrary> OpenAsync(OriginalDatabase original, bool inPostgreSql)
    {
        var folder = new TemporaryFolder();
        var services = new ServiceCollection();
        var library = services.AddVideoDigester().UseLegacyDatabase(original.ConnectionString);
        if (inPostgreSql)
            library.UsePostgreSql(await PostgreSqlServer.CreateDatabaseAsync());
        else
            library.UseSqlite(Path.Combine(folder.Path, "library.db"));
        return new LegacyLibrary(folder, services.BuildServiceProvider());
    }

    public async Task<IReadOnlyList<LegacyImportResult>> ImportAsync()
    {
        var results = new List<LegacyImportResult>();
        await foreach (var result in Get<ILegacyImporter>().ImportAsync())
            results.Add(result);
        return results;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
