using System.Globalization;

namespace VideoDigester.Transcripts;

/// <summary>Reads the plain numbers that YouTube's XML formats give as times.</summary>
internal static class XmlTime
{
    /// <summary>Reads a number of units, with or without a fraction, as milliseconds.</summary>
    public static long? Read(string? text, int millisecondsPerUnit) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value)
            ? (long)Math.Round(Math.Clamp(value, 0, Cue.Latest / millisecondsPerUnit) * millisecondsPerUnit, MidpointRounding.AwayFromZero)
            : null;
}
