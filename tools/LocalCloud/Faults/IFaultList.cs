namespace DataReliability.LocalCloud.Faults;

/// <summary>The faults in force. Safe for concurrent use.</summary>
public interface IFaultList
{
    /// <summary>The fault of this kind that strikes now, counted against its number of times; null when none does.</summary>
    Fault? Strike(string kind, string? service = null, string? action = null, string? target = null);
}
