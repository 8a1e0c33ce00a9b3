using System.Diagnostics.CodeAnalysis;

namespace VideoDigester;

/// <summary>A question about what was said. It is private: neither stored nor logged.</summary>
public sealed record AskRequest
{
    /// <summary>The longest <see cref="Question"/>, in UTF-16 code units.</summary>
    public const int MaxQuestionLength = 2_000;

    /// <summary>The most that <see cref="MaxPassages"/> may be.</summary>
    public const int MostPassages = 50;

    /// <summary>Makes a question to be set.</summary>
    public AskRequest()
    {
    }

    /// <summary>Makes a question.</summary>
    /// <param name="question">What is asked.</param>
    [SetsRequiredMembers]
    public AskRequest(string question) => Question = question;

    /// <summary>What is asked, in any language: a sentence or some words. Nothing in it is syntax.</summary>
    public required string Question { get; init; }

    /// <summary>Ask this video only, or null for the whole library.</summary>
    public VideoId? VideoId { get; init; }

    /// <summary>
    /// Who answers: a registered provider's name, or <c>extractive</c> for nobody, which gives the best passages. Null for the default that the options name;
    /// where that is <c>extractive</c>, for the only provider that is registered, and for nobody where there is none or several.
    /// </summary>
    public string? Provider { get; init; }

    /// <summary>The language to answer in, as a BCP 47 tag, or null for that of the question. Quotes stay as they were said.</summary>
    public string? Language { get; init; }

    /// <summary>For whom it is answered, by the application's own name for the user, or null. Budgets for each user count by it.</summary>
    public string? UserId { get; init; }

    /// <summary>How many passages are read at most, the best ones: 1 to 50, 12 unless set. A passage has about 430 characters.</summary>
    public int MaxPassages { get; init; } = 12;
}
