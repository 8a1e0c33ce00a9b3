namespace VideoDigester.Digests.Grounding.Items;

/// <summary>Who speaks: names that captions hold beside the words.</summary>
internal static class SpeakerNames
{
    /// <summary>The speakers of some segments, each once.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<TranscriptSegment> segments, int first, int last)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first; i <= last; i++)
            if (segments[i].Speaker is { Length: > 0 } speaker)
                names.Add(speaker);
        return names;
    }
}
