using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace VideoDigester.Testing;

/// <summary>The processes that carry a variable, however far they have gone from whoever set it. On Linux; elsewhere none is found.</summary>
internal static class MarkedProcesses
{
    public static IReadOnlyList<int> Find(string name, string value) => !Directory.Exists("/proc") ? [] :
    [
        .. from folder in Directory.EnumerateDirectories("/proc")
           let id = int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
           where id > 0 && EnvironmentOf(folder).Contains($"{name}={value}\0", StringComparison.Ordinal)
           select id
    ];

    /// <summary>Ends what a failed test left.</summary>
    public static void Kill(string name, string value)
    {
        foreach (var id in Find(name, value))
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
            {
            }
    }

    private static string EnvironmentOf(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "environ"), Encoding.Latin1) + "\0";
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
