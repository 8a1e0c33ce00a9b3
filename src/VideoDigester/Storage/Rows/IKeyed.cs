namespace VideoDigester.Storage.Rows;

/// <summary>A row with a key that the database gives.</summary>
internal interface IKeyed
{
    long Id { get; set; }
}
