using System.Globalization;
using System.Text.RegularExpressions;

namespace VideoDigester.Transcripts;

/// <summary>The time expressions of TTML: clock times with a fraction or frames, offsets in hours, minutes, seconds, milliseconds, frames, ticks.</summary>
/// <remarks>A comma may stand for the point, as many programs write it. Frames count by the document's frame rate and its multiplier; drop-frame modes are not corrected for.</remarks>
internal sealed partial class TtmlClock
{
    private const decimal DefaultFrameRate = 30;
    private readonly decimal _frameRate = DefaultFrameRate;
    private readonly decimal _subFrameRate = 1;
    private readonly decimal _tickRate;

    /// <summary>Takes the rates from the root element's attributes.</summary>
    public TtmlClock(string? frameRate, string? multiplier, string? subFrameRate, string? tickRate)
    {
        if (Positive(frameRate) is { } rate)
            _frameRate = rate;
        if (multiplier?.Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries) is [var numerator, var denominator]
            && Positive(numerator) is { } above && Positive(denominator) is { } below)
            _frameRate = _frameRate * above / below;
        _subFrameRate = Positive(subFrameRate) ?? 1;
        _tickRate = Positive(tickRate) ?? (frameRate is null ? 1 : _frameRate * _subFrameRate);
    }

    /// <summary>Reads an expression as milliseconds; null where it is absent or none.</summary>
    public long? Read(string? expression)
    {
        if (expression is null)
            return null;
        expression = expression.Replace(',', '.');
        if (ClockTime().Match(expression) is { Success: true } clock)
        {
            var seconds = (((Number(clock, "h") * 60) + Number(clock, "m")) * 60) + Number(clock, "s");
            seconds += Number(clock, "fraction") + ((Number(clock, "frames") + (Number(clock, "sub") / _subFrameRate)) / _frameRate);
            return Milliseconds(seconds);
        }

        if (OffsetTime().Match(expression) is not { Success: true } offset)
            return null;
        var value = Number(offset, "value");
        return Milliseconds(offset.Groups["unit"].Value switch
        {
            "h" => value * 3600,
            "m" => value * 60,
            "s" => value,
            "ms" => value / 1000,
            "f" => value / _frameRate,
            _ => value / _tickRate,
        });
    }

    private static long Milliseconds(decimal seconds) =>
        (long)Math.Round(Math.Min(seconds, Cue.Latest / 1000) * 1000, MidpointRounding.AwayFromZero);

    private static decimal Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? decimal.Parse(found.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;

    private static decimal? Positive(string? text) =>
        text is { Length: <= 9 } && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0 ? value : null;

    [GeneratedRegex(@"\A\s*(?<h>[0-9]{1,9}):(?<m>[0-9]{2}):(?<s>[0-9]{2})(?:(?<fraction>\.[0-9]{1,15})[0-9]*|:(?<frames>[0-9]{2,9})(?:\.(?<sub>[0-9]{1,9}))?)?\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ClockTime();

    [GeneratedRegex(@"\A\s*(?<value>[0-9]{1,15}(?:\.[0-9]{1,12})?)[0-9]*(?<unit>h|ms|m|s|f|t)\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex OffsetTime();
}
