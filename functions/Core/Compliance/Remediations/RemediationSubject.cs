using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>A resource, read just now, with what guards must know of it.</summary>
public sealed record RemediationSubject
{
    /// <summary>As a scan reads it, as far as controls that can be mended need.</summary>
    public required Resource Resource { get; init; }

    /// <summary>DBInstanceStatus, or Status of a cluster or snapshot.</summary>
    public required Read<string> Status { get; init; }

    /// <summary>Everything in PendingModifiedValues, by AWS's names; empty for none.</summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    /// <summary>What RDS offers for the version of a database; unread of snapshots.</summary>
    public Read<EngineOffer> Offer { get; init; }

    /// <summary>What tells this database or snapshot from another one of the same name.</summary>
    public Read<string> Lane => Resource is DatabaseResource database ? database.ResourceId : RemediationKey.OfSnapshot(Resource.Arn);
}
