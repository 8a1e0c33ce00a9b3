using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using VideoDigester;
using WebLibrary.Api.Binding;

namespace WebLibrary.Api.Requests;

/// <summary>A video that is to be added, and what is to be made of it.</summary>
internal sealed record AddVideoRequest : RequestBody<AddVideoRequest>, IOrdersDigests
{
    /// <summary>The address of its page.</summary>
    [Description("The address of the video's page, http or https.")]
    [StringLength(4_000, MinimumLength = 1)]
    public required string Address { get; init; }

    /// <summary>Languages of captions, best first.</summary>
    [Description("Languages of captions, BCP 47 tags, the best first; the language spoken without any.")]
    [MaxLength(20)]
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Whether captions that a machine translated will do.</summary>
    public bool AllowTranslated { get; init; }

    /// <summary>Digests to write when it is there.</summary>
    [MaxLength(20)]
    public IReadOnlyList<DigestOrder> Digests { get; init; } = [];

    public AddJobRequest ToJob(string user) => new(Address)
    {
        Options = new AddOptions { Languages = Languages, AllowTranslated = AllowTranslated },
        Digests = Digests,
        Priority = JobPriority.High,
        UserId = user,
    };
}
