using VideoDigester.Diagnostics;
using VideoDigester.Egress;
using VideoDigester.Processes;
using VideoDigester.YtDlp.Outcomes;

namespace VideoDigester.YtDlp.Calls;

/// <summary>Runs yt-dlp: each call in the folder of its session, with an environment that cannot lead around the guard.</summary>
internal sealed class YtDlpProgram(ProgramRunner runner, YtDlpOptions options, YtDlpTelemetry telemetry, TimeProvider time)
{
    public const string HowToInstall =
        "https://github.com/yt-dlp/yt-dlp/wiki/Installation says how (for example 'pipx install yt-dlp', 'brew install yt-dlp', 'winget install yt-dlp'); YtDlpOptions.ExecutablePath says where it is.";

    private const int MaxVersionBytes = 4096;

    private static readonly TimeSpan VersionTimeout = TimeSpan.FromSeconds(60);

    private readonly Secrets _secrets = new(options);
    private volatile KnownVersion? _known;

    /// <summary>Runs a call to its end.</summary>
    /// <param name="session">Where it runs.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="output">Takes what it prints.</param>
    /// <param name="maxOutputBytes">The most that it may print.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="stage">What it is to do.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="maxSilence">How long it may print nothing, or null.</param>
    /// <returns>What it printed beside its output, secrets included: for <see cref="CauseInWarnings"/> and never shown.</returns>
    /// <exception cref="VideoDigesterException">It failed: the code says how.</exception>
    public Task<string> RunAsync(
        YtDlpSession session, IReadOnlyList<string> arguments, Stream output, long maxOutputBytes, TimeSpan timeout, YtDlpStage stage, CancellationToken cancellationToken, TimeSpan? maxSilence = null) =>
        telemetry.RunAsync(stage, () => RunAndClassifyAsync(session, arguments, output, maxOutputBytes, timeout, maxSilence, stage, cancellationToken));

    /// <summary>Why a record has nothing to play, where warnings say so.</summary>
    public Failure? CauseInWarnings(string printed, YtDlpSession session) => OutcomeClassifier.ClassifyWarnings(printed) is { } failure
        ? WithoutSecrets(failure, printed, session, OutcomeClassifier.ClassifyWarnings)
        : null;

    /// <summary>Asks the program which release it is; the answer is kept until the file changes.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.ToolMissing"/>, <see cref="ErrorCode.ToolFailed"/>, <see cref="ErrorCode.Timeout"/>.</exception>
    public async Task<YtDlpVersion> ReadVersionAsync(CancellationToken cancellationToken)
    {
        var path = ProgramPath.Find(options.ExecutablePath) ?? options.ExecutablePath;
        var writtenAt = File.GetLastWriteTimeUtc(path);
        if (_known is { } known && known.Path == path && known.WrittenAt == writtenAt)
            return known.Version;
        var version = await AskVersionAsync(cancellationToken).ConfigureAwait(false);
        _known = new KnownVersion(path, writtenAt, version);
        return version;
    }

    private async Task<string> RunAndClassifyAsync(
        YtDlpSession session, IReadOnlyList<string> arguments, Stream output, long maxOutputBytes, TimeSpan timeout, TimeSpan? maxSilence, YtDlpStage stage, CancellationToken cancellationToken)
    {
        var refusedBefore = session.Guard?.Refused.Count ?? 0;
        var result = await RunAsync(session.Folder.Path, session.Guard, arguments, output, maxOutputBytes, timeout, maxSilence, cancellationToken).ConfigureAwait(false);
        var printed = WithNamesOfTheHost(result.Error, session);
        if (OutcomeClassifier.Classify(result.ExitCode, printed, stage) is not { } failure)
            return printed;

        // A refused connection is the cause where the program has no better one: it may have been on the side.
        if (MayComeOfRefusal(failure.Code) && session.Guard?.Refused.Skip(refusedBefore).FirstOrDefault() is { } refused)
            throw new VideoDigesterException(OfRefusal(refused));

        failure = WithoutSecrets(failure, printed, session, text => OutcomeClassifier.Classify(result.ExitCode, text, stage));
        throw new VideoDigesterException(await BlameAgeAsync(failure, cancellationToken).ConfigureAwait(false));
    }

