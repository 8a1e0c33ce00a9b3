namespace SpeechSamples;

/// <summary>Somebody's recogniser.</summary>
public sealed class Dictation
{
    public async Task<IReadOnlyList<(TimeSpan From, TimeSpan To, string Text)>> HearAsync(Stream audio, string? language, CancellationToken cancellationToken)
    {
        var bytes = await audio.ReadAsync(new byte[1], cancellationToken);
        return bytes == 0 ? [] : [(TimeSpan.Zero, TimeSpan.FromSeconds(1), $"something in {language}")];
    }
}
