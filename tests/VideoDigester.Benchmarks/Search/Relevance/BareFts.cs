using Microsoft.Data.Sqlite;

namespace VideoDigester.Benchmarks.Search.Relevance;

/// <summary>The yardstick: FTS5 as it comes, with its own English stemmer and its bm25, over whole documents.</summary>
internal sealed class BareFts : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly IReadOnlyList<CollectionDocument> _documents;

    public BareFts(IReadOnlyList<CollectionDocument> documents)
    {
        _documents = documents;
        _connection.Open();
        using var create = _connection.CreateCommand();
        create.CommandText = "CREATE VIRTUAL TABLE f USING fts5 (t, tokenize = 'porter unicode61')";
        create.ExecuteNonQuery();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO f (rowid, t) VALUES ($id, $text)";
        var (id, text) = (insert.Parameters.Add("$id", SqliteType.Integer), insert.Parameters.Add("$text", SqliteType.Text));
        for (var i = 0; i < documents.Count; i++)
        {
            (id.Value, text.Value) = (i, documents[i].Text);
            insert.ExecuteNonQuery();
        }
    }

    /// <summary>The best documents with any of some words.</summary>
    public IReadOnlyList<string> Search(IEnumerable<string> words, int most)
    {
        using var select = _connection.CreateCommand();
        select.CommandText = "SELECT rowid FROM f WHERE f MATCH $match ORDER BY bm25(f) LIMIT $most";
        select.Parameters.AddWithValue("$match", string.Join(" OR ", words.Select(word => $"\"{word}\"")));
        select.Parameters.AddWithValue("$most", most);
        using var reader = select.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
            found.Add(_documents[reader.GetInt32(0)].Id);
        return found;
    }

    public void Dispose() => _connection.Dispose();
}
