using System.Text;
using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

public sealed class CueSheetTests
{
    [Fact]
    public void A_sheet_grows_with_its_text()
    {
        using var sheet = new CueSheet(0);
        var rows = Enumerable.Range(0, 200).Select(i => new string((char)('a' + (i % 26)), i * 7 + 1)).ToList();
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
        {
            sheet.BeginCue();
            if (i % 2 == 0)
                sheet.Append(row);
            else
                sheet.Append(Encoding.UTF8.GetBytes(row));
            sheet.EndRow();
            sheet.EndCue(i, i + 1);
        }

        Assert.Equal(rows, sheet.Cues.ToArray().Select(cue => sheet.TextOf(cue)));
    }

    [Fact]
    public void What_was_open_when_a_cue_begins_is_forgotten()
    {
        using var sheet = new CueSheet(0);
        sheet.BeginCue();
        sheet.AppendRows("lost\nlost too"u8);
        sheet.BeginCue();
        sheet.AppendRows("one\r\n\u00A0\n\u0080two\n"u8);
        sheet.EndCue(5, 3);

        var cue = Assert.Single(sheet.Cues.ToArray());
        Assert.Equal((5L, 5L, "one\n\u0080two"), (cue.Start, cue.End, sheet.TextOf(cue)));
        Assert.Equal(3, sheet.RowsOf(cue).Length);
    }

    [Fact]
    public void Rows_that_are_taken_back_are_gone()
    {
        using var sheet = new CueSheet(0);
        sheet.BeginCue();
        sheet.AppendRows("one\ntwo\nthree\n"u8);
        Assert.Equal(3, sheet.OpenRowCount);
        sheet.DropRowsFrom(1);
        sheet.EndCue(0, Cue.Unknown);

        Assert.Equal((Cue.Unknown, "one"), (sheet.Cues[0].End, sheet.TextOf(sheet.Cues[0])));
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(401, true)]
    public void Only_a_row_that_no_display_has_may_be_several(int length, bool isJoined)
    {
        using var sheet = new CueSheet(0, joinsRows: true);
        var row = "a  b" + new string('c', length - 4);
        sheet.BeginCue();
        sheet.Append(row);
        sheet.EndRow();
        sheet.EndCue(0, 1);

        Assert.Equal(isJoined, sheet.HasJoinedRows);
        Assert.Equal(isJoined ? row : row.Replace("  ", " ", StringComparison.Ordinal), sheet.TextOf(sheet.Cues[0]));
        sheet.CollapseJoinedRows();
        Assert.False(sheet.HasJoinedRows);
        Assert.Equal(row.Replace("  ", " ", StringComparison.Ordinal), sheet.TextOf(sheet.Cues[0]));
    }
}
