namespace VideoDigester;

/// <summary>A step on the way of a video through the library.</summary>
public enum ProcessingStep
{
    /// <summary>Metadata was read and kept.</summary>
    Metadata,

    /// <summary>Captions were read and kept.</summary>
    Transcript,

    /// <summary>A digest was written and kept.</summary>
    Digest,

    /// <summary>A question was answered by a model. Neither question nor answer are kept.</summary>
    Answer,

    /// <summary>A playlist or channel was listed.</summary>
    Playlist,

    /// <summary>The index of the search was brought up to date.</summary>
    Reindex,

    /// <summary>A digest that another application had written was taken over, at the moment at which it was written.</summary>
    Import,
}
