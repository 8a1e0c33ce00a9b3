namespace VideoDigester.Storage;

/// <summary>Why nothing could be reserved.</summary>
/// <param name="Scope">Whose budget does not hold it.</param>
/// <param name="Measure">What it lacks.</param>
/// <param name="Limit">The limit of the day.</param>
/// <param name="Used">What is spent and reserved.</param>
/// <param name="Wanted">What was to be reserved; null where it is unknown, which no limit holds.</param>
internal sealed record BudgetShortage(string Scope, BudgetMeasure Measure, decimal Limit, decimal Used, decimal? Wanted);
