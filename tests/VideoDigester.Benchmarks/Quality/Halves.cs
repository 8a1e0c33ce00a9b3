using System.Security.Cryptography;
using System.Text;

namespace VideoDigester.Benchmarks.Quality;

/// <summary>
/// Divides files in two by their names: the writer's constants are chosen on one half, and what is said about its quality comes from the other. A name is in
/// the half for choosing where the first byte of its SHA-256 is even.
/// </summary>
internal static class Halves
{
    /// <summary>Whether constants may be chosen on a file.</summary>
    public static bool IsForTuning(string name) => (SHA256.HashData(Encoding.UTF8.GetBytes(name))[0] & 1) == 0;
}
