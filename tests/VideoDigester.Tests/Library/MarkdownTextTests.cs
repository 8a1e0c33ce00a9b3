using VideoDigester.Library.Export;

namespace VideoDigester.Tests.Library;

public sealed class MarkdownTextTests
{
    [Fact]
    public void Markup_in_a_title_stays_text() =>
        Assert.Equal(@"\<script\>alert(1)\</script\> \*\*bold\*\* \[x\](y)", MarkdownText.Line("<script>alert(1)</script>\n**bold** [x](y)"));

    [Fact]
    public void Lines_of_a_description_start_no_list_and_no_heading() =>
        Assert.Equal("> \\# One\n>\n> - two", MarkdownText.Block("# One\n\n- two"));

    [Fact]
    public void An_address_cannot_leave_its_brackets() =>
        Assert.Equal(@"[\](x](<https://a.example/%3E b>)", MarkdownText.Link("](x", "https://a.example/>\n b"));
}
