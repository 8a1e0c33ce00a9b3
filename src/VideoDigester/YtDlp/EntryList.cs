namespace VideoDigester.YtDlp;

/// <summary>Says that a record has a list of entries, which makes it a playlist. They are skipped.</summary>
internal sealed class EntryList;
