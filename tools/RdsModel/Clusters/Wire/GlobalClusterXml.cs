using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Wire;

/// <summary>A GlobalCluster on the wire.</summary>
internal static class GlobalClusterXml
{
    /// <param name="element">GlobalCluster, or in lists GlobalClusterMember.</param>
    public static void Write(XmlText xml, GlobalCluster global, ReadOnlySpan<byte> element)
    {
        xml.Open(element);
        xml.Value("GlobalClusterIdentifier"u8, global.Id);
        xml.Value("GlobalClusterResourceId"u8, global.ResourceId);
        xml.Value("GlobalClusterArn"u8, global.Arn);
        xml.Value("Status"u8, global.Status);
        xml.Value("Engine"u8, global.Engine);
        xml.Value("EngineVersion"u8, global.EngineVersion);
        xml.Value("DatabaseName"u8, global.DatabaseName);
        xml.Value("StorageEncrypted"u8, global.IsEncrypted);
        xml.Value("DeletionProtection"u8, global.DeletionProtection);
        xml.Open("GlobalClusterMembers"u8);
        foreach (var arn in global.Members)
        {
            xml.Open("GlobalClusterMember"u8);
            xml.Value("DBClusterArn"u8, arn);
            xml.Values("Readers"u8, "member"u8, arn == global.Writer ? global.Members.Remove(arn) : []);
            xml.Value("IsWriter"u8, arn == global.Writer);
            xml.Value("GlobalWriteForwardingStatus"u8, "disabled");
            if (arn != global.Writer) xml.Value("SynchronizationStatus"u8, global.Operation is null ? "connected" : "pending-resync");
            xml.Close("GlobalClusterMember"u8);
        }

        xml.Close("GlobalClusterMembers"u8);
        if (global.Operation is { } operation)
        {
            xml.Open("FailoverState"u8);
            xml.Value("Status"u8, operation.Status);
            xml.Value("FromDbClusterArn"u8, operation.From);
            xml.Value("ToDbClusterArn"u8, operation.To);
            xml.Value("IsDataLossAllowed"u8, operation.IsDataLossAllowed);
            xml.Close("FailoverState"u8);
        }

        TagXml.Write(xml, global.Tags);
        xml.Close(element);
    }
}
