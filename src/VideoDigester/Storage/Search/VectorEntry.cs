namespace VideoDigester.Storage.Search;

/// <summary>A vector as it is kept.</summary>
/// <param name="Place">Whose it is.</param>
/// <param name="Vector">The vector in the form of its writer.</param>
internal readonly record struct VectorEntry(PassagePlace Place, byte[] Vector);
