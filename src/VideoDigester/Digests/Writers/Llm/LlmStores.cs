using VideoDigester.Storage;

namespace VideoDigester.Digests.Writers.Llm;

/// <summary>What of the database writers with models need.</summary>
/// <param name="Prices">What models cost, by date.</param>
/// <param name="Budget">What was spent, by day.</param>
/// <param name="Parts">Answers that were paid for.</param>
internal sealed record LlmStores(PriceStore Prices, BudgetStore Budget, PartStore Parts);
