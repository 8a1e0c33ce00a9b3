using System.Text.Json;

namespace VideoDigester.YtDlp.Json;

/// <summary>
/// Walks over the top level of one JSON object that arrives in pieces. What a visitor does not want is skipped token by token,
/// so that a piece is all that is ever held of it. One visitor reads one document.
/// </summary>
internal abstract class JsonObjectVisitor
{
    /// <summary>The deepest nesting that is read. yt-dlp's own output stays under 10.</summary>
    public const int MaxDepth = 256;

    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = MaxDepth });
    private Place _place;

    private enum Place
    {
        Start,
        Name,
        Value,
        End,
    }

    /// <summary>Reads as far as the piece goes.</summary>
    /// <param name="piece">The bytes that were not consumed before, and new ones behind them.</param>
    /// <param name="isFinal">Whether no more bytes follow.</param>
    /// <returns>How many bytes were consumed; the others must be given again.</returns>
    /// <exception cref="JsonException">The document is not JSON.</exception>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidMetadata"/>: it is JSON, but not an object.</exception>
    public int Advance(ReadOnlySpan<byte> piece, bool isFinal)
    {
        var reader = new Utf8JsonReader(piece, isFinal, _state);
        while (Step(ref reader))
        {
        }

        if (isFinal && _place != Place.End)
            throw new JsonException("The document ends early.");
        _state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    /// <summary>Takes the name of the next field, on which the reader stands.</summary>
    protected abstract void OnName(ref Utf8JsonReader reader);

    /// <summary>Reads the field's value.</summary>
    /// <param name="reader">Stands before the value, or where the call before left it.</param>
    /// <returns>False where the piece ends before the value does: the call is repeated with more bytes.</returns>
    protected abstract bool ReadValue(ref Utf8JsonReader reader);

    /// <summary>Goes to the end of the object or list that is the field's value; false where the piece ends first.</summary>
    protected static bool SkipContainer(ref Utf8JsonReader reader)
    {
        while (reader.Read())
            if (reader.CurrentDepth == 1)
                return true;
        return false;
    }

    private bool Step(ref Utf8JsonReader reader)
    {
        if (_place == Place.Value)
        {
            if (!ReadValue(ref reader))
                return false;
            _place = Place.Name;
            return true;
        }

        if (!reader.Read())
            return false;
        if (_place == Place.Start)
        {
            _place = reader.TokenType == JsonTokenType.StartObject ? Place.Name : throw NotAnObject(reader.TokenType);
        }
        else if (reader.TokenType == JsonTokenType.EndObject)
        {
            _place = Place.End;
        }
        else
        {
            OnName(ref reader);
            _place = Place.Value;
        }

        return true;
    }

    private static VideoDigesterException NotAnObject(JsonTokenType token) => new(ErrorCode.InvalidMetadata, token switch
    {
        JsonTokenType.Null => "The file holds only null: yt-dlp prints that when it failed. Fetch the metadata again.",
        JsonTokenType.StartArray => "The file holds a list, not the metadata of one video.",
        _ => "The file holds a bare value, not the metadata of a video.",
    });
}
