using Amazon.RDS;
using Amazon.RDS.Model;

namespace DataReliability.Dr.Drill.Compliance;

/// <summary>Three things that somebody does to three good databases, each of which one control is about. All are in force at once, so that
/// nothing else of the databases changes meanwhile.</summary>
/// <param name="rds">RDS where the databases are.</param>
internal sealed class Breakage(IAmazonRDS rds)
{
    private const string Owner = "owner";

    private DBInstance[] _chosen = [];

    /// <summary>What is to fail now that did not: the control and the ARN.</summary>
    public IReadOnlyList<(string Control, string Arn)> Expected =>
        [("RDS.13", _chosen[0].DBInstanceArn), ("RDS.8", _chosen[1].DBInstanceArn), ("DR.1", _chosen[2].DBInstanceArn)];

    /// <summary>Chooses three good databases and breaks them.</summary>
    /// <returns>What was done, for people.</returns>
    public async Task<string> BreakAsync(CancellationToken cancellationToken)
    {
        var listed = await rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { MaxRecords = 100 }, cancellationToken);
        _chosen = [.. listed.DBInstances.Where(IsGood).Take(3)];
        if (_chosen.Length < 3)
            throw new InvalidOperationException($"only {_chosen.Length} of {listed.DBInstances.Count} databases are good: three are to be broken");
        await SetAsync(isGood: false, cancellationToken);
        await rds.RemoveTagsFromResourceAsync(new RemoveTagsFromResourceRequest { ResourceName = _chosen[2].DBInstanceArn, TagKeys = [Owner] }, cancellationToken);
        return $"{_chosen[0].DBInstanceIdentifier} gets no minor upgrades, {_chosen[1].DBInstanceIdentifier} is unprotected, {_chosen[2].DBInstanceIdentifier} is nobody's";
    }

    /// <summary>Takes it all back.</summary>
    public async Task MendAsync(CancellationToken cancellationToken)
    {
        await SetAsync(isGood: true, cancellationToken);
        await rds.AddTagsToResourceAsync(
            new AddTagsToResourceRequest { ResourceName = _chosen[2].DBInstanceArn, Tags = [_chosen[2].TagList.Single(tag => tag.Key == Owner)] }, cancellationToken);
    }

    private static bool IsGood(DBInstance instance) => instance is { DBClusterIdentifier: null or "", AutoMinorVersionUpgrade: true, DeletionProtection: true }
        && (instance.TagList ?? []).Exists(tag => tag.Key == Owner);

    private async Task SetAsync(bool isGood, CancellationToken cancellationToken)
    {
        await rds.ModifyDBInstanceAsync(new ModifyDBInstanceRequest { DBInstanceIdentifier = _chosen[0].DBInstanceIdentifier, AutoMinorVersionUpgrade = isGood }, cancellationToken);
        await rds.ModifyDBInstanceAsync(new ModifyDBInstanceRequest { DBInstanceIdentifier = _chosen[1].DBInstanceIdentifier, DeletionProtection = isGood }, cancellationToken);
    }
}
