using System.CommandLine;
using VideoDigester;

namespace ConsoleDigest.Commands.Stats;

/// <summary>The options of <c>stats</c>.</summary>
internal sealed class StatsSymbols
{
    private static readonly Dictionary<string, AnalyticsGroup> Groups = new()
    {
        ["channel"] = AnalyticsGroup.Channel,
        ["category"] = AnalyticsGroup.Category,
        ["type"] = AnalyticsGroup.DigestType,
        ["provider"] = AnalyticsGroup.Provider,
        ["model"] = AnalyticsGroup.Model,
    };

    private readonly Option<string?> _user = new("--user") { Description = "Only what this user did.", HelpName = "user" };
    private readonly Option<AnalyticsInterval?> _by = Symbols.OptionalChoice<AnalyticsInterval>("--by", "A row a day, week (from Monday) or month.");
    private readonly Option<string?> _group = new("--group") { Description = "A row for each of them.", HelpName = string.Join('|', Groups.Keys) };
    private readonly Option<LocalMoment?> _from = Moment("--from", "Only what happened at or after this moment; a bare date is midnight in the time zone.");
    private readonly Option<LocalMoment?> _before = Moment("--before", "Only what happened before this moment.");
    private readonly Option<string?> _zone = new("--time-zone") { Description = "Whose calendar counts, for example Europe/Berlin; that of this machine without it.", HelpName = "zone" };
    private readonly Dictionary<Option<bool>, StatsReport> _reports = new()
    {
        [new Option<bool>("--costs") { Description = "What digests and answers cost." }] = StatsReport.Costs,
        [new Option<bool>("--latency") { Description = "How long processing takes." }] = StatsReport.Latency,
        [new Option<bool>("--growth") { Description = "How the library grows." }] = StatsReport.Growth,
        [new Option<bool>("--ledger") { Description = "The rows that make the time saved." }] = StatsReport.Ledger,
    };

    /// <summary>How many rows of the ledger are printed at the most.</summary>
    public Option<int> Limit { get; } = Symbols.Limit("The most rows of the ledger.", 50);

    public Option<string?> After { get; } = Symbols.After();

    public void AddTo(Command command)
    {
        _group.AcceptOnlyFromAmong([.. Groups.Keys]);
        command.Add([_user, _by, _group, _from, _before, _zone, .. _reports.Keys, Limit, After]);
        _zone.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(result.Tokens[0].Value, out _))
                result.AddError($"'{result.Tokens[0].Value}' is no time zone of this machine. They are named like Europe/Berlin.");
        });
        command.Validators.Add(result =>
        {
            var reports = _reports.Where(report => result.GetValue(report.Key)).ToList();
            if (reports.Count > 1)
                result.AddError($"{reports[0].Key.Name} and {reports[1].Key.Name} exclude each other.");
            foreach (Option option in new Option[] { Limit, After })
                if (result.GetResult(option) is { Tokens.Count: > 0 } && !reports.Exists(report => report.Value == StatsReport.Ledger))
                    result.AddError($"{option.Name} is about the ledger: it goes with --ledger.");
            if (reports.Exists(report => report.Value == StatsReport.Ledger) && (result.GetResult(_by) is { Tokens.Count: > 0 } || result.GetResult(_group) is { Tokens.Count: > 0 }))
                result.AddError("--ledger has a row for each video: --by and --group do not go with it.");
            if (reports.Exists(report => report.Value == StatsReport.Growth) && result.GetResult(_user) is { Tokens.Count: > 0 })
                result.AddError("--growth is everybody's: --user does not go with it.");
        });
    }

    public StatsReport ReportOf(ParseResult arguments) => _reports.FirstOrDefault(report => arguments.GetValue(report.Key)).Value;

    public AnalyticsQuery Read(ParseResult arguments)
    {
        var zone = arguments.GetValue(_zone) is { } name ? TimeZoneInfo.FindSystemTimeZoneById(name) : TimeZoneInfo.Local;
        return new AnalyticsQuery
        {
            UserId = arguments.GetValue(_user),
            Interval = arguments.GetValue(_by),
            GroupBy = arguments.GetValue(_group) is { } group ? Groups[group] : null,
            From = arguments.GetValue(_from)?.In(zone),
            Before = arguments.GetValue(_before)?.In(zone),
            TimeZone = zone,
        };
    }

    private static Option<LocalMoment?> Moment(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "date",
        CustomParser = result =>
        {
            if (LocalMoment.TryParse(result.Tokens[0].Value, out var moment))
                return moment;
            result.AddError($"'{result.Tokens[0].Value}' is not a date such as 2024-05-01, '2024-05-01 12:30' or 2024-05-01T12:30:00Z.");
            return null;
        },
    };
}
