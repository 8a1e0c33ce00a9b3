namespace VideoDigester;

/// <summary>Where the words of a transcript come from. Declared best first.</summary>
public enum TranscriptSourceKind
{
    /// <summary>Captions that a person uploaded with the video.</summary>
    Uploaded,

    /// <summary>Captions from disk of which nobody says how they were made.</summary>
    Imported,

    /// <summary>A recogniser that the application chose.</summary>
    Speech,

    /// <summary>The site's automatic captions in the language spoken.</summary>
    Automatic,

    /// <summary>The site's machine translation of captions.</summary>
    Translated,

    /// <summary>A text of which nobody says when its words are said: every segment spans the whole video. It is searched; no digest is written from it.</summary>
    Untimed,
}
