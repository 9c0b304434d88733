namespace DataReliability.RdsModel;

/// <summary>The network that every world has from the start.</summary>
internal static class Network
{
    public const string VpcId = "vpc-0000000000localcl";
    public const string DefaultSubnetGroup = "default";
    public const string DefaultSecurityGroup = "sg-00000000000default";
}
