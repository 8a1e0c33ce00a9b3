namespace VideoDigester.Extensions.AI;

/// <summary>What this package asks of an application that is trimmed, in the words of the warning.</summary>
internal static class ClientAssemblies
{
    public const string Whole =
        "What clients of models say in their exceptions and answers is read by the names of properties, which trimming may take away: a call that was refused because too many came is then a ModelFailed, which nobody repeats. Keep the assembly of the client whole by a TrimmerRootAssembly.";
}
