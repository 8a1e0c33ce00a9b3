namespace VideoDigester.Processing.Workers;

/// <summary>Names workers so that people know where they are and no two are the same.</summary>
internal static class WorkerName
{
    private const int SuffixCharacters = 6;

    public static string Of(WorkerOptions options) =>
        $"{options.Name ?? $"{Environment.MachineName}:{Environment.ProcessId}"}#{Guid.NewGuid().ToString("N")[..SuffixCharacters]}";
}
