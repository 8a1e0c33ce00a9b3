using System.Xml;

namespace VideoDigester.Transcripts;

/// <summary>
/// Reads TTML: paragraphs and the spans in them that have times of their own, with parallel and sequential containers, begin, duration and end relative to
/// what they lie in.
/// </summary>
/// <remarks>
/// A paragraph is one cue; pieces of it with different times are a cue each. What begins when its container has ended is never shown and left out, so is text that
/// lies immediately in a sequence, which lasts no time, and what begins at a time that is none: times are not guessed. Without any end a cue lasts until the next begins. Namespaces are not looked at, so the older drafts
/// (DFXP) are read as well.
/// </remarks>
internal sealed class TtmlReader(XmlReader reader, CueSheet sheet)
{
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    private readonly Stack<TtmlFrame> _open = new();
    private readonly Dictionary<string, string> _agents = new(StringComparer.Ordinal);
    private readonly TtmlParagraph _paragraph = new(sheet);
    private readonly TtmlClock _clock = new(
        Attribute(reader, "frameRate"), Attribute(reader, "frameRateMultiplier"), Attribute(reader, "subFrameRate"), Attribute(reader, "tickRate"));

    private string? _agent;

    /// <summary>The language of the root element, or null.</summary>
    public string? Language { get; } = LanguageTag.Normalize(reader.GetAttribute("lang", XmlNamespace));

    public void Read()
    {
        _open.Push(new TtmlFrame { IsPreserving = reader.GetAttribute("space", XmlNamespace) == "preserve" });
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Element();
                    break;
                case XmlNodeType.EndElement when _open.Count > 1:
                    Close(reader.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    Text(reader.Value);
                    break;
            }
        }
    }

    private void Element()
    {
        var name = reader.LocalName;
        if (name == "br")
        {
            if (_open.Peek() is { IsContent: true, IsOmitted: false })
                _paragraph.Break();
            if (!reader.IsEmptyElement)
                _open.Push(_open.Peek() with { IsOmitted = true, IsContent = false });
            return;
        }

        if (name == "agent")
            _agent = reader.GetAttribute("id", XmlNamespace);
        var frame = Frame(name);
        _open.Push(frame);
        if (reader.IsEmptyElement)
            Close(name);
    }

    private TtmlFrame Frame(string name)
    {
        var parent = _open.Peek();
        var frame = new TtmlFrame
        {
            IsPreserving = reader.GetAttribute("space", XmlNamespace) is { } space ? space == "preserve" : parent.IsPreserving,
            IsContent = name == "p" || parent.IsContent,
            IsOmitted = parent.IsOmitted || name is not ("body" or "div" or "p" or "span") || IsRubyAnnotation(),
            IsSequence = reader.GetAttribute("timeContainer") == "seq",
            Speaker = Attribute(reader, "agent") is { } agent ? _agents.GetValueOrDefault(agent.Trim()) : parent.Speaker,
        };
        Place(ref frame, parent);
        return frame;
    }

    private void Place(ref TtmlFrame frame, in TtmlFrame parent)
    {
        var reference = parent.IsSequence ? parent.Cursor : parent.Begin;
        var written = reader.GetAttribute("begin");
        var offset = _clock.Read(written);
        var begin = (reference ?? 0) + (offset ?? 0);
        long? own = _clock.Read(reader.GetAttribute("dur")) is { } duration ? begin + duration : null;
        if (_clock.Read(reader.GetAttribute("end")) is { } end)
            own = Math.Min(own ?? long.MaxValue, (reference ?? 0) + end);
        if (own is { } early)
            own = Math.Max(early, begin);
        frame.Begin = begin;
        frame.HasOwnEnd = own is not null;
        frame.Limit = own is { } ownEnd && parent.Limit is { } outer ? Math.Min(ownEnd, outer) : own ?? parent.Limit;
        frame.IsNever = parent.IsNever || reference is null || (written is not null && offset is null) || IsOver(parent, begin);
        frame.Cursor = frame.ChildrenEnd = begin;
    }

    // What lies in a container without a length begins and ends with it.
    private static bool IsOver(in TtmlFrame parent, long begin) =>
        parent.Limit is { } limit && (begin > limit || (begin == limit && limit > parent.Begin));

    private void Close(string name)
    {
        var frame = _open.Pop();
        if (name == "p" && !_open.Peek().IsContent)
            _paragraph.End();
        if (name is not ("body" or "div" or "p" or "span"))
            return;
        var parent = _open.Pop();
        var end = frame.End;
        parent.Cursor = end;
        parent.ChildrenEnd = parent.ChildrenEnd is { } others && end is { } known ? Math.Max(others, known) : null;
        _open.Push(parent);
    }

    private void Text(string text)
    {
        var frame = _open.Peek();
        if (_agent is not null && !frame.IsContent && !string.IsNullOrWhiteSpace(text))
        {
            _agents[_agent] = text.Trim();
            _agent = null;
        }

        if (!frame.IsContent || frame.IsOmitted || frame.IsNever || frame.IsSequence)
            return;
        if (!string.IsNullOrWhiteSpace(text))
        {
            // Text goes on as long as the element it lies in.
            _open.Pop();
            frame.ChildrenEnd = null;
            _open.Push(frame);
            _paragraph.Place(frame.Begin, frame.Limit ?? Cue.Unknown, frame.Speaker);
        }

        _paragraph.Text(text, frame.IsPreserving);
    }

    private bool IsRubyAnnotation() => Attribute(reader, "ruby") is "text" or "textContainer" or "delimiter";

    /// <summary>An attribute by its local name, whatever namespace a draft puts it in.</summary>
    private static string? Attribute(XmlReader reader, string localName)
    {
        if (!reader.MoveToFirstAttribute())
            return null;
        string? value = null;
        do
        {
            if (reader.LocalName == localName)
                value = reader.Value;
        }
        while (value is null && reader.MoveToNextAttribute());
        reader.MoveToElement();
        return value;
    }
}
