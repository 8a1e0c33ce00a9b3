namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class InterruptsTests
{
    [Theory]
    [InlineData("Name:\tcat\nSigBlk:\t0000000000000000\nSigIgn:\t0000000000000002\nSigCgt:\t0000000000000000\n", true)]
    [InlineData("SigIgn:\t0000000000001007\n", true)]
    [InlineData("SigIgn:\t0000000000001001\n", false)]
    [InlineData("SigBlk:\t0000000000000002\nSigIgn:\t0000000000000000\nSigCgt:\t0000000000000002\n", false)]
    [InlineData("", false)]
    public void A_program_that_ignores_Ctrl_C_is_known_by_its_status(string status, bool isIgnored) => Assert.Equal(isIgnored, Interrupts.IsIgnoredIn(status));
}
