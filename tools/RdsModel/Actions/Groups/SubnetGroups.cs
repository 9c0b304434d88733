using System.Collections.Immutable;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Groups;

/// <summary>What RDS asks of DB subnet groups. Subnets are not checked with EC2: they are taken to lie in the Region's Availability
/// Zones in turn.</summary>
internal static class SubnetGroups
{
    public static DbSubnetGroup Find(RdsWorld world, string name) => world.SubnetGroups.Find(name.ToLowerInvariant())
        ?? throw new RdsRefusedException("DBSubnetGroupNotFoundFault", $"DB subnet group '{name}' does not exist.", 404);

    /// <summary>The subnets of a call: at least two, in different Availability Zones.</summary>
    public static ImmutableArray<string> Subnets(QueryForm form)
    {
        var subnets = form.Texts("SubnetIds", "SubnetIdentifier");
        foreach (var subnet in subnets)
        {
            if (!subnet.StartsWith("subnet-", StringComparison.Ordinal))
                throw new RdsRefusedException("InvalidParameterValue", $"The subnet ID '{subnet}' is not valid: it must begin with subnet-.");
        }

        if (subnets.Distinct(StringComparer.Ordinal).Count() != subnets.Length)
            throw new RdsRefusedException("InvalidSubnet", "A subnet may be named only once.");
        return subnets.Length >= 2
            ? subnets
            : throw new RdsRefusedException(
                "DBSubnetGroupDoesNotCoverEnoughAZs",
                "The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement. Add subnets to cover at least 2 AZs.");
    }
}
