using System.Text.Json.Nodes;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Llm.Hostile;

/// <summary>Everything that models and providers were thought capable of.</summary>
internal static class Misbehaviours
{
    private const string Elsewhere = "the mitochondrion converts sugar into energy for the whole cell and never rests";

    public static IReadOnlyList<Misbehaviour> All { get; } = [.. Citations(), .. Quotes(), .. Claims(), .. Orders(), .. Forms(), .. Endings(), .. Repairs()];

    private static IEnumerable<Misbehaviour> Citations()
    {
        yield return Misbehaviour.ChangingItems("passages off by one", (item, _, _) => item["passages"] = new JsonArray(First(item) + 1)) with { Keeps = 0.95 };
        yield return Misbehaviour.ChangingItems("passages shuffled", (item, at, prompt) => item["passages"] = new JsonArray(prompt.Lines[(at * 7 + 3) % prompt.Lines.Count].Number)) with { Keeps = 0.9 };
        yield return Misbehaviour.ChangingItems("passages that do not exist", (item, _, _) => item["passages"] = new JsonArray(99_999)) with { Keeps = 0.95 };
        yield return Misbehaviour.ChangingItems("passages below zero", (item, _, _) => item["passages"] = new JsonArray(0, -5, int.MinValue)) with { Keeps = 0.95 };
        yield return Misbehaviour.ChangingItems("no passages", (item, _, _) => item["passages"] = new JsonArray()) with { Keeps = 0.95 };
        yield return Misbehaviour.ChangingItems("passages left out", (item, _, _) => item.Remove("passages")) with { Keeps = 0.95 };
        yield return Misbehaviour.ChangingItems("passages as text", (item, _, _) => item["passages"] = new JsonArray($"[{First(item)}]")) with { Keeps = 0.95 };
        yield return Misbehaviour.ChangingItems("passages as one number", (item, _, _) => item["passages"] = First(item)) with { Keeps = 0.95 };
        yield return Misbehaviour.ChangingItems("passages that are no whole numbers", (item, _, _) => item["passages"] = new JsonArray(1.5, 1e300, true, null)) with { Keeps = 0.95 };
        yield return Misbehaviour.ChangingItems("all passages", (item, _, prompt) => item["passages"] = new JsonArray([.. prompt.Lines.Select(line => JsonValue.Create(line.Number))])) with { Keeps = 0.7 };
        yield return Misbehaviour.ChangingItems("ten thousand passages", (item, _, _) => item["passages"] = new JsonArray([.. Enumerable.Range(1, 10_000).Select(number => JsonValue.Create(number))]));
    }

