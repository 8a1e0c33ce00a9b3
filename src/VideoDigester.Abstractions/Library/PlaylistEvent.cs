namespace VideoDigester;

/// <summary>Something that happened while a playlist was added. New kinds may be added: pass over those you do not know.</summary>
public abstract record PlaylistEvent
{
    // The kinds are the library's.
    private protected PlaylistEvent()
    {
    }
}
