namespace VideoDigester.Storage.Jobs;

/// <summary>The columns of a row that is being read, counted from 0.</summary>
internal interface IColumns
{
    long Number(int column);

    string Text(int column);
}
