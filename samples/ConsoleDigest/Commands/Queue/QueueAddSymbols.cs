using System.CommandLine;
using System.CommandLine.Parsing;
using ConsoleDigest.Commands.Subscriptions;
using ConsoleDigest.Output;
using VideoDigester;

namespace ConsoleDigest.Commands.Queue;

/// <summary>What <c>queue add</c> takes, and the requests that it stands for.</summary>
internal sealed class QueueAddSymbols
{
    private readonly Argument<string[]> _items = new("address|id")
    {
        Description = "The address of a video, which is added; or a video of the library, which is digested with --digest and brought up to date without it. --kind says otherwise.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<JobKind?> _kind = Symbols.OptionalChoice<JobKind>("--kind", "What to do: of addresses add or playlist, of videos of the library refresh, transcript or digest (highlights without --digest), of nothing reindex.");
    private readonly OrderSymbols _orders = new("The digests to write");
    private readonly PlaylistSymbols _playlists = new();
    private readonly Option<string[]> _languages = Symbols.Languages("The languages whose captions are wanted, the most wanted first: en,de. Of --kind digest, the language of the transcript.");
    private readonly Option<string?> _user = SubscriptionSymbols.User("For whom; users take turns, and budgets count by them.");
    private readonly Option<JobPriority?> _priority = Symbols.OptionalChoice<JobPriority>("--priority", "When it comes among others; normal without it.");
    private readonly Option<DateTimeOffset?> _at = Symbols.Moment("--at", "Not before this moment.");

    public void AddTo(Command command)
    {
        command.Add((IEnumerable<Symbol>)[_items, _kind, .. _orders.Options, .. _playlists.Options, _languages, _user, _priority, _at]);
        command.Validators.Add(result =>
        {
            try
            {
                Check(result);
            }
            catch (InvalidOperationException)
            {
                // An option has no value because its text is none: the parser says so itself.
            }
        });
    }

    public IReadOnlyList<JobRequest> Read(ParseResult arguments) =>
    [
        .. Unscheduled(arguments).Select(request => request with
        {
            UserId = arguments.GetValue(_user),
            Priority = arguments.GetValue(_priority) ?? JobPriority.Normal,
            NotBefore = arguments.GetValue(_at),
        }),
    ];

    private IEnumerable<JobRequest> Unscheduled(ParseResult arguments)
    {
        var items = arguments.GetValue(_items) ?? [];
        var hasTypes = _orders.TypesIn(arguments).Count > 0;
        return arguments.GetValue(_kind) == JobKind.Reindex ? [new ReindexJobRequest()] : items.SelectMany(item => Requests(arguments, KindOf(item, arguments.GetValue(_kind), hasTypes), item));
    }

    private IEnumerable<JobRequest> Requests(ParseResult arguments, JobKind kind, string item)
    {
        var (languages, orders) = (arguments.GetValue(_languages) ?? [], _orders.OrdersIn(arguments));
        return kind switch
        {
            JobKind.Add => [new AddJobRequest(item) { Options = new AddOptions { Languages = languages }, Digests = orders }],
            JobKind.Playlist => [new PlaylistJobRequest(item) { Options = _playlists.Read(arguments, new AddOptions { Languages = languages }), Digests = orders }],
            JobKind.Refresh => [new RefreshJobRequest(VideoId.Parse(item)) { Options = new RefreshOptions { Languages = languages } }],
            JobKind.Transcript => [new TranscriptJobRequest(VideoId.Parse(item)) { Languages = languages, Digests = orders }],
            _ => _orders.TypesIn(arguments).DefaultIfEmpty(DigestType.Highlights).Select(type => new DigestJobRequest(
                new DigestRequest(VideoId.Parse(item), type) { Provider = _orders.ProviderIn(arguments), TranscriptLanguage = languages.FirstOrDefault() })),
        };
    }

    private void Check(CommandResult result)
    {
        var items = result.GetValue(_items) ?? [];
        var kind = result.GetValue(_kind);
        if (kind == JobKind.Reindex && items.Length > 0)
            result.AddError("--kind reindex is about the whole library; it takes no address and no video.");
        else if (kind != JobKind.Reindex && items.Length == 0)
            result.AddError("An address or a video is missing.");
        foreach (var item in items)
            if (Complaint(item, kind) is { } complaint)
                result.AddError(complaint);
        if (result.Errors.Any())
            return;
        JobKind[] kinds = kind is { } one ? [one] : [.. items.Select(item => KindOf(item, wanted: null, (result.GetValue(_orders.Types) ?? []).Length > 0)).Distinct()];
        foreach (var option in _orders.Options)
            Require(result, option, kinds, JobKind.Add, JobKind.Playlist, JobKind.Transcript, JobKind.Digest);
        foreach (var option in _playlists.Options)
            Require(result, option, kinds, JobKind.Playlist);
        Require(result, _languages, kinds, JobKind.Add, JobKind.Playlist, JobKind.Refresh, JobKind.Transcript, JobKind.Digest);
        if (!kinds.Contains(JobKind.Digest))
            _orders.RequireDigests(result);
        if (kinds.Contains(JobKind.Digest) && result.GetValue(_languages) is { Length: > 1 })
            result.AddError("A digest is of one transcript: --lang takes one language here.");
    }

    private static string? Complaint(string item, JobKind? kind) => (IsAddress(item), VideoId.TryParse(item, out _), kind) switch
    {
        (true, _, JobKind.Refresh or JobKind.Transcript or JobKind.Digest) => $"--kind {Word.Of(kind.Value)} is about videos of the library; '{item}' is an address.",
        (false, true, JobKind.Add or JobKind.Playlist) => $"--kind {Word.Of(kind.Value)} takes addresses; '{item}' is a video of the library.",
        (false, false, _) => $"'{item}' is neither an address (https://…) nor a video (youtube:dQw4w9WgXcQ).",
        _ => null,
    };

    private static void Require(CommandResult result, Option option, IReadOnlyList<JobKind> kinds, params JobKind[] able)
    {
        if (result.GetResult(option) is { Implicit: false } && !kinds.Any(able.Contains))
            result.AddError($"{option.Name} is about jobs of the kind {string.Join(", ", able.Select(Word.Of))}.");
    }

    private static JobKind KindOf(string item, JobKind? wanted, bool hasTypes) => wanted ?? (IsAddress(item) ? JobKind.Add : hasTypes ? JobKind.Digest : JobKind.Refresh);

    private static bool IsAddress(string item) => item.Contains("://", StringComparison.Ordinal);
}
