namespace DataReliability.Core.Compliance.Scans;

/// <summary>Where a scan stands.</summary>
public enum ScanStage
{
    /// <summary>Its places are being handed out.</summary>
    HandingOut = 0,

    /// <summary>Its places are scanned.</summary>
    Scanning = 1,

    /// <summary>Its report is written.</summary>
    Reporting = 2,

    /// <summary>Its report is out, or was given up.</summary>
    Ended = 3,
}
