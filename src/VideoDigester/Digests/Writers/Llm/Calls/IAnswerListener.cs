namespace VideoDigester.Digests.Writers.Llm.Calls;

/// <summary>Hears an answer as it comes. Called by one call at a time.</summary>
internal interface IAnswerListener
{
    /// <summary>The answer begins, for the first time or once more.</summary>
    void Begin();

    /// <summary>A piece came.</summary>
    void Hear(string text);
}
