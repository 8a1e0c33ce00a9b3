using VideoDigester.YtDlp.Audio;

namespace VideoDigester.Tests.Speech;

public sealed class AudioContainerTests
{
    [Theory]
    [InlineData("52494646247D000057415645666D7420", "wav")]
    [InlineData("4F67675300020000", "ogg")]
    [InlineData("664C614300000022", "flac")]
    [InlineData("1A45DFA39F4286810142F7810142F2810442F381084282847765626D", "webm")]
    [InlineData("1A45DFA3A34286810142F7810142F2810442F381084282886D6174726F736B61", "mkv")]
    [InlineData("0000001C667479704D344120", "m4a")]
    [InlineData("000000206674797069736F6D", "mp4")]
    [InlineData("4944330400000000", "mp3")]
    [InlineData("FFFB9064", "mp3")]
    [InlineData("FFF16040", "aac")]
    [InlineData("474011100042F025", "ts")]
    [InlineData("23455854", "bin")]
    [InlineData("", "bin")]
    public void The_first_bytes_tell_the_container(string head, string extension) =>
        Assert.Equal(extension, AudioContainer.ExtensionOf(Convert.FromHexString(head)));
}
