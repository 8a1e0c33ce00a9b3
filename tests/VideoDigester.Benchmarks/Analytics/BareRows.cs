using System.Data.Common;
using System.Globalization;

namespace VideoDigester.Benchmarks.Analytics;

/// <summary>Rows of whole numbers, read by the driver alone.</summary>
internal static class BareRows
{
    public static async Task<IReadOnlyList<long[]>> ReadAsync(DbCommand command)
    {
        var rows = new List<long[]>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? 0 : Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture))]);
        return rows;
    }
}
