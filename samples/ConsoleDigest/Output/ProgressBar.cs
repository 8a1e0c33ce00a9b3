namespace ConsoleDigest.Output;

/// <summary>Shows how far a long command is, on standard error, where somebody is there to see it.</summary>
internal static class ProgressBar
{
    /// <summary>Whether a bar can be drawn: not into a file, and not between JSON lines on the same terminal.</summary>
    public static bool IsShownFor(Session session) =>
        session.Messages.IsTerminal && (!session.IsJson || Console.IsOutputRedirected);

    /// <summary>Runs the work, which calls the action it is given after each item.</summary>
    public static Task ShowAsync(Session session, string activity, double? total, Func<Action, Task> work) =>
        IsShownFor(session) ? session.Messages.DrawAsync(activity, total, work) : work(() => { });

    /// <summary>Runs one piece of work of unknown length.</summary>
    public static async Task<T> ShowAsync<T>(Session session, string activity, Func<Task<T>> work)
    {
        T? result = default;
        await ShowAsync(session, activity, total: null, async _ => result = await work());
        return result!;
    }
}
