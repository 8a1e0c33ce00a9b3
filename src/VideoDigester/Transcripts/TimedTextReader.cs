using System.Text;
using System.Xml;

namespace VideoDigester.Transcripts;

/// <summary>
/// Reads srv2 (<c>&lt;text t="…" d="…"&gt;</c>) and srv3, also called YTT (<c>&lt;p t="…" d="…"&gt;&lt;s t="…"&gt;</c>); times in milliseconds.
/// Ruby annotations, which srv3 marks by their pens, go as in WebVTT.
/// </summary>
internal sealed class TimedTextReader(XmlReader reader, CueSheet sheet)
{
    private readonly WindowedCues _cues = new(sheet);
    private readonly HashSet<string> _annotationPens = new(StringComparer.Ordinal);
    private bool _hasConfidences;
    private bool _hasWordTimes;
    private bool _isAnnotation;
    private long? _start;
    private long? _duration;
    private long? _window;
    private bool _isAppend;

    /// <summary>Whether a recogniser made them: it states confidences, or times of words in a window that scrolls.</summary>
    public bool IsAutomatic => _hasConfidences || (_hasWordTimes && _cues.HasAppends);

    public void Read()
    {
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Open(reader.LocalName);
                    break;
                case XmlNodeType.EndElement:
                    Close(reader.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when _start is not null && !_isAnnotation:
                    Encoding.UTF8.GetBytes(reader.Value, _cues.Text);
                    break;
            }
        }

        _cues.Finish();
    }

    private void Open(string name)
    {
        switch (name)
        {
            case "pen" when reader.GetAttribute("rb") is { } ruby && ruby is not ("0" or "1"):
                _annotationPens.Add(reader.GetAttribute("id") ?? string.Empty);
                break;
            case "p" or "text":
                _start = XmlTime.Read(reader.GetAttribute("t"), 1);
                _duration = XmlTime.Read(reader.GetAttribute("d"), 1);
                _window = XmlTime.Read(reader.GetAttribute("w"), 1);
                _isAppend = (reader.GetAttribute("a") ?? reader.GetAttribute("append")) == "1";
                _cues.Text.ResetWrittenCount();
                if (reader.IsEmptyElement)
                    _start = null;
                break;
            case "s":
                _hasConfidences |= reader.GetAttribute("ac") is not null;
                _hasWordTimes |= reader.GetAttribute("t") is not null;
                _isAnnotation = !reader.IsEmptyElement && _annotationPens.Contains(reader.GetAttribute("p") ?? "-");
                break;
            case "br" when _start is not null:
                Encoding.UTF8.GetBytes("\n", _cues.Text);
                break;
        }
    }

    private void Close(string name)
    {
        if (name == "s")
            _isAnnotation = false;
        if (name is not ("p" or "text") || _start is not { } start)
            return;
        if (_cues.Text.WrittenCount > 0)
            _cues.Add(start, _duration, _window, _isAppend);
        _start = null;
    }
}
