using Microsoft.EntityFrameworkCore;

namespace VideoDigester.Benchmarks.EntityFramework;

/// <summary>
/// EF Core over a driver's pool of connections. The checks that a context is used by one thread at a time are off, as its documentation advises where speed counts.
/// </summary>
internal static class LibraryContextOptions
{
    public static DbContextOptions<LibraryContext> Of(bool isSqlite, string connectionString)
    {
        var builder = new DbContextOptionsBuilder<LibraryContext>().EnableThreadSafetyChecks(false);
        return (isSqlite ? builder.UseSqlite(connectionString) : builder.UseNpgsql(connectionString)).Options;
    }
}
