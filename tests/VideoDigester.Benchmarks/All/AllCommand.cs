namespace VideoDigester.Benchmarks.All;

/// <summary>A command whose rows are part of the table.</summary>
/// <param name="Name">The command.</param>
/// <param name="Minutes">About how long it takes.</param>
internal sealed record AllCommand(string Name, int Minutes)
{
    private const int Short = 5;

    /// <summary>All of them, in the order of the table.</summary>
    public static readonly IReadOnlyList<AllCommand> Commands =
    [
        new("import", 4), new("reads", 1), new("cold", 3), new("captions", 1), new("memory", 2), new("digests", 1), new("long", 1), new("address", 2), new("channel", 2), new("similar", 2), new("search", 4),
        new("search-writers", 1), new("listing", 1), new("vectors", 1), new("queue", 6), new("cache", 6), new("analytics", 8), new("crew", 40), new("web", 90),
    ];

    /// <summary>Whether it is run only where that is asked for.</summary>
    public bool IsLong => Minutes > Short;
}
