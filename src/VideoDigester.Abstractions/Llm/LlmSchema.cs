namespace VideoDigester;

/// <summary>
/// The form that an answer must have. The schemas of the built-in types use the part of JSON Schema that structured output of the large providers takes: every
/// property required, no further ones allowed.
/// </summary>
/// <param name="Name">A name of letters, digits, <c>_</c> and <c>-</c>.</param>
/// <param name="Json">A JSON Schema document whose root is an object.</param>
public sealed record LlmSchema(string Name, string Json);
