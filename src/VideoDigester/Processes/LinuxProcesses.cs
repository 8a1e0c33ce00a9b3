using System.Buffers;
using System.Globalization;

namespace VideoDigester.Processes;

/// <summary>Finds processes by a variable of their environment, as <c>/proc</c> shows it, and kills them.</summary>
internal static class LinuxProcesses
{
    private const int Kill = 9;
    private const int FirstBytes = 32 * 1024;
    private const int MostBytes = 8 * 1024 * 1024;

    /// <param name="variable">Name, equals sign and value; only a process with exactly this is killed.</param>
    /// <returns>How many were found. They may take a moment to go.</returns>
    public static int KillCarriersOf(ReadOnlySpan<byte> variable)
    {
        if (!Directory.Exists("/proc"))
            return 0;
        var found = 0;
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            // Between the look and the signal lie microseconds: too few for the number to be given to another process, as numbers go round.
            if (int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && id != Environment.ProcessId && Carries(folder, variable, ref buffer) && Libc.Kill(id, Kill) == 0)
                found++;
        }
        ArrayPool<byte>.Shared.Return(buffer);
        return found;
    }

    private static bool Carries(string folder, ReadOnlySpan<byte> variable, ref byte[] buffer)
    {
        // Not through the framework's files: it would throw for every process of another user.
        var file = Libc.Open($"{folder}/environ", Libc.ReadOnly | Libc.CloseOnExec);
        if (file < 0)
            return false;
        try
        {
            var length = ReadAll(file, ref buffer);
            for (var rest = buffer.AsSpan(0, length); rest.Length > 0;)
            {
                var end = rest.IndexOf((byte)0);
                if (rest[..(end < 0 ? rest.Length : end)].SequenceEqual(variable))
                    return true;
                rest = end < 0 ? [] : rest[(end + 1)..];
            }
            return false;
        }
        finally
        {
            _ = Libc.Close(file);
        }
    }

    private static int ReadAll(int file, ref byte[] buffer)
    {
        for (var length = 0; ;)
        {
            var read = (int)Libc.Read(file, ref buffer[length], buffer.Length - length);
            if (read <= 0)
                return length;
            length += read;
            if (length < buffer.Length)
                continue;
            if (length >= MostBytes)
                return length;
            var larger = ArrayPool<byte>.Shared.Rent(length * 2);
            buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
    }
}
