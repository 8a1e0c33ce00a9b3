namespace ConsoleDigest.Commands.Stats;

/// <summary>What <c>stats</c> shows.</summary>
internal enum StatsReport
{
    Reading,
    Costs,
    Latency,
    Growth,
    Ledger,
}
