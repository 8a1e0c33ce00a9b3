using System.Text.RegularExpressions;
using VideoDigester.YtDlp.Mapping;

namespace VideoDigester.YtDlp.Outcomes;

/// <summary>A message of yt-dlp, ready to be compared.</summary>
/// <param name="Source">The message as printed, without <c>ERROR:</c>, control characters and what is beyond the limit.</param>
/// <param name="Text">The same without <c>[extractor] id:</c>, because an id is made of the address and may say anything; apostrophes are straight.</param>
internal sealed partial record OutputLine(string Source, string Text)
{
    /// <summary>Messages are a few hundred characters long; what is longer holds a page or an address.</summary>
    private const int MaxLength = 4096;

    /// <summary>Whether it is the site that speaks, through an extractor, and not a connection: names of hosts and of errors are no sentences.</summary>
    public bool IsOfSite { get; } = Source[0] == '[' && !Connection().IsMatch(Text);

    /// <summary>Whether it is about something beside the video: its picture, its comments, some of its formats.</summary>
    public bool IsOnTheSide => Side().IsMatch(Text);

    /// <summary>Reads a message. Null where nothing is in it.</summary>
    public static OutputLine? Read(ReadOnlySpan<char> message)
    {
        var printed = new string(message.Length > MaxLength ? message[..MaxLength] : message);
        if (MetadataText.Line(Colour().Replace(printed, "")) is not { } source)
            return null;
        var text = Origin().Replace(source, "", 1).Replace('\u2019', '\'');
        return text.Length == 0 ? null : new OutputLine(source, text);
    }

    // The generic extractor makes the id of the last part of the address, spaces included.
    [GeneratedRegex(@"^\[(generic\] ([^:]*: )?|[^\]]{1,80}\] (\S{1,400}: )?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Origin();

    // "Unable to download webpage: …", and what Python and the HTTP libraries print.
    [GeneratedRegex(
        @"^(Unable|Failed) to (download|fetch|retrieve|query|get|load|request)\b[^:]{0,120}: |: HTTP Error [0-9]{3}\b|<urlopen error |\bHTTPS?Connection(Pool)?\(|\[SSL\b|^\('",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Connection();

    [GeneratedRegex(@"\b(thumbnails?|comments?|subtitles?|captions?|storyboards?|chapters?|manifest|m3u8|mpd|formats?)\b.*\b(missing|skipped|unavailable|not available|HTTP Error|timed out|failed)\b|^(Unable|Failed) to (download|fetch|extract|parse|load)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Side();

    [GeneratedRegex(@"\x1b\[[0-9;]*[A-Za-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}
