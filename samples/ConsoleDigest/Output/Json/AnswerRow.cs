using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <param name="Answer">Null where no model was asked.</param>
internal sealed record AnswerRow(string? Answer, IReadOnlyList<CitationRow> Citations, bool Supported, string Provider, string? Model, UsageRow Usage)
{
    public static AnswerRow From(Answer answer) =>
        new(answer.Text, [.. answer.Citations.Select(CitationRow.From)], answer.IsSupported, answer.Provider, answer.Model, UsageRow.From(answer.Usage));
}
