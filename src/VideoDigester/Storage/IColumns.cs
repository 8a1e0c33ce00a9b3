namespace VideoDigester.Storage;

/// <summary>The columns of a row that is being read, counted from 0.</summary>
internal interface IColumns
{
    bool IsNull(int column);

    long Number(int column);

    double Real(int column);

    bool Flag(int column);

    string Text(int column);

    Timestamp Moment(int column);

    Guid Uuid(int column);
}
