using AWS.Lambda.Powertools.Metrics;
using DataReliability.Hosting.Metering;

namespace DataReliability.ComplianceScan;

/// <summary>Metrics of compliance scans.</summary>
public static class ScanMetrics
{
    /// <summary>Scans started.</summary>
    public static readonly Metric Started = new("ScansStarted", MetricUnit.Count, "scans that were started");

    /// <summary>Scans whose report is out.</summary>
    public static readonly Metric Published = new("ScansPublished", MetricUnit.Count, "scans that ended with a report");

    /// <summary>Scans without a report.</summary>
    public static readonly Metric Unpublished = new("ScansUnpublished", MetricUnit.Count, "scans that ended without a report");

    /// <summary>Start to report.</summary>
    public static readonly Metric ScanTime = new("ScanTime", MetricUnit.Seconds, "from the start of a scan to its report");

    /// <summary>Places scanned.</summary>
    public static readonly Metric PlacesScanned = new("PlacesScanned", MetricUnit.Count, "accounts in a Region that were scanned to the end");

    /// <summary>Places missing.</summary>
    public static readonly Metric PlacesMissing = new("PlacesMissing", MetricUnit.Count, "accounts in a Region that could not be scanned, or not to the end");

    /// <summary>Lists with gaps.</summary>
    public static readonly Metric ListingGaps = new("ListingGaps", MetricUnit.Count, "lists of resources that could not be read to the end");

    /// <summary>Resources judged.</summary>
    public static readonly Metric Resources = new("ResourcesScanned", MetricUnit.Count, "resources that a scan of a place judged");

    /// <summary>Calls made.</summary>
    public static readonly Metric Calls = new("InventoryCalls", MetricUnit.Count, "API calls that a scan of a place made");

    /// <summary>Failed findings.</summary>
    public static readonly Metric Failed = new("FindingsFailed", MetricUnit.Count, "findings that failed without a waiver, in a report", Zeros: true);

    /// <summary>Unknown findings.</summary>
    public static readonly Metric Unknown = new("FindingsUnknown", MetricUnit.Count, "findings that could not be evaluated, in a report", Zeros: true);
}
