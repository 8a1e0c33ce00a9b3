namespace VideoDigester.Benchmarks.Analytics;

/// <summary>A report of the library, and the statement that somebody would write for just these figures.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="RunAsync">Asks the library: the rows as whole numbers.</param>
/// <param name="Sqlite">The statement for SQLite.</param>
/// <param name="PostgreSql">The statement for PostgreSQL.</param>
internal sealed record WrittenReport(string Name, Func<ILibraryAnalytics, Task<IReadOnlyList<long[]>>> RunAsync, string Sqlite, string PostgreSql);
