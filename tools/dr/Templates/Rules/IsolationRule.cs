using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.Dr.Templates.Rules;

/// <summary>A restore is a copy of production: nothing but the checks may reach it, and it may reach nothing.</summary>
internal sealed class IsolationRule : ITemplateRule
{
    private static readonly string[] WaysOut =
    [
        "AWS::EC2::Route", "AWS::EC2::InternetGateway", "AWS::EC2::EgressOnlyInternetGateway", "AWS::EC2::VPCGatewayAttachment", "AWS::EC2::NatGateway",
        "AWS::EC2::VPCPeeringConnection", "AWS::EC2::TransitGatewayAttachment", "AWS::EC2::VPNGateway",
    ];

    public string Name => "isolation";

    public string Demands => "no route leads out of the VPC of restores; restores admit only the checks and let nothing out";

    public IEnumerable<Finding> Check(TemplateUnderCheck template)
    {
        foreach (var way in template.Cloud.Resources.Values.Where(resource => WaysOut.Contains(resource.Type)))
            yield return Finding.Of(way.LogicalId, null, $"{way.Type} leads out of where restores live", "remove it");
        foreach (var subnet in template.OfType("AWS::EC2::Subnet").Where(subnet => Scalar.Text(subnet.Properties["MapPublicIpOnLaunch"]) == "true"))
            yield return Finding.Of(subnet.LogicalId, "MapPublicIpOnLaunch", "what lives in it gets a public address", "set MapPublicIpOnLaunch to false");

        var given = template.Functions.Select(function => function.Environment.GetValueOrDefault("RESTORE_SECURITY_GROUP_ID")).OfType<string>().ToHashSet();
        foreach (var group in template.OfType("AWS::EC2::SecurityGroup").Where(group => given.Contains(group.PhysicalId)))
        {
            var ingress = group.Properties["SecurityGroupIngress"] as JsonArray ?? [];
            if (ingress.Count != 1 || ingress[0]?["SourceSecurityGroupId"] is null || ingress[0]?["CidrIp"] is not null)
                yield return Finding.Of(group.LogicalId, "SecurityGroupIngress", "restores admit more than the checks", "admit one SourceSecurityGroupId, and no addresses");
            var egress = group.Properties["SecurityGroupEgress"] as JsonArray ?? [];
            if (egress.Count != 1 || Scalar.Text(egress[0]?["CidrIp"]) != "255.255.255.255/32")
                yield return Finding.Of(group.LogicalId, "SecurityGroupEgress", "restores may reach others", "let out to 255.255.255.255/32 alone, which takes the place of the rule that lets everything out");
        }
    }
}
