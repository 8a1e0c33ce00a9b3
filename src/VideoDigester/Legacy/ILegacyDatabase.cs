namespace VideoDigester.Legacy;

/// <summary>The database of the application that this library replaces.</summary>
internal interface ILegacyDatabase
{
    /// <summary>Opens one state of it, which does not change while it is read.</summary>
    /// <exception cref="VideoDigesterException">It cannot be used, or is not what it should be.</exception>
    Task<ILegacySnapshot> OpenAsync(CancellationToken cancellationToken);
}
