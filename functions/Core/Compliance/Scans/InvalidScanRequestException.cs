namespace DataReliability.Core.Compliance.Scans;

/// <summary>A scan was asked for that can't be made.</summary>
/// <param name="faults">What is wrong: the field, the value and the remedy. At least one.</param>
public sealed class InvalidScanRequestException(IReadOnlyList<string> faults) : Exception(string.Join("; ", faults))
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
