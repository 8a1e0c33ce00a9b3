namespace VideoDigester;

/// <summary>A category of a site, as the library knows it.</summary>
/// <param name="Site">The site whose category it is, in lower case.</param>
/// <param name="Name">Its name, which <see cref="VideoQuery.Category"/> takes.</param>
/// <param name="Videos">How many videos of the library are in it.</param>
public sealed record LibraryCategory(string Site, string Name, long Videos);
