using System.Runtime.CompilerServices;
using System.Text;
using Xunit.Sdk;

namespace VideoDigester.Testing;

/// <summary>
/// Snapshot tests with the call shape and the file contract of Verify.Xunit, which cannot be restored from the package source in use:
/// the expectation is <c>Class.Method.verified.txt</c> beside the test; a difference writes <c>.received.txt</c> and fails.
/// </summary>
public static class Verifier
{
    /// <summary>Compares text with the stored expectation.</summary>
    public static async Task Verify(string target, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(sourceFile)!, $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}");
        var verifiedPath = stem + ".verified.txt";
        var receivedPath = stem + ".received.txt";
        var received = Normalise(target);
        var verified = File.Exists(verifiedPath) ? Normalise(await File.ReadAllTextAsync(verifiedPath)) : null;
        if (received == verified)
        {
            File.Delete(receivedPath);
            return;
        }

        await File.WriteAllTextAsync(receivedPath, received, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        throw new XunitException(verified is null
            ? $"There is no {verifiedPath}. Read {receivedPath} and rename it if it is right."
            : $"{receivedPath} differs from {verifiedPath}{FirstDifference(verified, received)}");
    }

    private static string Normalise(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string FirstDifference(string verified, string received)
    {
        var (old, now) = (verified.Split('\n'), received.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length))
            .First(i => old.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        return $" at line {line + 1}:\n- {old.ElementAtOrDefault(line)}\n+ {now.ElementAtOrDefault(line)}";
    }
}
