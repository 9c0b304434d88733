using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Wire;

/// <summary>A DBSubnetGroup on the wire.</summary>
internal static class SubnetGroupXml
{
    public static void Write(XmlText xml, DbSubnetGroup group, string region)
    {
        xml.Open("DBSubnetGroup"u8);
        xml.Value("DBSubnetGroupName"u8, group.Id);
        xml.Value("DBSubnetGroupDescription"u8, group.Description);
        xml.Value("VpcId"u8, group.VpcId);
        xml.Value("SubnetGroupStatus"u8, "Complete");
        xml.Open("Subnets"u8);
        for (var at = 0; at < group.Subnets.Length; at++)
        {
            xml.Open("Subnet"u8);
            xml.Value("SubnetIdentifier"u8, group.Subnets[at]);
            xml.Open("SubnetAvailabilityZone"u8);
            xml.Value("Name"u8, region + (char)('a' + (at % 3)));
            xml.Close("SubnetAvailabilityZone"u8);
            xml.Value("SubnetStatus"u8, "Active");
            xml.Close("Subnet"u8);
        }

        xml.Close("Subnets"u8);
        xml.Value("DBSubnetGroupArn"u8, group.Arn);
        xml.Close("DBSubnetGroup"u8);
    }
}
