using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Core.Snapshots.Restores;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>What a validation sees.</summary>
public abstract record ValidationObservation
{
    private ValidationObservation()
    {
    }

    /// <summary>The world, as far as the stage needs it.</summary>
    /// <param name="Restore">The instance of the restore's name.</param>
    /// <param name="Snapshot">The snapshot; null when the stage does not need it.</param>
    /// <param name="Place">Where restores live, as configured.</param>
    public sealed record World(Sight<DatabaseInstance> Restore, Sight<Snapshot>? Snapshot, RestorePlace Place) : ValidationObservation;

    /// <summary>The data checks report.</summary>
    public sealed record Reported(DataCheckReport Report) : ValidationObservation;
}
