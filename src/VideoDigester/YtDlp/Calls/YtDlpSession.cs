using VideoDigester.Egress;
using VideoDigester.Processes;

namespace VideoDigester.YtDlp.Calls;

/// <summary>
/// What the calls about one video share: a folder of their own, the copies and settings in it, and the guard they go out through. All of it
/// is gone when it is disposed.
/// </summary>
internal sealed class YtDlpSession : IAsyncDisposable
{
    private const int MaxCookieBytes = 16 * 1024 * 1024;
    private const int ShortestSecret = 4;

    private YtDlpSession(CallFolder folder) => Folder = folder;

    public CallFolder Folder { get; }

    /// <summary>What the host adds and what must not stand on a command line, or null where there is nothing of it.</summary>
    public string? ConfigurationPath { get; private set; }

    /// <summary>The copy of the cookies, or null. yt-dlp writes what it read: calls at the same time would spoil each other's.</summary>
    public string? CookiesPath { get; private set; }

    /// <summary>What the cookies hold, longest first: none of it may show.</summary>
    public IReadOnlyList<string> CookieValues { get; private set; } = [];

    /// <summary>The guard, or null where connections are not checked.</summary>
    public EgressGuard? Guard { get; private set; }

    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the cookies cannot be read; <see cref="ErrorCode.ToolFailed"/>: there is no room for temporary files.</exception>
    public static async Task<YtDlpSession> OpenAsync(YtDlpOptions options, Func<EgressGuard?> startGuard, CancellationToken cancellationToken)
    {
        var session = new YtDlpSession(CreateFolder());
        try
        {
            await session.WriteConfigurationAsync(options, cancellationToken).ConfigureAwait(false);
            await session.CopyCookiesAsync(options.CookiesFile, cancellationToken).ConfigureAwait(false);
            session.Guard = startGuard();
            return session;
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Guard is not null)
            await Guard.DisposeAsync().ConfigureAwait(false);
        await Folder.DisposeAsync().ConfigureAwait(false);
    }

    private static CallFolder CreateFolder()
    {
        try
        {
            return CallFolder.Create();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new VideoDigesterException(ErrorCode.ToolFailed, $"No folder for temporary files can be made: {exception.Message}", exception);
        }
    }

    private async Task WriteConfigurationAsync(YtDlpOptions options, CancellationToken cancellationToken)
    {
        var arguments = ExtraArguments.Parse(options.ExtraArguments);
        if (options.Proxy is { } proxy && !options.IsGuarded)
            arguments.Add(("--proxy", proxy.OriginalString));
        if (arguments.Count == 0)
            return;
        ConfigurationPath = Folder.PathOf("yt-dlp.conf");
        await File.WriteAllTextAsync(ConfigurationPath, ExtraArguments.ToConfigurationFile(arguments), cancellationToken).ConfigureAwait(false);
    }

    private async Task CopyCookiesAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null)
            return;
        CookiesPath = Folder.PathOf("cookies.txt");
        try
        {
            var original = RegularFile.OpenRead(path, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
            await using (original.ConfigureAwait(false))
            {
                if (original.Length > MaxCookieBytes)
                    throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"YtDlpOptions.CookiesFile, '{path}', has more than {MaxCookieBytes} bytes.");
                using var reader = new StreamReader(original);
                var text = await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
                CookieValues = ValuesIn(text);
                await File.WriteAllTextAsync(CookiesPath, text, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"YtDlpOptions.CookiesFile, '{path}', cannot be read: {exception.Message}", exception);
        }
    }

    // The value is the last of seven fields; yt-dlp prints a line that has others whole.
    private static List<string> ValuesIn(string cookies) =>
    [
        .. cookies.Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.Length > 0 && (line[0] != '#' || line.StartsWith("#HttpOnly_", StringComparison.Ordinal)))
            .SelectMany(line => (string[])[line, line.Replace("\t", "\\t", StringComparison.Ordinal), line.Split('\t')[^1].Trim()])
            .Where(value => value.Length >= ShortestSecret)
            .Distinct()
            .OrderByDescending(value => value.Length),
    ];
}
