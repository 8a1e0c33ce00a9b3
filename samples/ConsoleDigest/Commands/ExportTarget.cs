using System.Security.Cryptography;
using System.Text;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Where exported videos are written: one file, or a folder with a file for each.</summary>
internal sealed class ExportTarget
{
    // Names of files must survive every file system, whatever a site puts into its keys.
    private const int LongestStem = 120;
    private const int HashDigits = 8;

    private readonly string _path;
    private readonly bool _isFolder;

    public ExportTarget(string path, ExportFormat format, bool isFolder)
    {
        _path = path;
        Format = format;
        _isFolder = isFolder || Directory.Exists(path) || Path.EndsInDirectorySeparator(path);
    }

    public ExportFormat Format { get; }

    /// <summary>Writes the file whole or not at all.</summary>
    /// <returns>Its path.</returns>
    public async Task<string> WriteAsync(VideoId id, Func<Stream, Task> write)
    {
        var path = Path.GetFullPath(_isFolder ? Path.Combine(_path, NameOf(id)) : _path);
        await WrittenFile.WriteAsync(path, write);
        return path;
    }

    private string NameOf(VideoId id)
    {
        var plain = new string([.. $"{id.Site}_{id.Key}".Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')]);
        // A name must not be taken for an option, nor be hidden.
        if (plain[0] is '-' or '.')
            plain = '_' + plain[1..];
        // Keys differ by case and by signs; file names may not. The hash keeps two of them apart.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id.ToString())))[..HashDigits];
        return $"{(plain.Length <= LongestStem ? plain : plain[..LongestStem])}.{hash}{(Format == ExportFormat.Markdown ? ".md" : ".json")}";
    }
}
