using DataReliability.Dr.Cloud;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Drill;

/// <summary>What a chapter is given.</summary>
/// <param name="Options">How the drill runs.</param>
/// <param name="Cloud">The LocalCloud, up and empty.</param>
/// <param name="Steps">Runs and keeps the steps of this chapter.</param>
/// <param name="Display">Where it is watched.</param>
/// <param name="Time">The clock.</param>
public sealed record DrillContext(
    DrillOptions Options,
    LocalCloudRun Cloud,
    StepLog Steps,
    IDrillDisplay Display,
    TimeProvider Time);
