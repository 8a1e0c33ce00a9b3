namespace VideoDigester.Benchmarks.Digests;

/// <summary>How a made-up talk is written.</summary>
internal enum TalkStyle
{
    /// <summary>Latin letters, with full stops and capitals.</summary>
    Punctuated,

    /// <summary>Latin letters as a recogniser writes them: neither full stops nor capitals.</summary>
    Unpunctuated,

    /// <summary>Han: no spaces, with the full stops of the script.</summary>
    Han,

    /// <summary>Thai: no full stops, and spaces between sentences only.</summary>
    Thai,
}
