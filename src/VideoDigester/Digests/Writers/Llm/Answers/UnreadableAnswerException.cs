namespace VideoDigester.Digests.Writers.Llm.Answers;

/// <summary>An answer is not in the form that was asked for. Its message tells the model what is wrong.</summary>
internal sealed class UnreadableAnswerException(string flaw) : Exception(flaw);