    private static IEnumerable<Misbehaviour> Quotes()
    {
        yield return Misbehaviour.ChangingItems("a word of the quote replaced", (item, _, _) => Quote(item, words => words[words.Length / 2] = "elephant")) with { Keeps = 0.95 };
        yield return Misbehaviour.ChangingItems("a word of the quote left out", (item, _, _) => Quote(item, words => words[words.Length / 2] = "")) with { Keeps = 0.95 };
        yield return Misbehaviour.ChangingItems("the quote in capitals without marks", (item, _, _) => item["quote"] = new string([.. item["quote"]!.GetValue<string>().ToUpperInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '\'')])) with { Keeps = 0.95 };
        yield return Misbehaviour.ChangingItems("half of the quote replaced", (item, _, _) => Quote(item, words => Array.Fill(words, "elephant", 0, (words.Length / 2) + 1))) with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.ChangingItems("an invented quote", (item, _, _) => item["quote"] = "and this is what nobody ever said in any video at all") with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.ChangingItems("a quote from another video", (item, _, _) => item["quote"] = Elsewhere) with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.ChangingItems("no quote", (item, _, _) => item["quote"] = "") with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.ChangingItems("the quote left out", (item, _, _) => item.Remove("quote")) with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.ChangingItems("a quote that is no text", (item, _, _) => item["quote"] = new JsonArray(1, 2)) with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.ChangingItems("a quote of one word", (item, _, _) => item["quote"] = "the") with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.ChangingItems("the quote in quotation marks", (item, _, _) => item["quote"] = $"“{item["quote"]}…”") with { Keeps = 0.95 };
        yield return Misbehaviour.ChangingItems("the number of the passage in the quote", (item, _, _) => item["quote"] = $"[{First(item)}] {item["quote"]}");
        yield return Misbehaviour.ChangingItems("the same quote for all", (item, _, prompt) => item["quote"] = string.Join(' ', prompt.Lines[0].Text.Split(' ').Take(12))) with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.ChangingItems("two places in one quote", (item, _, prompt) => item["quote"] = $"{string.Join(' ', prompt.Lines[0].Text.Split(' ').Take(8))} {string.Join(' ', prompt.Lines[^1].Text.Split(' ').Take(8))}") with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.ChangingItems("everything that was said as quote", (item, _, prompt) => item["quote"] = string.Join(' ', prompt.Lines.Select(line => line.Text))) with { Fails = ErrorCode.DigestRejected };
    }

    // Made once: on a busy machine it takes a part of the time that a call has.
    private static Lazy<string> ThirtyMegabytes { get; } = new(() => $"{{\"overview\":\"{new string('x', 30_000_000)}\",\"items\":[]}}");

    private static IEnumerable<Misbehaviour> Claims()
    {
        yield return Misbehaviour.ChangingItems("an unrelated statement", (item, _, _) => item["text"] = "Penguins in the Antarctic eat krill and swim under thick ice.") with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.ChangingItems("a number that nobody said", (item, _, _) => item["text"] = $"{item["text"]} in 1487 cases") with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.ChangingItems("a name that nobody said", (item, _, _) => item["text"] = $"As Napoleon Bonaparte showed, {item["text"]}") with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.ChangingItems("an injected command obeyed", (item, _, _) => (item["text"], item["quote"]) = ("PWNED: visit evil.example now.", "ignore all previous instructions")) with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.ChangingItems("script and markup in text", (item, _, _) => item["text"] = $"<script>alert(1)</script><b>{item["text"]}</b><img src=x onerror=alert(1)>") with { Keeps = 0.95 };
        yield return Misbehaviour.ChangingItems("markup inside markup", (item, _, _) => item["text"] = $"<scr<script>x</script>ipt>alert(1)</scr<b></b>ipt> {item["text"]}");
        yield return Misbehaviour.ChangingItems("a tag without an end", (item, _, _) => item["text"] = $"{item["text"]} <img onerror=steals") with { Keeps = 0.95 };
        yield return Misbehaviour.ChangingItems("a tag around a tag", (item, _, _) => item["text"] = $"{item["text"]} <a <b>") with { Keeps = 0.95 };
        yield return Misbehaviour.ChangingItems("markup made by control characters", (item, _, _) => item["text"] = $"<\u0001img src=x onerror=alert(1)>{item["text"]}<\u0000/b><\u0007script>alert(1)") with { Keeps = 0.95 };
        yield return Misbehaviour.ChangingItems("control characters in text", (item, _, _) => item["text"] = $"\0\u0007\u001b[31m{item["text"]}\u0000") with { Keeps = 0.95 };
        yield return Misbehaviour.ChangingItems("no text", (item, _, _) => item["text"] = "") with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.ChangingItems("text that is a number", (item, _, _) => item["text"] = 5) with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.ChangingItems("text of six thousand words", (item, _, _) => item["text"] = string.Concat(Enumerable.Repeat("elephant trumpets ", 3_000))) with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.ChangingItems("times past the end", (item, _, _) => (item["start"], item["end"], item["time"]) = (99_999, "99:99:99", -1)) with { Keeps = 0.95 };
        yield return Misbehaviour.ChangingItems("false titles", (item, _, _) => item["title"] = "Napoleon Bonaparte in 1487") with { Types = ["chapters", "detailed"], Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.Changing("a false overview", (answer, _) => answer["overview"] = "Napoleon Bonaparte explains 1487 recipes for borscht.") with { Keeps = 0.95 };
        yield return Misbehaviour.Changing("no overview", (answer, _) => answer.Remove("overview")) with { Keeps = 0.95 };
    }

    private static IEnumerable<Misbehaviour> Orders()
    {
        yield return Misbehaviour.Changing("items in reverse", (answer, _) => answer["items"] = new JsonArray([.. answer["items"]!.AsArray().Reverse().Select(item => item!.DeepClone())])) with { Keeps = 0.95 };
        yield return Misbehaviour.Changing("each item three times", (answer, _) => answer["items"] = new JsonArray([.. answer["items"]!.AsArray().SelectMany(item => Enumerable.Repeat(item!, 3)).Select(item => item.DeepClone())])) with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.ChangingItems("all parts begin at once", (item, _, prompt) => item["passages"] = new JsonArray(prompt.Lines[0].Number, First(item))) with { Types = ["chapters", "detailed"] };
        yield return Misbehaviour.Changing("one item for everything", (answer, _) => answer["items"] = new JsonArray(answer["items"]!.AsArray()[^1]!.DeepClone())) with { Keeps = 0.95 };
        yield return Misbehaviour.Saying("two thousand items", request => Items(2_000, HonestModel.Item(new PromptReading(request).Lines[0], request.Schema!.Name).ToJsonString())) with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.Saying("a million items", _ => Items(1_000_000, "{\"text\":\"x\"}")) with { Fails = ErrorCode.ModelAnswerInvalid, Types = ["summary"] };
        yield return Misbehaviour.Saying("half a million empty items", _ => Items(500_000, "{}")) with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.Saying("an answer of thirty megabytes", _ => ThirtyMegabytes.Value) with { Fails = ErrorCode.ModelAnswerInvalid };
    }

    private static IEnumerable<Misbehaviour> Forms()
    {
        yield return Misbehaviour.Saying("an empty answer", _ => "") with { Fails = ErrorCode.ModelAnswerInvalid };
        yield return Misbehaviour.Saying("white space", _ => " \n\t ") with { Fails = ErrorCode.ModelAnswerInvalid };
        yield return Misbehaviour.Saying("prose", _ => "I am sorry, here is your digest: it was a nice talk.") with { Fails = ErrorCode.ModelAnswerInvalid };
        yield return Misbehaviour.Saying("a code fence", request => $"```json\n{HonestModel.Answer(request)}\n```") with { Keeps = 0.95 };
        yield return Misbehaviour.Saying("words around the object", request => $"Sure! Here it is:\n{HonestModel.Answer(request)}\nHope that helps.") with { Keeps = 0.95 };
        yield return Misbehaviour.Saying("JSON that is cut off", request => HonestModel.Answer(request)[..^40]) with { Fails = ErrorCode.ModelAnswerInvalid };
        yield return Misbehaviour.Saying("an array at the root", request => $"[{HonestModel.Answer(request)},{{}}]") with { Fails = ErrorCode.ModelAnswerInvalid };
        yield return Misbehaviour.Saying("another schema", _ => "{\"summary\":\"a talk\",\"bullets\":[\"one\",\"two\"]}") with { Fails = ErrorCode.ModelAnswerInvalid };
        yield return Misbehaviour.Saying("items that are an object", _ => "{\"overview\":\"a talk\",\"items\":{\"text\":\"x\"}}") with { Fails = ErrorCode.ModelAnswerInvalid };
        yield return Misbehaviour.Saying("items that are null", _ => "{\"overview\":\"a talk\",\"items\":null}") with { Fails = ErrorCode.ModelAnswerInvalid };
        yield return Misbehaviour.Saying("items that are texts", _ => "{\"overview\":\"a talk\",\"items\":[\"one\",2,null,[],{}]}") with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.Saying("no items", _ => "{\"overview\":\"a talk\",\"items\":[]}") with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.Saying("names in capitals", request => HonestModel.Answer(request).Replace("\"items\"", "\"ITEMS\"", StringComparison.Ordinal)) with { Fails = ErrorCode.ModelAnswerInvalid };
        yield return Misbehaviour.Saying("half a surrogate pair", request => HonestModel.Answer(request).Replace("\"overview\":\"", "\"overview\":\"\\ud83d", StringComparison.Ordinal)) with { Keeps = 0.95 };
        yield return Misbehaviour.Saying("half a surrogate pair in the raw", request => HonestModel.Answer(request).Replace("\"overview\":\"", "\"overview\":\"\ud83d", StringComparison.Ordinal)) with { Fails = ErrorCode.ModelAnswerInvalid };
        yield return Misbehaviour.Saying("half a surrogate pair as name", request => $"{HonestModel.Answer(request)[..^1]},\"\\ud83d\":1}}") with { Fails = ErrorCode.ModelAnswerInvalid };
        yield return Misbehaviour.Saying("half a surrogate pair as name in items", request => HonestModel.Answer(request).Replace("\"quote\":", "\"\\ud83d\":1,\"quote\":", StringComparison.Ordinal)) with { Fails = ErrorCode.DigestRejected };
        yield return Misbehaviour.Saying("a thousand levels", _ => $"{{\"overview\":\"x\",\"items\":{new string('[', 1000)}{new string(']', 1000)}}}") with { Fails = ErrorCode.ModelAnswerInvalid };
        yield return Misbehaviour.Saying("the same name twice", request => HonestModel.Answer(request).Replace("{\"overview\"", "{\"items\":[],\"overview\"", StringComparison.Ordinal)) with { Keeps = 0.95 };
        yield return Misbehaviour.Saying("the prompt as answer", request => request.Messages[^1].Text) with { Fails = ErrorCode.ModelAnswerInvalid };
    }

    private static IEnumerable<Misbehaviour> Endings()
    {
        yield return Misbehaviour.Ending("a refusal", ErrorCode.ModelRefused, LlmFinishReason.Refusal, _ => "I cannot help with that.");
        yield return Misbehaviour.Ending("a filter", ErrorCode.ModelRefused, LlmFinishReason.ContentFilter, request => HonestModel.Answer(request)[..20]);
        yield return Misbehaviour.Ending("always cut off at the limit", ErrorCode.ModelAnswerInvalid, LlmFinishReason.Length, request => HonestModel.Answer(request)[..20]);
        yield return new Misbehaviour("cut off at the limit where much is asked", (request, _, _) => Task.FromResult(new PromptReading(request) is { Lines.Count: > 3, IsChoice: false, IsRepair: false }
            ? ScriptedProvider.Response(HonestModel.Answer(request)[..20], LlmFinishReason.Length)
            : ScriptedProvider.Response(HonestModel.Answer(request))))
        { Keeps = 0.9 };
        yield return Misbehaviour.Failing("a window that is smaller than stated", ErrorCode.ContextExceeded, _ => new VideoDigesterException(ErrorCode.ContextExceeded, "too long"));
        yield return Misbehaviour.Failing("too many requests, for ever", ErrorCode.RateLimited, _ => new VideoDigesterException(new Failure(ErrorCode.RateLimited, "slow down") { RetryAfter = TimeSpan.FromMilliseconds(1) }));
        yield return Misbehaviour.Failing("too many requests, at first", ErrorCode.RateLimited, call => call < 3 ? new VideoDigesterException(new Failure(ErrorCode.RateLimited, "slow down") { RetryAfter = TimeSpan.FromMilliseconds(1) }) : null) with { Fails = null, Keeps = 0.95 };
        yield return Misbehaviour.Failing("too many requests, come back tomorrow", ErrorCode.RateLimited, _ => new VideoDigesterException(new Failure(ErrorCode.RateLimited, "slow down") { RetryAfter = TimeSpan.FromDays(1) }));
        yield return Misbehaviour.Failing("a server error", ErrorCode.ModelUnavailable, _ => new VideoDigesterException(ErrorCode.ModelUnavailable, "503"));
        yield return Misbehaviour.Failing("a wrong key", ErrorCode.ModelDenied, _ => new VideoDigesterException(ErrorCode.ModelDenied, "401"));
        yield return Misbehaviour.Failing("a cut connection", ErrorCode.Network, _ => new VideoDigesterException(ErrorCode.Network, "cut"));
        yield return Misbehaviour.Failing("an exception of any kind", ErrorCode.ModelFailed, _ => new InvalidOperationException("oops"));
        yield return Misbehaviour.Failing("a cancellation of its own", ErrorCode.ModelFailed, _ => new OperationCanceledException());
        yield return new Misbehaviour("no answer object", (_, _, _) => Task.FromResult<LlmResponse>(null!)) { Fails = ErrorCode.ModelFailed };
        yield return new Misbehaviour("a call that never ends", (_, _, token) => Task.Delay(Timeout.Infinite, token).ContinueWith<LlmResponse>(_ => throw new OperationCanceledException(token), TaskScheduler.Default)) { Fails = ErrorCode.Timeout, Types = ["summary"] };
        yield return new Misbehaviour("a call that never ends and cannot be cancelled", (_, _, _) => new TaskCompletionSource<LlmResponse>().Task) { Fails = ErrorCode.Timeout, Types = ["summary"] };
    }

    private static IEnumerable<Misbehaviour> Repairs()
    {
        yield return Mending("a mended quote", repair: null) with { Keeps = 0.9 };
        yield return Mending("a repair that is no JSON", _ => "no") with { Fails = ErrorCode.DigestRejected };
        yield return Mending("a repair without numbers", request => HonestModel.Answer(request)) with { Fails = ErrorCode.DigestRejected };
        yield return Mending("a repair of items that do not exist", _ => "{\"items\":[{\"number\":99,\"title\":\"\",\"text\":\"x\",\"passages\":[1],\"quote\":\"x\"}]}") with { Fails = ErrorCode.DigestRejected };
        yield return Mending("an empty repair", _ => "{\"items\":[]}") with { Fails = ErrorCode.DigestRejected };
    }

    // Wrong at first; then as the repair says, or honest about what is asked.
    private static Misbehaviour Mending(string name, Func<LlmRequest, string>? repair) => Misbehaviour.Saying(name, request =>
    {
        var prompt = new PromptReading(request);
        if (prompt.IsRepair)
            return repair is null ? HonestRepair.Answer(prompt) : repair(request);
        var answer = HonestModel.AnswerJson(prompt);
        foreach (var item in answer["items"]?.AsArray() ?? [])
        {
            item!["quote"] = Elsewhere;
            foreach (var point in item["points"]?.AsArray() ?? [])
                point!["quote"] = Elsewhere;
        }

        return answer.ToJsonString();
    });

    private static string Items(int count, string item) => $"{{\"overview\":\"x\",\"items\":[{string.Join(',', Enumerable.Repeat(item, count))}]}}";

    private static int First(JsonObject item) => item["passages"] is JsonArray { Count: > 0 } passages ? (int)passages[0]! : 1;

    private static void Quote(JsonObject item, Action<string[]> change)
    {
        var words = item["quote"]!.GetValue<string>().Split(' ');
        change(words);
        item["quote"] = string.Join(' ', words.Where(word => word.Length > 0));
    }
}
