using System.Buffers.Text;

namespace VideoDigester.Transcripts;

/// <summary>The line <c>X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000</c> (RFC 8216, 3.5) that ties a piece of WebVTT to its stream.</summary>
internal static class HlsTimestampMap
{
    private const int TicksPerMillisecond = 90;

    /// <summary>Reads how many milliseconds the stream's clock is ahead of the cues' clock.</summary>
    public static bool TryRead(ReadOnlySpan<byte> line, out long milliseconds)
    {
        milliseconds = 0;
        var mpegTs = line.IndexOf("MPEGTS:"u8);
        var local = line.IndexOf("LOCAL:"u8);
        if (mpegTs < 0 || local < 0)
            return false;
        var clock = line[(local + 6)..];
        if (!Utf8Parser.TryParse(line[(mpegTs + 7)..], out long ticks, out _) || !CaptionClock.TryReadStrict(ref clock, out var time))
            return false;
        milliseconds = Math.Clamp(ticks, 0, 1L << 33) / TicksPerMillisecond - time;
        return true;
    }
}
