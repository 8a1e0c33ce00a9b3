namespace VideoDigester.Storage.Rows;

/// <summary>A row that stands for a name.</summary>
internal interface IName
{
    long Id { get; }

    string Name { get; }
}
