using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace DataReliability.StandIns.AwsClientRuntime;

/// <summary>
/// Finds a regional service's endpoint: the configured URL, or else <c>https://{prefix}.{region}.{suffix}</c> with the
/// partition's suffix, its FIPS form and its dual-stack form. GovCloud's plain endpoints are the FIPS ones.
/// </summary>
internal sealed class AwsEndpointProvider(string prefix) : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        if (parameters["Endpoint"] is string { Length: > 0 } url)
            return new Endpoint(url);
        if (parameters["Region"] is not string { Length: > 0 } region)
        {
            throw new AmazonClientException(
                "No Region is configured: set RegionEndpoint or ServiceURL on the client's configuration, or AWS_REGION.");
        }

        var partition = RegionEndpoint.GetBySystemName(region);
        var fips = parameters["UseFIPS"] is true && partition.PartitionName != "aws-us-gov" ? "-fips" : "";
        var suffix = parameters["UseDualStack"] is true ? DualStackSuffix(partition) : partition.PartitionDnsSuffix;
        return new Endpoint($"https://{prefix}{fips}.{region}.{suffix}");
    }

    private static string DualStackSuffix(RegionEndpoint region) => region.PartitionName switch
    {
        "aws" or "aws-us-gov" => "api.aws",
        "aws-cn" => "api.amazonwebservices.com.cn",
        var other => throw new AmazonClientException(
            $"Partition {other} ({region.SystemName}) has no dual-stack endpoints: switch UseDualstackEndpoint off."),
    };
}
