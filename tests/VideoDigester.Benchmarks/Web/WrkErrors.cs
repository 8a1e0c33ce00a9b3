namespace VideoDigester.Benchmarks.Web;

/// <summary>What came back instead of answers.</summary>
/// <param name="Failures">Answers of 400 and above: what the host refused (it writes down those of 500 and above only), and what it could not do.</param>
/// <param name="Broken">Connections that were not made or broke, and answers that did not come.</param>
internal readonly record struct WrkErrors(long Failures, long Broken)
{
    /// <summary>All of them.</summary>
    public long Count => Failures + Broken;

    public static WrkErrors operator +(WrkErrors one, WrkErrors other) => new(one.Failures + other.Failures, one.Broken + other.Broken);

    public override string ToString() => System.FormattableString.Invariant($"{Failures:N0} answers of 400 and above, {Broken:N0} that did not come");
}
