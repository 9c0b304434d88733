namespace DataReliability.Core.Compliance.Scans;

/// <summary>How far the scan of an account in a Region came.</summary>
public enum ScanTaskStatus
{
    /// <summary>Not begun.</summary>
    Pending = 0,

    /// <summary>Under way.</summary>
    Running = 1,

    /// <summary>Every type was looked at, though some may have gaps.</summary>
    Done = 2,

    /// <summary>Not looked at, or not to the end: the report names it with the reason.</summary>
    Missing = 3,
}
