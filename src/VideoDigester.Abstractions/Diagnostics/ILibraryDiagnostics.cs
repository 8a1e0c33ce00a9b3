namespace VideoDigester;

/// <summary>Looks whether everything the library needs is there. Safe for concurrent use; changes nothing.</summary>
public interface ILibraryDiagnostics
{
    /// <summary>Runs the checks.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A result a check; a check that fails is a result, not an exception.</returns>
    IAsyncEnumerable<DiagnosticCheck> CheckAsync(CancellationToken cancellationToken = default);
}
