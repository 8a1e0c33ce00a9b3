namespace VideoDigester;

/// <summary>Something that happened while a digest was written. New kinds may be added: pass over those you do not know.</summary>
public abstract record DigestEvent
{
    // The kinds are the library's.
    private protected DigestEvent()
    {
    }
}
