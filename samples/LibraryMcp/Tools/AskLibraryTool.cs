using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using LibraryMcp.Rows;
using ModelContextProtocol.Server;
using VideoDigester;

namespace LibraryMcp.Tools;

internal sealed class AskLibraryTool(IDigestService digests)
{
    [McpServerTool(Name = "ask_library", Title = "Ask the library", ReadOnly = false, Destructive = false, Idempotent = false, OpenWorld = true, UseStructuredContent = true)]
    [Description("""
        Answers a question from what was said in the videos of the library, each statement with the words that carry it and a link to them. 'supported' false means that the library does not say.
        Where the server has no model, there is no 'answer': the citations are the passages that have most to do with the question. The question is not kept.
        """)]
    public async Task<AnswerRow> AskAsync(
        [Description("What to answer, in any language: a sentence or some words. Nothing in it is syntax.")][MaxLength(AskRequest.MaxQuestionLength)] string question,
        [Description("Ask this video only, for example youtube:dQw4w9WgXcQ; the whole library without it.")] string? videoId = null,
        [Description("The language to answer in, a BCP 47 tag; that of the question without it. Quotes stay as they were said.")] string? language = null,
        ClaimsPrincipal? user = null,
        CancellationToken cancellationToken = default) =>
        AnswerRow.From(await digests.AskAsync(
            new AskRequest(question) { VideoId = ArgumentText.OptionalVideoId(videoId), Language = language, UserId = RequestUser.NameOf(user) }, cancellationToken));
}
