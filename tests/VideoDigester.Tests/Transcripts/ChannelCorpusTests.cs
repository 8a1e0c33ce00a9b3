using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using VideoDigester.Testing;
using VideoDigester.Transcripts;
using Xunit.Abstractions;

namespace VideoDigester.Tests.Transcripts;

/// <summary>The rolling captions of a real channel. The expectation is worked out apart from the reader: the bottom row of every two-row cue, in file order.</summary>
public sealed partial class ChannelCorpusTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Merged_words_are_the_words_in_order_of_their_first_appearance()
    {
        var folder = Unpack(SharedData.Require("corpus", "channel.tar.xz"), "*[A-H]*.en.vtt");
        try
        {
            var (files, raw, merged) = (0, 0L, 0L);
            foreach (var file in Directory.EnumerateFiles(folder, "*.vtt", SearchOption.AllDirectories))
            {
                var text = File.ReadAllText(file);
                if (!text.Contains("><c>", StringComparison.Ordinal))
                    continue;
                files++;
                var (expected, rawWords) = FirstAppearances(text);
                var document = CaptionReader.Read(Encoding.UTF8.GetBytes(text), CaptionFormat.Vtt);
                var words = document.Segments.SelectMany(segment => Words(segment.Text)).ToArray();
                Assert.True(document.IsAutomatic, file);
                Assert.True(expected.SequenceEqual(words), $"{Path.GetFileName(file)} differs at word {expected.Zip(words).TakeWhile(pair => pair.First == pair.Second).Count()}");
                raw += rawWords;
                merged += words.Length;
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files} files, {raw} raw words, {merged} merged: {raw / (double)merged:F3}"));
            Assert.True(files > 50, $"{files} files");
            Assert.InRange(raw / (double)merged, 2.5, 3.1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (List<string> Expected, int RawWords) FirstAppearances(string text)
    {
        var expected = new List<string>();
        var raw = 0;
        foreach (var block in CueBorder().Split(text).Skip(1))
        {
            var rows = block.TrimEnd('\n').Split('\n')[1..].Select(row => Words(WebUtility.HtmlDecode(Tag().Replace(row, "")))).ToArray();
            raw += rows.Sum(row => row.Length);
            if (rows.Length > 1)
                expected.AddRange(rows[^1]);
        }

        return (expected, raw);
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Unpack(string archive, string pattern)
    {
        var folder = Directory.CreateTempSubdirectory("videodigester-corpus-").FullName;
        try
        {
            using var tar = Process.Start(new ProcessStartInfo("tar", ["-xJf", archive, "-C", folder, "--wildcards", pattern]) { RedirectStandardError = true })!;
            tar.StandardError.ReadToEnd();
            tar.WaitForExit();
            Skip.If(tar.ExitCode != 0, "tar with xz is not here.");
            return folder;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Skip.If(true, "tar is not here.");
            throw;
        }
    }

    [GeneratedRegex(@"\n\n(?=\S+ -->)")]
    private static partial Regex CueBorder();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
