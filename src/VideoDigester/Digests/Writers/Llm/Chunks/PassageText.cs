using System.Globalization;
using System.Text;
using VideoDigester.Digests.Prompts;
using VideoDigester.Text;
using VideoDigester.Text.Passages;

namespace VideoDigester.Digests.Writers.Llm.Chunks;

/// <summary>
/// Writes passages as data for a model: numbered from 1, one a line, between two lines with a marker that the words cannot hold, because it is a hash of
/// them. The same passages always read the same, whatever is asked about them, so that providers' caches of prompts know them again.
/// </summary>
internal sealed class PassageText
{
    private const int LongestTitle = 200;

    private readonly IReadOnlyList<Passage> _passages;
    private readonly SpokenText _spoken;
    private readonly string _marker;
    private readonly string _title;

    /// <summary>Writes the passages of a transcript.</summary>
    public PassageText(DigestSource source, IReadOnlyList<Passage> passages, SpokenText spoken)
    {
        _passages = passages;
        _spoken = spoken;
        _marker = "-----" + PromptLibrary.HashOf([source.Transcript.Info.ContentHash, spoken.Text]);
        _title = OneLine(source.Video.Title ?? "", LongestTitle);
    }

    /// <summary>The line of a passage.</summary>
    public string Line(int passage) =>
        string.Create(CultureInfo.InvariantCulture, $"[{passage + 1}] {_spoken.Text.AsSpan(_passages[passage].From, _passages[passage].Length)}\n");

    /// <summary>Some passages, as data.</summary>
    /// <param name="passages">Their positions, ascending.</param>
    public string Block(IEnumerable<int> passages)
    {
        var block = new StringBuilder();
        block.Append(_marker).Append('\n');
        if (_title.Length > 0)
            block.Append("Title: ").Append(_title).Append('\n');
        foreach (var passage in passages)
            block.Append(Line(passage));
        return block.Append(_marker).Append('\n').ToString();
    }

    /// <summary>Some lines of other kinds, as data under the same marker.</summary>
    public string Data(IEnumerable<string> lines)
    {
        var block = new StringBuilder();
        block.Append(_marker).Append('\n');
        foreach (var line in lines)
            block.Append(OneLine(line, int.MaxValue)).Append('\n');
        return block.Append(_marker).Append('\n').ToString();
    }

    private static string OneLine(string text, int longest)
    {
        return TextLength.Cut(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), longest);
    }
}
