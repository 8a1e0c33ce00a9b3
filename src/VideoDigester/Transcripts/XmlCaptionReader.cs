using System.Text;
using System.Xml;

namespace VideoDigester.Transcripts;

/// <summary>Reads the XML formats: the root element tells which.</summary>
/// <remarks>
/// Everything is read in one pass with a stack of small frames, so neither depth nor size can hurt; document types are refused. A document that is not
/// well-formed is truncated when it does not end with its root element's end tag, and no caption document otherwise.
/// </remarks>
internal static class XmlCaptionReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static CaptionDocument Read(ReadOnlySpan<byte> body, CaptionFormat format)
    {
        var text = Encoding.UTF8.GetString(body).Trim().TrimEnd('\0');
        if (!text.StartsWith('<'))
            throw CaptionFailure.NotCaptions("The file is not an XML document.");
        using var sheet = new CueSheet(body.Length / 2);
        var root = string.Empty;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            if (reader.MoveToContent() != XmlNodeType.Element)
                throw CaptionFailure.NotCaptions("The file has no XML element.");
            root = reader.Name;
            return Read(reader, sheet, format);
        }
        catch (XmlException e)
        {
            if (root.Length == 0 ? text.EndsWith('>') : text.EndsWith($"</{root}>", StringComparison.Ordinal))
                throw CaptionFailure.NotCaptions("The file is not well-formed XML.", e);
            throw CaptionFailure.Truncated("the middle of an XML document", e);
        }
    }

    private static CaptionDocument Read(XmlReader reader, CueSheet sheet, CaptionFormat format)
    {
        switch (reader.LocalName)
        {
            case "transcript":
                Srv1Reader.Read(reader, sheet);
                return Document(CaptionFormat.Srv1, isAutomatic: false);
            case "timedtext":
                var isThird = reader.GetAttribute("format") == "3" || (reader.GetAttribute("format") is null && format == CaptionFormat.Srv3);
                var timedText = new TimedTextReader(reader, sheet);
                timedText.Read();
                return Document(isThird ? CaptionFormat.Srv3 : CaptionFormat.Srv2, timedText.IsAutomatic);
            case "tt":
                var ttml = new TtmlReader(reader, sheet);
                ttml.Read();
                return Document(CaptionFormat.Ttml, isAutomatic: false) with { Language = ttml.Language };
            default:
                throw CaptionFailure.NotCaptions($"The file is an XML document of another kind (<{reader.LocalName}>).");
        }

        CaptionDocument Document(CaptionFormat actual, bool isAutomatic) => new(actual, null, isAutomatic, SegmentList.Of(sheet));
    }
}