    private async Task<YtDlpVersion> AskVersionAsync(CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        var result = await RunAsync(Path.GetTempPath(), guard: null, ["--ignore-config", "--version"], output, MaxVersionBytes, VersionTimeout, maxSilence: null, cancellationToken).ConfigureAwait(false);
        if (result.ExitCode != 0)
            throw new VideoDigesterException(ErrorCode.ToolFailed, $"'{options.ExecutablePath} --version' ended with exit code {result.ExitCode}: {_secrets.Hide(result.Error, []).Trim()}");
        return YtDlpVersion.Parse(System.Text.Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length));
    }

    private async Task<ProgramResult> RunAsync(
        string folder, EgressGuard? guard, IReadOnlyList<string> arguments, Stream output, long maxOutputBytes, TimeSpan timeout, TimeSpan? maxSilence, CancellationToken cancellationToken)
    {
        try
        {
            return await runner.RunAsync(
                new ProgramCall
                {
                    FileName = options.ExecutablePath,
                    Arguments = arguments,
                    WorkingDirectory = folder,
                    Environment = EnvironmentOf(folder, guard),
                    Timeout = timeout,
                    MaxSilence = maxSilence,
                    MaxOutputBytes = maxOutputBytes,
                },
                output,
                cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException missing) when (missing.Code == ErrorCode.ToolMissing)
        {
            throw new VideoDigesterException(ErrorCode.ToolMissing, $"{missing.Message} {HowToInstall}", missing);
        }
        catch (VideoDigesterException late) when (late.Code == ErrorCode.Timeout)
        {
            throw new VideoDigesterException(ErrorCode.Timeout, $"{late.Message} Try again later, or allow more (YtDlpOptions.MetadataTimeout, CaptionTimeout; SpeechOptions.AudioTimeout).", late);
        }
    }

    // What is said is made of a text without secrets. The code is not: a secret may be a word that the code hangs on.
    private Failure WithoutSecrets(Failure failure, string printed, YtDlpSession session, Func<string, Failure?> classify)
    {
        var said = classify(_secrets.Hide(printed, session.CookieValues)) is { } same && same.Code == failure.Code
            ? same.Message
            : _secrets.Hide(failure.Message, session.CookieValues);
        return failure with { Message = said };
    }

    private static bool MayComeOfRefusal(ErrorCode code) => code
        is ErrorCode.AddressRefused or ErrorCode.Network or ErrorCode.BotCheck or ErrorCode.SiteUnavailable or ErrorCode.SiteChanged or ErrorCode.Unsupported or ErrorCode.Unknown;

    // The copy's name says nothing to whoever set the option.
    private string WithNamesOfTheHost(string text, YtDlpSession session) =>
        session.CookiesPath is { } copy ? text.Replace(copy, options.CookiesFile, StringComparison.Ordinal) : text;

    private static Failure OfRefusal(RefusedConnection refused) => refused.Reason switch
    {
        RefusalReason.Unresolvable => new Failure(ErrorCode.Network, $"The name '{refused.Host}' is not known here, so that where it leads cannot be checked. Behind a proxy that knows names which this machine does not, set YtDlpOptions.EgressGuard to false."),
        RefusalReason.SchemeNotAllowed => new Failure(ErrorCode.AddressRefused, "The address leads to one that is neither http nor https."),
        RefusalReason.PortNotAllowed => new Failure(ErrorCode.AddressRefused, $"The address leads to port {refused.Port} of '{refused.Host}', where no site is."),
        _ => new Failure(ErrorCode.AddressRefused, $"The address leads to '{refused.Host}', which is in a private network or this machine itself, and the connection was refused. Where that is meant, set YtDlpOptions.AllowPrivateNetworks."),
    };

    private static Dictionary<string, string?> EnvironmentOf(string folder, EgressGuard? guard)
    {
        var environment = new Dictionary<string, string?>
        {
            // Whatever it unpacks or leaves behind goes with the folder.
            ["TMPDIR"] = folder,
            ["TEMP"] = folder,
            ["TMP"] = folder,
            ["PYTHONIOENCODING"] = "utf-8",
        };

        // By its environment and not by --proxy: an inherited NO_PROXY, and in old releases a redirect to ftp, lead past that.
        foreach (var (name, value) in guard?.EnvironmentVariables ?? new Dictionary<string, string?>())
            environment[name] = value;
        return environment;
    }

    // An old release reports what it does not understand as the site's fault.
    private async Task<Failure> BlameAgeAsync(Failure failure, CancellationToken cancellationToken)
    {
        if (failure.IsRetryable || failure.Code is not (ErrorCode.SiteChanged or ErrorCode.Unknown))
            return failure;
        try
        {
            var version = await ReadVersionAsync(cancellationToken).ConfigureAwait(false);
            return version.IsOld(time.GetUtcNow(), out var days)
                ? new Failure(ErrorCode.ToolTooOld, $"yt-dlp {version.Text} is {days} days old, and sites change faster: update it. {failure.Message}")
                : failure;
        }
        catch (VideoDigesterException)
        {
            return failure;
        }
    }

    private sealed record KnownVersion(string Path, DateTime WrittenAt, YtDlpVersion Version);
}
