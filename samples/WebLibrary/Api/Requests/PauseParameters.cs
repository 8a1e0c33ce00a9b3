using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace WebLibrary.Api.Requests;

/// <summary>For how long something is left alone.</summary>
internal sealed record PauseParameters([property: Description("For how many seconds: until it is resumed without it.")][property: Range(1.0, 31_536_000.0)] double? Seconds);
