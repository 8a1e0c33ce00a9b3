using VideoDigester;

namespace ConsoleDigest.Output;

/// <summary>What can be seen of a digest while it is written: how much of the transcript is read, and the last items that came. Read by the thread that draws.</summary>
internal sealed class DigestProgress(DigestType type)
{
    private const int MostLines = 6;

    private readonly Lock _lock = new();
    private readonly Queue<string> _lines = new();
    private string _writer = "";
    private string _doing = "";
    private int _items;

    /// <summary>Pieces of the transcript that are read.</summary>
    public int Done { get; private set; }

    /// <summary>Pieces of the transcript, or null where that is not known yet.</summary>
    public int? Total { get; private set; }

    /// <summary>What is going on, in a line.</summary>
    public string Activity
    {
        get
        {
            lock (_lock)
                return $"Digesting: {type}{_writer}{(Total is { } total ? $", {Done} of {total} read" : "")}{(_items > 0 ? $", {_items} {(_items == 1 ? "item" : "items")}" : "")}{_doing}";
        }
    }

    /// <summary>The last items, the newest at the end.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
                return [.. _lines];
        }
    }

    public void Add(DigestEvent happened)
    {
        lock (_lock)
        {
            switch (happened)
            {
                case DigestStarted started:
                    _writer = $" by {DigestScreen.Writer(started.Provider, started.Model)}";
                    Total = started.Chunks;
                    break;
                case DigestChunkRead read:
                    (Done, Total, _doing) = (Math.Max(Done, read.Done), read.Chunks, "");
                    break;
                case DigestItemDrafted { Item: var item }:
                    _items++;
                    _lines.Enqueue($"{Clock.Of(item.Start),8}  {item.Title ?? item.Text}");
                    while (_lines.Count > MostLines)
                        _lines.Dequeue();
                    break;
                case DigestRepairing repairing:
                    _doing = $", mending {repairing.Complaints.Count}";
                    break;
                default:
                    // The end shows itself.
                    break;
            }
        }
    }
}
