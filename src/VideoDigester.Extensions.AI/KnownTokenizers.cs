using System.Collections.Concurrent;
using Microsoft.ML.Tokenizers;

namespace VideoDigester.Extensions.AI;

/// <summary>
/// The tokenizers of models whose names Microsoft.ML.Tokenizers knows. Their vocabularies are packages of their own that an application references or
/// does not. One tokenizer a name: it holds a vocabulary of megabytes.
/// </summary>
internal static class KnownTokenizers
{
    private static readonly ConcurrentDictionary<string, Tokenizer?> Found = new(StringComparer.Ordinal);

    /// <summary>The tokenizer of a model, or null: counting is a help and never a reason to fail.</summary>
    public static Tokenizer? Find(string model) => Found.GetOrAdd(model, Create);

    private static TiktokenTokenizer? Create(string model)
    {
        try
        {
            return TiktokenTokenizer.CreateForModel(model);
        }
        catch (Exception)
        {
            // A model it does not know, or a vocabulary that is not referenced.
            return null;
        }
    }
}
