using System.Net;
using System.Text;
using System.Xml;

namespace VideoDigester.Transcripts;

/// <summary>Reads srv1: <c>&lt;transcript&gt;&lt;text start="1.5" dur="2"&gt;…&lt;/text&gt;</c>, times in seconds, text escaped twice.</summary>
internal static class Srv1Reader
{
    public static void Read(XmlReader reader, CueSheet sheet)
    {
        long? start = null;
        long? duration = null;
        var text = new StringBuilder();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "text":
                    start = XmlTime.Read(reader.GetAttribute("start"), 1000);
                    duration = XmlTime.Read(reader.GetAttribute("dur"), 1000);
                    text.Clear();
                    break;
                case XmlNodeType.EndElement when reader.LocalName == "text" && start is { } begin:
                    Add(sheet, begin, duration, text.ToString());
                    start = null;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when start is not null:
                    text.Append(reader.Value);
                    break;
            }
        }
    }

    private static void Add(CueSheet sheet, long start, long? duration, string text)
    {
        sheet.BeginCue();
        sheet.AppendRows(Encoding.UTF8.GetBytes(WebUtility.HtmlDecode(text).Replace('\0', '\uFFFD')));
        sheet.EndRow();
        sheet.EndCue(start, duration is { } known ? start + known : Cue.Unknown);
    }
}
