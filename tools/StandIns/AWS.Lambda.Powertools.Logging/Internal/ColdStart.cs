namespace AWS.Lambda.Powertools.Logging.Internal;

/// <summary>
/// Whether a line belongs to the process's first flow of work. As in the package stood in for, the first flow that asks
/// keeps the answer true, and every other gets false.
/// </summary>
internal static class ColdStart
{
    private static readonly AsyncLocal<bool?> Flow = new();
    private static int _asked;

    public static bool IsNow => Flow.Value ??= Interlocked.Exchange(ref _asked, 1) == 0;
}
