using System.Globalization;
using LinqToDB;
using LinqToDB.Data;

namespace VideoDigester.Storage.Search;

/// <summary>Rows of numbers as one parameter, whatever their count: JSON, which both databases read.</summary>
internal static class NumberTable
{
    /// <summary>Makes the parameter.</summary>
    public static DataParameter Parameter(string name, IEnumerable<IReadOnlyList<long>> rows) =>
        new(name, $"[{string.Join(',', rows.Select(row => $"[{string.Join(',', row.Select(number => number.ToString(CultureInfo.InvariantCulture)))}]"))}]", DataType.NVarChar);
}
