using Microsoft.Extensions.Options;
using VideoDigester;

namespace WebLibrary.Api;

/// <summary>Who may write digests here, and of which kinds.</summary>
internal sealed class WriterChoices(IServiceProvider services, IOptions<VideoDigesterOptions> options)
{
    /// <summary>What requests call the writer that needs no model.</summary>
    public const string BuiltInWriter = "extractive";

    private static readonly DigestType[] BuiltInKinds = [DigestType.Highlights, DigestType.Chapters, DigestType.Summary, DigestType.Detailed];

    /// <summary>Those that are wanted where nobody says anything.</summary>
    public static IReadOnlyList<string> UsualKinds { get; } = [DigestType.Highlights.Name, DigestType.Chapters.Name, DigestType.Summary.Name];

    public IReadOnlyList<string> Models { get; } = [.. services.GetServices<LlmProviderRegistration>().Select(registration => registration.Name)];

    public IReadOnlyList<string> Writers => [BuiltInWriter, .. Models];

    public IReadOnlyList<DigestType> Kinds { get; } = [.. BuiltInKinds, .. services.GetServices<DigestTypeDefinition>().Select(definition => new DigestType(definition.Name))];

    /// <summary>What is wrong with the usual writer; null where nothing is.</summary>
    public string? Fault => Writers.Contains(Usual) ? null : $"The usual writer is '{Usual}' (VideoDigester:Digests:DefaultProvider), which is not registered. There are: {string.Join(", ", Writers)}.";

    public string Usual => options.Value.Digests.DefaultProvider;

    /// <summary>Orders of digests that somebody here can write: what nobody can would wait in the queue for ever.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.UnknownDigestType"/> or <see cref="ErrorCode.UnknownProvider"/>.</exception>
    public IReadOnlyList<DigestOrder> Require(IReadOnlyList<DigestOrder> orders)
    {
        foreach (var order in orders)
            Require(order.Type, order.Provider);
        return orders;
    }

    /// <summary>The orders of the kinds that a form names.</summary>
    /// <exception cref="VideoDigesterException">As <see cref="Require(IReadOnlyList{DigestOrder})"/>, or <see cref="ErrorCode.InvalidRequest"/>: a name is none.</exception>
    public IReadOnlyList<DigestOrder> OrdersOf(IEnumerable<string>? kinds) => Require([.. (kinds ?? []).Select(kind => new DigestOrder(new DigestType(kind)))]);

    /// <summary>Looks whether a kind is written here, and by this writer if one is named.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.UnknownDigestType"/> or <see cref="ErrorCode.UnknownProvider"/>.</exception>
    public void Require(DigestType kind, string? writer)
    {
        if (!Kinds.Contains(kind))
            throw new VideoDigesterException(ErrorCode.UnknownDigestType, $"There is no kind of digest called '{kind}'. There are {string.Join(", ", Kinds)}.");
        if (writer is not null && !Writers.Contains(writer))
            throw new VideoDigesterException(ErrorCode.UnknownProvider, $"There is no writer called '{writer}'. There are {string.Join(", ", Writers)}.");
    }

    /// <summary>The model behind a writer; null for the built-in one, which is none.</summary>
    public LlmModel? ModelOf(string writer) => writer == BuiltInWriter ? null : services.GetRequiredKeyedService<ILlmProvider>(writer).Model;
}
