namespace VideoDigester.Storage.Versions;

/// <summary>What is drawn anew when anything changes that <see cref="Video"/> shows. Equal version, equal video: in every copy of the library too.</summary>
internal sealed record VideoVersion
{
    /// <summary>The row's key.</summary>
    public long Key { get; set; }

    /// <summary>That of the video and all that hangs on it.</summary>
    public long Own { get; set; }

    /// <summary>That of its channel; zero without one.</summary>
    public long OfChannel { get; set; }

    /// <summary>As keys of the cache have it.</summary>
    public override string ToString() => $"{Key:x}-{Own:x}-{OfChannel:x}";
}
