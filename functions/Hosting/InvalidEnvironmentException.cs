namespace DataReliability.Hosting;

/// <summary>A function's environment has faults; the message lists each with its variable and remedy.</summary>
public sealed class InvalidEnvironmentException(IReadOnlyList<string> faults)
    : Exception($"the environment has {faults.Count} fault{(faults.Count == 1 ? "" : "s")}: {string.Join("; ", faults)}")
{
    /// <summary>Each fault.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
