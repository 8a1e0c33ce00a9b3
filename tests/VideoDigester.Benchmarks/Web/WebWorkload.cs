namespace VideoDigester.Benchmarks.Web;

/// <summary>Something that is asked of the host, and of the yardsticks.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Paths">The file of the paths, one a line, without a prefix.</param>
/// <param name="Host">The prefix at the host.</param>
/// <param name="ByHand">The prefix at the SQL by hand.</param>
/// <param name="Barred">The prefix at the SQL by hand that is given the library's bar; null where there is none.</param>
/// <param name="Library">The prefix at the library behind a bare API; null where its API has nothing alike.</param>
internal sealed record WebWorkload(string Name, string Paths, string Host, string ByHand, string? Barred, string? Library)
{
    /// <summary>The workload at a host.</summary>
    public WebTarget At(WebProcess host) => new(host.Address, Host, Paths);
}
