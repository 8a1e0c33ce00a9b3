namespace VideoDigester.Benchmarks.Web;

/// <summary>Paths of a process.</summary>
/// <param name="Address">Where it listens.</param>
/// <param name="Prefix">What stands before each path.</param>
/// <param name="Paths">The file of the paths, one a line.</param>
internal sealed record WebTarget(Uri Address, string Prefix, string Paths)
{
    /// <summary>The first path, to see whether it is there.</summary>
    public Uri First => new(Address, Prefix + File.ReadLines(Paths).First());
}
