using System.Security.Cryptography;
using System.Text;

namespace VideoDigester.Benchmarks.Quality;

/// <summary>
/// Divides files in two by their names: the writer's constants are chosen on one half, and what is said about its quality comes from the other. A name is in
/// the half for choosing where the first byte of its SHA-256 is even.
/// </summary>
/// <remarks>
/// The halves are those of one task. What a name is differs between tasks: the file's name with its ending for chapters and titles (<c>x.json</c>), without it for
/// highlights (<c>x</c>), and the path in its collection for sentences (<c>folder/x</c>). So one video may be in the half for choosing in one task and in the other
/// half in another, and what a task measures is unseen by the constants of that task only. Constants were chosen with this split; to change it now would put
/// files that they were chosen on among those that are measured.
/// </remarks>
internal static class Halves
{
    /// <summary>Whether constants may be chosen on a file.</summary>
    public static bool IsForTuning(string name) => (SHA256.HashData(Encoding.UTF8.GetBytes(name))[0] & 1) == 0;
}
