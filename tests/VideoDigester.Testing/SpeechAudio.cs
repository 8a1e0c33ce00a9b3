namespace VideoDigester.Testing;

/// <summary>A second of a tone as WAV, 16 kHz mono, as real as any audio.</summary>
public static class SpeechAudio
{
    private const int Rate = 16_000;

    public static byte[] Wave()
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write("RIFF"u8);
        writer.Write(36 + (Rate * 2));
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(Rate);
        writer.Write(Rate * 2);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(Rate * 2);
        for (var sample = 0; sample < Rate; sample++)
            writer.Write((short)(8000 * Math.Sin(sample / 10.0)));
        return file.ToArray();
    }
}
