using System.Text.Json;

namespace VideoDigester.Transcripts;

/// <summary>Walks over a json3 document; see <see cref="Json3Reader"/>.</summary>
internal sealed class Json3Events(CueSheet sheet)
{
    private readonly WindowedCues _cues = new(sheet);
    private bool _hasConfidences;
    private bool _hasWordTimes;

    /// <summary>Whether a recogniser made them: it states confidences, or times of words in a window that scrolls.</summary>
    public bool IsAutomatic => _hasConfidences || (_hasWordTimes && _cues.HasAppends);

    /// <summary>Reads the document, of which the first brace is read.</summary>
    /// <returns>Whether it has events.</returns>
    public bool ReadDocument(ref Utf8JsonReader reader)
    {
        var hasEvents = false;
        while (Next(ref reader) != JsonTokenType.EndObject)
        {
            var isEvents = Is(ref reader, "events"u8);
            if (Next(ref reader) == JsonTokenType.StartArray && isEvents)
            {
                hasEvents = true;
                while (Next(ref reader) != JsonTokenType.EndArray)
                    ReadEvent(ref reader);
            }
            else
            {
                Skip(ref reader);
            }
        }

        _cues.Finish();
        return hasEvents;
    }

    private void ReadEvent(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Skip(ref reader);
            return;
        }

        long? start = null, duration = null, window = null;
        var isAppend = false;
        _cues.Text.ResetWrittenCount();
        while (Next(ref reader) != JsonTokenType.EndObject)
        {
            if (Is(ref reader, "tStartMs"u8))
                start = ReadNumber(ref reader);
            else if (Is(ref reader, "dDurationMs"u8))
                duration = ReadNumber(ref reader);
            else if (Is(ref reader, "wWinId"u8))
                window = ReadNumber(ref reader);
            else if (Is(ref reader, "aAppend"u8))
                isAppend = ReadNumber(ref reader) == 1;
            else if (Is(ref reader, "segs"u8))
                ReadPieces(ref reader);
            else
                SkipValue(ref reader);
        }

        if (start is { } known && _cues.Text.WrittenCount > 0)
            _cues.Add(known, duration, window, isAppend);
    }

    private void ReadPieces(ref Utf8JsonReader reader)
    {
        if (Next(ref reader) != JsonTokenType.StartArray)
        {
            Skip(ref reader);
            return;
        }

        while (Next(ref reader) != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                Skip(ref reader);
                continue;
            }

            while (Next(ref reader) != JsonTokenType.EndObject)
            {
                if (Is(ref reader, "utf8"u8))
                {
                    if (Next(ref reader) == JsonTokenType.String)
                        JsonText.Append(reader.ValueSpan, reader.ValueIsEscaped, _cues.Text);
                    else
                        Skip(ref reader);
                    continue;
                }

                _hasConfidences |= Is(ref reader, "acAsrConf"u8);
                _hasWordTimes |= Is(ref reader, "tOffsetMs"u8);
                SkipValue(ref reader);
            }
        }
    }

    /// <summary>Whether the current token is this name. The framework's comparison throws at escapes that are no text; no name needs any.</summary>
    private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => !reader.ValueIsEscaped && reader.ValueSpan.SequenceEqual(name);

    private static long? ReadNumber(ref Utf8JsonReader reader)
    {
        if (Next(ref reader) != JsonTokenType.Number)
        {
            Skip(ref reader);
            return null;
        }

        if (reader.TryGetInt64(out var whole))
            return whole;
        return reader.TryGetDouble(out var fraction) && Math.Abs(fraction) < Cue.Latest ? (long)Math.Round(fraction) : null;
    }

    private static JsonTokenType Next(ref Utf8JsonReader reader) =>
        reader.Read() ? reader.TokenType : throw CaptionFailure.Truncated("the middle of a JSON document");

    private static void SkipValue(ref Utf8JsonReader reader)
    {
        Next(ref reader);
        Skip(ref reader);
    }

    private static void Skip(ref Utf8JsonReader reader)
    {
        if (!reader.TrySkip())
            throw CaptionFailure.Truncated("the middle of a JSON document");
    }
}
