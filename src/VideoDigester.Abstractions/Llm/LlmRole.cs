namespace VideoDigester;

/// <summary>Whose message it is.</summary>
public enum LlmRole
{
    /// <summary>The rules of the conversation.</summary>
    System = 0,

    /// <summary>What is asked, and the data it is asked about.</summary>
    User = 1,

    /// <summary>What the model answered.</summary>
    Assistant = 2,
}
