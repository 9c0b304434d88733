namespace DataReliability.LocalCloud.State;

/// <summary>A file of state can't be read; nothing is started on state that is not whole.</summary>
/// <param name="path">The file.</param>
/// <param name="reason">Why.</param>
/// <param name="cause">What was thrown; null when nothing was.</param>
public sealed class StateUnreadableException(string path, string reason, Exception? cause) : IOException(
    $"{path} can't be read: {reason}. Mend it from a copy; or delete that file, and what it describes is forgotten; or start anew with an empty run directory.", cause)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;
}
