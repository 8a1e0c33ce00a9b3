using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace VideoDigester.EndToEnd.Tests.Cancellation;

/// <summary>Calls every method of the public services, each given up at a random moment.</summary>
internal sealed class RandomCalls(IServiceProvider services, string folder, int videos, int seed)
{
    private readonly Random _random = new(seed);
    private readonly IVideoLibrary _library = services.GetRequiredService<IVideoLibrary>();
    private readonly IDigestService _digests = services.GetRequiredService<IDigestService>();

    /// <summary>How many calls were given up, and how many were done before.</summary>
    public int Cancelled { get; private set; }

    public int Done { get; private set; }

    public async Task RunAsync(int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            using var stop = new CancellationTokenSource();
            var work = Task.Run(() => CallAsync(_random.Next(13), stop.Token), CancellationToken.None);

            // Timers tick in milliseconds, and most calls are shorter than one.
            if (_random.Next(2) == 0)
                stop.CancelAfter(_random.Next(1, 12));
            else
                Thread.SpinWait(_random.Next(60_000));
            if (_random.Next(2) == 0)
                await stop.CancelAsync();
            try
            {
                await work;
                Done++;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                Cancelled++;
            }
            catch (VideoDigesterException missing) when (missing.Code is ErrorCode.VideoNotFound or ErrorCode.TranscriptNotFound)
            {
                // Removed before.
                Done++;
            }
        }
    }

    private async Task CallAsync(int which, CancellationToken cancellationToken)
    {
        var id = new VideoId("example", string.Create(CultureInfo.InvariantCulture, $"v{_random.Next(videos):0000}"));
        var isForced = _random.Next(2) == 0;
        switch (which)
        {
            case 0 or 1:
                await ImportAsync(_random.Next(videos * 2), cancellationToken);
                break;
            case 2:
                await _library.RefreshAsync(id, cancellationToken: cancellationToken);
                break;
            case 3:
                await _library.FindAsync(id, cancellationToken);
                break;
            case 4:
                await _library.FindTranscriptAsync(id, null, cancellationToken);
                break;
            case 5:
                await _library.ListAsync(new VideoQuery { Tag = "lamp" }, cancellationToken);
                break;
            case 6:
                await _library.ListAttemptsAsync(new AttemptQuery { VideoId = id }, cancellationToken);
                break;
            case 7:
                await _library.ExportAsync(id, isForced ? ExportFormat.Json : ExportFormat.Markdown, Stream.Null, cancellationToken);
                break;
            case 8:
                await _library.RemoveAsync(id, cancellationToken: cancellationToken);
                break;
            case 9:
                await _digests.DigestAsync(new DigestRequest(id, DigestType.Detailed) { Force = isForced }, cancellationToken);
                break;
            case 10:
                foreach (var digest in await _digests.ListAsync(id, cancellationToken))
                    await _digests.FindAsync(digest.Id, cancellationToken);
                break;
            case 11:
                await services.GetRequiredService<ISchemaMigrator>().GetStatusAsync(cancellationToken);
                await services.GetRequiredService<ISchemaMigrator>().MigrateAsync(cancellationToken);
                break;
            default:
                await foreach (var check in services.GetRequiredService<ILibraryDiagnostics>().CheckAsync(cancellationToken))
                    Assert.True(check.IsOk || check.Name == "yt-dlp", check.Detail);
                break;
        }
    }

    /// <summary>Half of the imports are left by the caller after a few results.</summary>
    private async Task ImportAsync(int leaveAfter, CancellationToken cancellationToken)
    {
        await foreach (var result in _library.ImportAsync(folder, cancellationToken: cancellationToken))
        {
            // Another caller may remove a video in the middle.
            Assert.True(result.Outcome != IngestOutcome.Failed || result.Error!.Code == ErrorCode.VideoNotFound, $"{result.Error}");
            if (leaveAfter-- == 0)
                break;
        }
    }
}
