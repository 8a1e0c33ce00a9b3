namespace ConsoleDigest.Commands;

/// <summary>A new folder for temporary files that goes with everything in it when it is disposed.</summary>
internal sealed class ThrowAwayFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videodigester-demo-");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file that is still open somewhere is left to the system's own cleaning of temporary files.
        }
    }
}
