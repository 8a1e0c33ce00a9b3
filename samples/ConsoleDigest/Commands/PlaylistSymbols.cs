using System.CommandLine;
using System.Text.RegularExpressions;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>What <c>add</c> and <c>subscribe</c> take for playlists and channels.</summary>
internal sealed partial class PlaylistSymbols
{
    private readonly Option<int?> _first = new("--first") { Description = "Of a playlist that is new here, only so many videos, from its beginning; 0 for what comes later.", HelpName = "number" };
    private readonly Option<bool> _all = new("--all") { Description = "List a playlist to its end, also where what follows is known." };
    private readonly Option<bool> _retry = new("--retry-failed") { Description = "Try again what failed for a reason that does not pass." };

    // A subscription cannot: what was removed would come back at every look.
    private readonly Option<bool>? _restore;

    public PlaylistSymbols(bool canRestore = true)
    {
        if (canRestore)
            _restore = new Option<bool>("--restore") { Description = "Bring back what was removed from the library, of a playlist or of a folder." };
        _first.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 0)
                result.AddError("--first takes 0 or more.");
        });
    }

    public IReadOnlyList<Option> Options => _restore is null ? [_first, _all, _retry] : [_first, _all, _retry, _restore];

    /// <summary>Whether an address says by itself that it is a playlist's, so that nobody need ask.</summary>
    public static bool NamesPlaylist(string address) => Known().IsMatch(address);

    public PlaylistOptions Read(ParseResult arguments, AddOptions add) => new()
    {
        Add = add,
        FirstEntries = arguments.GetValue(_first),
        ListAll = arguments.GetValue(_all),
        RetryFailed = arguments.GetValue(_retry),
        Restore = _restore is not null && arguments.GetValue(_restore),
    };

    [GeneratedRegex(@"^https?://(?:www\.|m\.)?youtube\.com/(?:playlist\?(?:.*&)?list=|@[^/?#]+|channel/|c/|user/)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Known();
}
