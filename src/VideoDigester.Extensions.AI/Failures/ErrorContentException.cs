namespace VideoDigester.Extensions.AI.Failures;

/// <summary>An error that a client handed over as content of an answer, on its way to become a failure.</summary>
internal sealed class ErrorContentException(string? code, string message) : Exception(message)
{
    public string? Code => code;
}
