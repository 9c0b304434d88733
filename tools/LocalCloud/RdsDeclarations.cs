using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Rds;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud;

/// <summary>Makes known to RDS what the template declares for it.</summary>
internal static class RdsDeclarations
{
    public static void Declare(CloudTemplate template, RdsEndpoint rds)
    {
        foreach (var group in template.OfType("AWS::RDS::DBSubnetGroup")) rds.DeclareSubnetGroup(group.Name);
        foreach (var group in template.OfType("AWS::EC2::SecurityGroup")) rds.DeclareSecurityGroup(group.PhysicalId);
        foreach (var group in template.OfType("AWS::RDS::DBParameterGroup"))
        {
            var parameters = (group.Properties["Parameters"] as JsonObject ?? [])
                .ToDictionary(p => p.Key, p => Scalar.Text(p.Value) ?? "", StringComparer.Ordinal);
            rds.DeclareParameterGroup(group.Name, Scalar.Text(group.Properties["Family"]) ?? "", parameters);
        }
    }
}
