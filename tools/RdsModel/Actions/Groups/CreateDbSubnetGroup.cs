using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Groups;

internal static class CreateDbSubnetGroup
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var name = form.Required("DBSubnetGroupName");
        if (name.Length > 255 || !name.All(each => char.IsAsciiLetterOrDigit(each) || each is '.' or '_' or '-' or ' ') || string.Equals(name, Network.DefaultSubnetGroup, StringComparison.OrdinalIgnoreCase))
            throw new RdsRefusedException("InvalidParameterValue", $"The parameter DBSubnetGroupName is not a valid name: {name}");
        var id = name.ToLowerInvariant();
        var (description, subnets) = (form.Required("DBSubnetGroupDescription"), SubnetGroups.Subnets(form));
        if (world.SubnetGroups.Contains(id)) throw new RdsRefusedException("DBSubnetGroupAlreadyExists", $"The DB subnet group '{id}' already exists.");
        if (world.SubnetGroups.Count > world.Options.SubnetGroupQuota)
            throw new RdsRefusedException("DBSubnetGroupQuotaExceeded", $"You may have at most {world.Options.SubnetGroupQuota} DB subnet groups.");
        var group = new DbSubnetGroup(id, world.Arn("subgrp", id), description, Network.VpcId, subnets, form.Tags() ?? []);
        world.SubnetGroups.Put(group);
        return Answers.One(group, (xml, each) => SubnetGroupXml.Write(xml, each, world.Region));
    }
}
