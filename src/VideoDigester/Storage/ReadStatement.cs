namespace VideoDigester.Storage;

/// <summary>A statement that reads.</summary>
/// <param name="Sql">Its text, which is the same at every call. Parameters are <c>@name</c>.</param>
/// <param name="Read">Is given each of its rows, which is there only while it runs.</param>
internal readonly record struct ReadStatement(string Sql, Action<IColumns> Read);
