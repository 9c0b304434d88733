using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Wire;

/// <summary>A DBClusterEndpoint on the wire.</summary>
internal static class ClusterEndpointXml
{
    /// <summary>A custom endpoint.</summary>
    public static void Write(XmlText xml, DbClusterEndpoint endpoint, string address, string status)
    {
        xml.Value("DBClusterEndpointIdentifier"u8, endpoint.Id);
        xml.Value("DBClusterIdentifier"u8, endpoint.Cluster);
        xml.Value("DBClusterEndpointResourceIdentifier"u8, endpoint.ResourceId);
        xml.Value("Endpoint"u8, address);
        xml.Value("Status"u8, status);
        xml.Value("EndpointType"u8, "CUSTOM");
        xml.Value("CustomEndpointType"u8, endpoint.Type);
        xml.Values("StaticMembers"u8, "member"u8, endpoint.Members);
        xml.Values("ExcludedMembers"u8, "member"u8, endpoint.Excluded);
        xml.Value("DBClusterEndpointArn"u8, endpoint.Arn);
    }

    /// <summary>The cluster's own endpoint, or that of its readers.</summary>
    public static void Write(XmlText xml, DbCluster cluster, string type, string address)
    {
        xml.Value("DBClusterIdentifier"u8, cluster.Id);
        xml.Value("Endpoint"u8, address);
        xml.Value("Status"u8, cluster.CreateTime is null ? "creating" : "available");
        xml.Value("EndpointType"u8, type);
    }
}
