using Amazon.Runtime.Internal;

namespace DataReliability.StandIns.AwsClientRuntime;

internal sealed class AwsServiceMetadata(string serviceId) : IServiceMetadata
{
    public string ServiceId => serviceId;

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
