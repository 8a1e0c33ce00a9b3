namespace VideoDigester.Digests;

/// <summary>Where a part of the video begins, as something that can be looked up: a writer names no time.</summary>
internal readonly record struct DraftBorder
{
    private DraftBorder(int? segment, int? chapter) => (Segment, Chapter) = (segment, chapter);

    /// <summary>The start of the video.</summary>
    public static DraftBorder VideoStart { get; }

    /// <summary>The position of the segment that the part begins with, or null.</summary>
    public int? Segment { get; }

    /// <summary>The position of the author's chapter that the part begins with, or null.</summary>
    public int? Chapter { get; }

    /// <summary>The part begins with a segment of the transcript.</summary>
    public static DraftBorder AtSegment(int position) => new(position, null);

    /// <summary>The part begins with one of <see cref="VideoMetadata.Chapters"/>.</summary>
    public static DraftBorder AtChapter(int position) => new(null, position);
}
