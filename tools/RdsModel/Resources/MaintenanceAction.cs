namespace DataReliability.RdsModel.Resources;

/// <summary>Something that AWS wants done to a resource.</summary>
/// <param name="Action">system-update, db-upgrade, hardware-maintenance or ca-certificate-rotation.</param>
/// <param name="Description">What a person reads.</param>
/// <param name="AutoAppliedAfter">From when RDS applies it in the maintenance window; null for never.</param>
/// <param name="OptIn">immediate, next-maintenance, undo-opt-in, or null when nobody opted.</param>
/// <param name="Due">When it is applied; null when it is not planned.</param>
public sealed record MaintenanceAction(
    string Action, string Description, DateTimeOffset? AutoAppliedAfter = null, string? OptIn = null, DateTimeOffset? Due = null);
