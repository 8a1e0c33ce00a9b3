using System.Text;
using VideoDigester.Digests.Writers.Llm.Calls;

namespace VideoDigester.Digests.Writers.Llm.Answers;

/// <summary>Finds the items in an answer while it comes, and tells of those that hold, each once.</summary>
internal sealed class StreamedItems(DigestForm form, AnswerJudge judge, Action<DigestEvent> report, CancellationToken cancellationToken) : IAnswerListener
{
    // What an object may have of itself before it is no item that anybody asked for.
    private const int LongestItem = 100_000;
    private const int Deepest = 24;

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();
    private readonly List<int> _open = [];
    private bool _isString;
    private bool _isEscaped;

    /// <inheritdoc />
    public void Begin()
    {
        _text.Clear();
        _open.Clear();
        (_isString, _isEscaped) = (false, false);
    }

    /// <inheritdoc />
    public void Hear(string text)
    {
        foreach (var c in text)
        {
            _text.Append(c);
            if (_isString)
                HearInString(c);
            else
                HearOutside(c);
        }
    }

    private void HearInString(char c)
    {
        if (_isEscaped)
            _isEscaped = false;
        else if (c == '\\')
            _isEscaped = true;
        else if (c == '"')
            _isString = false;
    }

    private void HearOutside(char c)
    {
        switch (c)
        {
            case '"':
                _isString = _open.Count > 0;
                break;
            case '{' when _open.Count < Deepest:
                _open.Add(_text.Length - 1);
                break;
            case '}' when _open.Count > 0:
                var from = _open[^1];
                _open.RemoveAt(_open.Count - 1);
                if (_open.Count > 0 && _text.Length - from <= LongestItem)
                    Tell(_text.ToString(from, _text.Length - from));
                break;
        }
    }

    private void Tell(string json)
    {
        if (AnswerReader.ReadItem(json, form) is { } item && judge.Preview(item, cancellationToken) is { } held && _told.Add($"{held.Kind}\n{held.Text}\n{held.Quote}"))
            report(new DigestItemDrafted(held));
    }
}
