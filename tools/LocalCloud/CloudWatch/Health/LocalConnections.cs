using System.Net.NetworkInformation;

namespace DataReliability.LocalCloud.CloudWatch.Health;

/// <summary>Counts connections on this machine.</summary>
internal static class LocalConnections
{
    /// <summary>How many connections to a local port are established.</summary>
    public static int Count(int port) => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
        .Count(c => c.LocalEndPoint.Port == port && c.State == TcpState.Established);
}
