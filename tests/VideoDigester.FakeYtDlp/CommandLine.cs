namespace VideoDigester.FakeYtDlp;

/// <summary>The part of yt-dlp's command line that is played.</summary>
internal sealed class CommandLine(string[] arguments)
{
    public const string Version = "version";
    public const string Metadata = "metadata";
    public const string Playlist = "playlist";
    public const string Captions = "captions";
    public const string Audio = "audio";

    private readonly string[] _options = arguments.TakeWhile(argument => argument != "--").ToArray();

    public string Phase =>
        _options.Contains("--version") ? Version
        : _options.Any(option => option == "--load-info-json" || option.StartsWith("--load-info-json=", StringComparison.Ordinal)) ? Captions
        : _options.Contains("-f") ? Audio
        : _options.Contains("--yes-playlist") ? Playlist
        : Metadata;

    public string? Address => arguments.SkipWhile(argument => argument != "--").Skip(1).FirstOrDefault() ?? arguments.LastOrDefault();

    /// <summary>The address of what is asked about: of a track, as its record has it, without what kind of file it is.</summary>
    public string? AskedAbout => ValueOf("--load-info-json") is { } record && File.ReadAllText(record) is var text && text.IndexOf(".vtt\"", StringComparison.Ordinal) is > 0 and var end
        ? text[(text.LastIndexOf('"', end) + 1)..end]
        : Address;

    /// <summary>Whether the entries are wanted, and not the playlist's own record.</summary>
    public bool WantsEntries => _options.Contains("-j");

    public bool Has(string option) => _options.Contains(option);

    /// <summary>What follows an option, as an argument of its own or behind an equals sign; the last one counts.</summary>
    public string? ValueOf(params string[] names)
    {
        for (var i = _options.Length - 1; i >= 0; i--)
            foreach (var name in names)
            {
                if (_options[i] == name && i + 1 < _options.Length)
                    return _options[i + 1];
                if (_options[i].StartsWith(name + "=", StringComparison.Ordinal))
                    return _options[i][(name.Length + 1)..];
            }
        return null;
    }
}
