using System.ComponentModel;
using VideoDigester;

namespace LibraryMcp.Rows;

internal sealed record AnswerRow(
    [property: Description("Whether the citations carry the answer. False where the library does not say, and where no model was asked.")] bool Supported,
    [property: Description("What the answer rests on; or, without an answer, the passages that have most to do with the question, the best first.")] IReadOnlyList<CitationRow> Citations,
    [property: Description("Who answered; 'extractive' is nobody.")] string Provider,
    UsageRow Usage,
    [property: Description("Absent where the server has no model: answer from the citations then.")] string? Answer = null,
    string? Model = null)
{
    public static AnswerRow From(Answer answer) =>
        new(answer.IsSupported, [.. answer.Citations.Select(CitationRow.From)], answer.Provider, UsageRow.From(answer.Usage), answer.Text, answer.Model);
}
