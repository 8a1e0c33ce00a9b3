using static VideoDigester.YtDlp.Outcomes.OutcomeRule;

namespace VideoDigester.YtDlp.Outcomes.Rules;

/// <summary>Videos for people who are signed in, where nothing more exact is said.</summary>
internal static class SignInRules
{
    public static IReadOnlyList<OutcomeRule> All { get; } =
    [
        Site(
            ErrorCode.LoginRequired, $"The site shows the video to people who are signed in. {Advice.Cookies}",
            "\\bsign in\\b", "\\blog ?in (is )?(required|needed)\\b", "\\b(needs?|have|requires?|may need) (to )?(be )?(log ?in|logged in)\\b", "\\bregistered users\\b", "\\blogged[- ]in(to)?\\b",
            "\\blog into an account\\b", "\\brequires (authentication|login|an account)\\b", "\\bauthentication is required\\b", "\\bneeds? authentication\\b", "\\baccount is needed\\b", "\\blogin details are needed\\b",
            "\\bcookies are required\\b", "\\brequired cookies\\b", "\\baccount (that has been approved|that has opted in) is required", "sent an empty media response", "\\bnot authorized\\b",
            "does(n't| not) have (access|access to)\\b", "do not have access", "\\btoken has expired\\b"),
    ];
}
