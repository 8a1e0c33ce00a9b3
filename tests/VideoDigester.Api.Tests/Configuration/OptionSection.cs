namespace VideoDigester.Api.Tests.Configuration;

/// <summary>A class of options, and how they are set.</summary>
internal sealed record OptionSection(Type Type, string SetBy);
