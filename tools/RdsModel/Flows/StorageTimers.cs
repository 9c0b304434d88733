using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.State;

namespace DataReliability.RdsModel.Flows;

/// <summary>What is due to storage groups by itself: RDS noticing that an engine is lost.</summary>
internal static class StorageTimers
{
    public static TableRules<StorageGroup> Rules { get; } = new("storage", RdsJson.Default.StorageGroup)
    {
        DueOf = group => group.DetectionDue,
        Fire = FailureDetection.Look,
    };
}
