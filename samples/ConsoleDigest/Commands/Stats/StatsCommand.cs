using System.CommandLine;
using ConsoleDigest.Output.Json;
using ConsoleDigest.Output.Stats;
using VideoDigester;

namespace ConsoleDigest.Commands.Stats;

/// <summary>Says what the library saves, how it is used, what it costs and how it grows.</summary>
internal static class StatsCommand
{
    private const string Nothing = "There is nothing to count.";

    public static Command Create()
    {
        var symbols = new StatsSymbols();
        var command = new Command("stats", "Says how much time reading saved, and how the library is used; with --costs, --latency or --growth what it costs, how long it takes and how it grows.");
        symbols.AddTo(command);
        command.Run((session, cancellationToken) => RunAsync(session, symbols, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, StatsSymbols symbols, CancellationToken cancellationToken)
    {
        var query = symbols.Read(session.Arguments);
        switch (symbols.ReportOf(session.Arguments))
        {
            case StatsReport.Costs:
                Show(session, [.. (await session.Analytics.GetCostsAsync(query, cancellationToken)).Where(row => session.IsJson || row.Figures.Attempts > 0)], row => session.Json.Write(CostsRow.From(row), ConsoleJson.Rows.CostsRow), CostsScreen.Show);
                break;
            case StatsReport.Latency:
                Show(session, await session.Analytics.GetLatenciesAsync(query, cancellationToken), row => session.Json.Write(LatencyRow.From(row), ConsoleJson.Rows.LatencyRow), LatencyScreen.Show);
                break;
            case StatsReport.Growth:
                Show(session, [.. (await session.Analytics.GetGrowthAsync(query, cancellationToken)).Where(row => session.IsJson || row.Figures.Total is not { Videos: null or 0, Digests: 0 })], row => session.Json.Write(GrowthRow.From(row), ConsoleJson.Rows.GrowthRow), GrowthScreen.Show);
                break;
            case StatsReport.Ledger:
                await ListAsync(session, symbols, query, cancellationToken);
                break;
            default:
                var usage = await UsageFigures.ReadAsync(session.Analytics, query, cancellationToken);
                Show(session, [.. usage.Where(row => session.IsJson || row.HasHappened)], row => session.Json.Write(UsageStatsRow.From(row), ConsoleJson.Rows.UsageStatsRow), UsageFiguresScreen.Show);
                break;
        }

        return ExitCode.Done;
    }

    private static void Show<T>(Session session, IReadOnlyList<T> rows, Action<T> write, Action<Output.Screen, IReadOnlyList<T>> show)
    {
        if (session.IsJson)
        {
            foreach (var row in rows)
                write(row);
        }
        else if (rows.Count > 0)
        {
            show(session.Screen, rows);
        }
        else
        {
            session.Messages.Note(Nothing);
        }
    }

    private static async Task ListAsync(Session session, StatsSymbols symbols, AnalyticsQuery query, CancellationToken cancellationToken)
    {
        var page = await ListedPages.ReadAsync(
            session.Arguments.GetValue(symbols.Limit), session.Arguments.GetValue(symbols.After), (size, after) => session.Analytics.ListTimeSavedAsync(query, size, after, cancellationToken));
        ListedPages.Show(
            session,
            page,
            (entry, next) => session.Json.Write(LedgerRow.From(entry, next), ConsoleJson.Rows.LedgerRow),
            entries => LedgerScreen.Show(session.Screen, entries, query.TimeZone),
            Nothing);
    }
}
