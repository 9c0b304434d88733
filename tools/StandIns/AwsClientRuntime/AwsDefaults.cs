using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DataReliability.StandIns.AwsClientRuntime;

/// <summary>The SDK's default configurations: they differ in how long a connection may take.</summary>
internal static class AwsDefaults
{
    public static IDefaultConfigurationProvider Provider() => new DefaultConfigurationProvider(
    [
        Mode(DefaultConfigurationMode.Standard, milliseconds: 3100),
        Mode(DefaultConfigurationMode.InRegion, milliseconds: 1100),
        Mode(DefaultConfigurationMode.CrossRegion, milliseconds: 3100),
        Mode(DefaultConfigurationMode.Mobile, milliseconds: 30000),
        Mode(DefaultConfigurationMode.Auto, milliseconds: 1100),
    ]);

    private static DefaultConfiguration Mode(DefaultConfigurationMode name, int milliseconds) => new()
    {
        Name = name,
        RetryMode = RequestRetryMode.Standard,
        S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
        ConnectTimeout = TimeSpan.FromMilliseconds(milliseconds),
        TlsNegotiationTimeout = TimeSpan.FromMilliseconds(milliseconds),
    };
}
