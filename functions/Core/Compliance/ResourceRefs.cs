using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance;

/// <summary>Refers to resources.</summary>
public static class ResourceRefs
{
    /// <summary>The identifier that stands for all resources of a type.</summary>
    public const string All = "*";

    /// <summary>A resource, with its tags, owner and team as far as they could be read.</summary>
    public static ResourceRef Of(Resource resource, ControlParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(parameters);
        var tags = resource.Tags.Match<IReadOnlyDictionary<string, string>?>(read => read, _ => null);
        return new ResourceRef(resource.Account, resource.Region, resource.Type, resource.Arn, resource.Id)
        {
            Tags = tags,
            Owner = FirstOf(parameters.OwnerTags, tags),
            Team = FirstOf(parameters.TeamTags, tags),
        };
    }

    /// <summary>All resources of a type in an account and Region: an ARN that ends in <c>*</c>.</summary>
    public static ResourceRef AllOf(string type, string account, string region)
    {
        ArgumentNullException.ThrowIfNull(region);
        var partition = region.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn"
            : region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov"
            : "aws";
        var arn = type switch
        {
            ResourceTypes.DBInstance => $"arn:{partition}:rds:{region}:{account}:db:*",
            ResourceTypes.DBCluster => $"arn:{partition}:rds:{region}:{account}:cluster:*",
            ResourceTypes.DBSnapshot => $"arn:{partition}:rds:{region}:{account}:snapshot:*",
            ResourceTypes.DBClusterSnapshot => $"arn:{partition}:rds:{region}:{account}:cluster-snapshot:*",
            ResourceTypes.DBSubnetGroup => $"arn:{partition}:rds:{region}:{account}:subgrp:*",
            ResourceTypes.DBSecurityGroup => $"arn:{partition}:rds:{region}:{account}:secgrp:*",
            ResourceTypes.DBProxy => $"arn:{partition}:rds:{region}:{account}:db-proxy:*",
            ResourceTypes.GlobalCluster => $"arn:{partition}:rds::{account}:global-cluster:*",
            ResourceTypes.DynamoDBTable => $"arn:{partition}:dynamodb:{region}:{account}:table/*",
            ResourceTypes.DaxCluster => $"arn:{partition}:dax:{region}:{account}:cache/*",
            ResourceTypes.AccountRegion => $"{ResourceTypes.AccountRegion}:{account}",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "no resource of this type is judged"),
        };
        return new ResourceRef(account, region, type, arn, All);
    }

    private static string? FirstOf(IReadOnlyList<string> keys, IReadOnlyDictionary<string, string>? tags) => tags is null
        ? null
        : keys.Select(tags.GetValueOrDefault).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
}
