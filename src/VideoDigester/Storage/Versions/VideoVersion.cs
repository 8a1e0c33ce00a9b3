namespace VideoDigester.Storage.Versions;

/// <summary>What is drawn anew when anything changes that <see cref="Video"/> shows. Equal version, equal video: in every copy of the library too.</summary>
/// <param name="Key">The row's key.</param>
/// <param name="Own">That of the video and all that hangs on it.</param>
/// <param name="OfChannel">That of its channel; zero without one.</param>
internal sealed record VideoVersion(long Key, long Own, long OfChannel)
{
    /// <summary>As keys of the cache have it.</summary>
    public override string ToString() => $"{Key:x}-{Own:x}-{OfChannel:x}";
}
