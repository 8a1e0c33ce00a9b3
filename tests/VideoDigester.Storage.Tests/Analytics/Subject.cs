namespace VideoDigester.Storage.Tests.Analytics;

/// <summary>What a fact is about: the video and the model by number.</summary>
internal readonly record struct Subject(int? Video, string? Type = null, int? Model = null);
