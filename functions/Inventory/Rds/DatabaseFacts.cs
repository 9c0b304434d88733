using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.Backup;
using DataReliability.Inventory.Calls;

namespace DataReliability.Inventory.Rds;

/// <summary>What instances and clusters have read of them beyond their own lists. Each part is asked for only if it is in scope.</summary>
internal sealed class DatabaseFacts(
    InventoryScope scope,
    EngineVersions versions,
    ProtectedResources backups,
    IValidationRecords validations)
{
    public Task<Read<EngineSupport>> EngineAsync(string? engine, string? version, CancellationToken cancellationToken) =>
        scope.IfAsync("rds:DescribeDBEngineVersions", () => versions.FindAsync(engine, version, cancellationToken));

    public Task<Read<BackupProtection?>> BackupAsync(string arn, CancellationToken cancellationToken) =>
        scope.IfAsync("backup:ListProtectedResources", () => backups.FindAsync(arn, cancellationToken));

    public Task<Read<ValidationFact?>> ValidationAsync(string? resourceId, CancellationToken cancellationToken) =>
        scope.IfAsync("dynamodb:GetItem", () => validations.FindAsync(resourceId ?? "", cancellationToken));
}
