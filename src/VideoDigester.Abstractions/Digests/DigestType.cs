namespace VideoDigester;

/// <summary>A kind of digest, by name. Names are lower case and compare exactly.</summary>
/// <param name="Name">The name as it stands in the database and in JSON.</param>
public readonly record struct DigestType(string Name)
{
    /// <summary>The moments most worth watching.</summary>
    public static DigestType Highlights { get; } = new("highlights");

    /// <summary>The video's parts, in order and without gaps, each with a title.</summary>
    public static DigestType Chapters { get; } = new("chapters");

    /// <summary>A section for each part with its main points.</summary>
    public static DigestType Detailed { get; } = new("detailed");

    /// <summary>What the video says, in a few sentences.</summary>
    public static DigestType Summary { get; } = new("summary");

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
