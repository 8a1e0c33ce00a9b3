namespace VideoDigester.YtDlp.Outcomes.Rules;

/// <summary>
/// All rules, in the order in which they are tried; the first that takes any of the lines wins, so causes stand before what follows from them.
/// <list type="number">
/// <item>Captions or audio only: what HTTP 404 means there.</item>
/// <item>Addresses: messages that quote the address, which may say anything, are tied to their own beginning.</item>
/// <item>Settings: cookies, passwords and proxies that do not work.</item>
/// <item>Limits: too many requests, robots, blocked networks. The site says nothing about the video then.</item>
/// <item>Rights, then the state of the video, then signing in: "Private video. Sign in if…" is private.</item>
/// <item>Status codes of HTTP, connections.</item>
/// <item>The program: its disk, its helpers, its age.</item>
/// <item>Vague: texts of errors which say that something failed, not why. A warning that says why comes first.</item>
/// </list>
/// </summary>
internal static class OutcomeRules
{
    /// <summary>Errors that name no cause. Never compared with warnings.</summary>
    public static IReadOnlyList<OutcomeRule> Vague { get; } = VagueRules.All;

    private static IReadOnlyList<OutcomeRule> Metadata { get; } =
    [
        .. AddressRules.All,
        .. SettingRules.All,
        .. LimitRules.All,
        .. RightsRules.All,
        .. StateRules.All,
        .. SignInRules.All,
        .. HttpRules.All,
        .. ConnectionRules.All,
        .. ToolRules.All,
    ];

    /// <summary>
    /// What a warning may say about a video as a whole. Status codes and connections are not among it: a warning tells of them for what is on the side,
    /// a thumbnail or the comments.
    /// </summary>
    public static IReadOnlyList<OutcomeRule> OfTheVideo { get; } = [.. RightsRules.All, .. StateRules.All, .. SignInRules.All];

    /// <summary>What a warning may say of the site, whatever it is about: it limits who asks.</summary>
    public static IReadOnlyList<OutcomeRule> OfTheSite => LimitRules.All;

    /// <summary>What a warning may say of the program, whatever it is about: it lacks something.</summary>
    public static IReadOnlyList<OutcomeRule> OfTheProgram => ToolRules.All;

    private static IReadOnlyList<OutcomeRule> Captions { get; } = [.. CaptionRules.All, .. Metadata];

    private static IReadOnlyList<OutcomeRule> Audio { get; } = [.. AudioRules.All, .. Metadata];

    /// <summary>Rules that name a cause.</summary>
    public static IReadOnlyList<OutcomeRule> Of(YtDlpStage stage) => stage switch
    {
        YtDlpStage.Captions => Captions,
        YtDlpStage.Audio => Audio,
        _ => Metadata,
    };
}
