namespace VideoDigester.Legacy;

/// <summary>A table of the application that this library replaces, as far as it is read.</summary>
internal enum LegacyTable
{
    Users,
    Channels,
    Videos,
    Transcripts,
    Llms,
    Digests,
    UserDigests,
    DigestInteractions,
}
