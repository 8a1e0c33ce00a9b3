namespace ConsoleDigest.Commands;

/// <summary>Writes a file whole or not at all.</summary>
internal static class WrittenFile
{
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".unfinished";
        try
        {
            await using (var file = File.Create(unfinished))
                await write(file);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
