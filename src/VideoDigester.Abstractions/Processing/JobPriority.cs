namespace VideoDigester;

/// <summary>Which jobs come first. Jobs of the same priority take turns: those of one subscription, playlist or user never make the others wait.</summary>
public enum JobPriority
{
    /// <summary>When nothing else is to be done: the back catalogue of a channel.</summary>
    Low = -1,

    /// <summary>The usual.</summary>
    Normal = 0,

    /// <summary>Before everything else: somebody waits for it.</summary>
    High = 1,
}
