using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>Writes what is sent as a line of the AWS CLI.</summary>
internal static class CliLine
{
    public static string Of(ModifyResource modify)
    {
        var target = modify.Target;
        var command = target.Type switch
        {
            ResourceTypes.DBInstance => "modify-db-instance --db-instance-identifier",
            ResourceTypes.DBCluster => "modify-db-cluster --db-cluster-identifier",
            ResourceTypes.DBSnapshot => "modify-db-snapshot-attribute --db-snapshot-identifier",
            ResourceTypes.DBClusterSnapshot => "modify-db-cluster-snapshot-attribute --db-cluster-snapshot-identifier",
            var type => throw new ArgumentException($"{target.Arn} is of type {type}, which is never modified", nameof(modify)),
        };
        return $"aws rds {command} {target.Id} {modify.Change.CliOptions}{(modify.Immediately ? " --apply-immediately" : "")} --region {target.Region}";
    }
}
