namespace VideoDigester.Storage.Jobs;

/// <summary>What a statement of the queue answers: no column is null, and its members are named as the columns and stand in their order.</summary>
internal interface IQueueRow<T>
    where T : class, IQueueRow<T>
{
    static abstract T Read(IColumns columns);
}
