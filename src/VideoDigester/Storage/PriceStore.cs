using LinqToDB;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>Keeps what is known of models, and their prices with the moment from which they hold: what a digest of last year cost does not change with the price.</summary>
internal sealed class PriceStore(LibraryDatabase database, TimeProvider time)
{
    private readonly LlmDirectory _llms = new(database.Dialect);

    /// <summary>Keeps what a provider states about its model. What it does not state stays as it is known.</summary>
    /// <returns>The prices in effect now, or null where none are known.</returns>
    public async Task<LlmPrices?> SeedAsync(string provider, LlmModel model, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();

        // Read first: nearly always nothing is new, and readers wait for nobody.
        var known = await database.ReadAsync(
            async connection => await LlmDirectory.Named(connection, provider, model.Name).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } llm
                ? (Llm: llm, Price: await FindAsync(connection, llm.Id, now, cancellationToken).ConfigureAwait(false))
                : default,
            cancellationToken).ConfigureAwait(false);
        if (known.Llm is { } stored && !Describe(stored, model) && IsInEffect(model.Prices, known.Price))
            return Read(known.Price);
        return await database.WriteAsync(connection => KeepAsync(connection, provider, model, Timestamp.From(now), cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds the prices in effect at a moment; null where none are known.</summary>
    public Task<LlmPrices?> FindAsync(string provider, string model, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async connection => await LlmDirectory.FindAsync(connection, provider, model, cancellationToken).ConfigureAwait(false) is { } llmId
                ? Read(await FindAsync(connection, llmId, at, cancellationToken).ConfigureAwait(false))
                : null,
            cancellationToken);

    internal static IQueryable<LlmPriceRow> InEffect(LibraryConnection connection, long llmId, Timestamp at) =>
        connection.LlmPrices.Where(price => price.LlmId == llmId && price.EffectiveFrom <= at).OrderByDescending(price => price.EffectiveFrom).Take(1);

    private static Task<LlmPriceRow?> FindAsync(LibraryConnection connection, long llmId, DateTimeOffset at, CancellationToken cancellationToken) =>
        InEffect(connection, llmId, Timestamp.From(at)).SoleOrDefaultAsync(cancellationToken);

    private async Task<LlmPrices?> KeepAsync(LibraryConnection connection, string provider, LlmModel model, Timestamp now, CancellationToken cancellationToken)
    {
        var llmId = await _llms.FindOrAddAsync(connection, provider, model.Name, now, cancellationToken).ConfigureAwait(false);

        // Locked: of two hosts that state the same prices at once, the second finds them.
        var llm = await database.Dialect.Locked(connection.Llms.Where(row => row.Id == llmId)).SoleAsync(cancellationToken).ConfigureAwait(false);
        if (Describe(llm, model))
            await connection.UpdateAsync(llm, token: cancellationToken).ConfigureAwait(false);
        var current = await FindAsync(connection, llmId, now.Value, cancellationToken).ConfigureAwait(false);
        if (model.Prices is not { } stated || IsInEffect(stated, current))
            return Read(current);
        var price = Row(llmId, now, stated);
        if (current?.EffectiveFrom == now)
            await connection.UpdateAsync(price, token: cancellationToken).ConfigureAwait(false);
        else
            await database.Dialect.WriteAsync(connection, [price], cancellationToken).ConfigureAwait(false);
        return Read(price);
    }

    /// <summary>Takes over what a provider states.</summary>
    /// <returns>Whether any of it is new.</returns>
    private static bool Describe(LlmRow row, LlmModel model)
    {
        var before = (row.ContextWindow, row.MaxOutputTokens, row.Description);
        row.ContextWindow = model.ContextWindow > 0 ? model.ContextWindow : row.ContextWindow;
        row.MaxOutputTokens = model.MaxOutputTokens > 0 ? model.MaxOutputTokens : row.MaxOutputTokens;
        row.Description = StoredText.CleanOrNull(model.Description) ?? row.Description;
        return before != (row.ContextWindow, row.MaxOutputTokens, row.Description);
    }

    private static bool IsInEffect(LlmPrices? stated, LlmPriceRow? row) =>
        stated is null || (row is not null && Row(0, default, stated) is var wanted
            && (wanted.InputNanoUsd, wanted.OutputNanoUsd, wanted.CachedInputNanoUsd) == (row.InputNanoUsd, row.OutputNanoUsd, row.CachedInputNanoUsd));

    private static LlmPriceRow Row(long llmId, Timestamp from, LlmPrices prices) => new()
    {
        LlmId = llmId,
        EffectiveFrom = from,
        InputNanoUsd = NanoDollars.Of(prices.Input),
        OutputNanoUsd = NanoDollars.Of(prices.Output),
        CachedInputNanoUsd = NanoDollars.Of(prices.CachedInput),
    };

    private static LlmPrices? Read(LlmPriceRow? row) => row is null
        ? null
        : new LlmPrices(NanoDollars.Read(row.InputNanoUsd), NanoDollars.Read(row.OutputNanoUsd)) { CachedInput = NanoDollars.Read(row.CachedInputNanoUsd) };
}
