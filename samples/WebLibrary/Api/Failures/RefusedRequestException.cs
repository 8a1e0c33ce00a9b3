namespace WebLibrary.Api.Failures;

/// <summary>A request that cannot be meant, with what is wrong with it.</summary>
internal sealed class RefusedRequestException(Faults faults) : Exception(faults.Words)
{
    public RefusedRequestException(string member, string sentence)
        : this(Single(member, sentence))
    {
    }

    public Faults Faults => faults;

    private static Faults Single(string member, string sentence)
    {
        var faults = new Faults();
        faults.Add(member, sentence);
        return faults;
    }
}
