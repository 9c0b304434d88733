namespace DataReliability.LocalCloud.Ec2;

/// <summary>A route of a route table.</summary>
/// <param name="Destination">A block of IPv4 or IPv6 addresses.</param>
/// <param name="Target">Such as igw-0123 or nat-0123; local for the VPC itself.</param>
internal sealed record Route(string Destination, string Target)
{
    /// <summary>What EC2 calls the element that holds a target.</summary>
    public string Element => Target[..Math.Max(0, Target.IndexOf('-', StringComparison.Ordinal))] switch
    {
        "nat" => "natGatewayId",
        "tgw" => "transitGatewayId",
        "pcx" => "vpcPeeringConnectionId",
        "eni" => "networkInterfaceId",
        "eigw" => "egressOnlyInternetGatewayId",
        _ => "gatewayId",
    };
}
