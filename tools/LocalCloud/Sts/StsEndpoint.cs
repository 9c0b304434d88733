using System.Xml.Linq;
using DataReliability.LocalCloud.FrontDoor;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Sts;

/// <summary>STS: GetCallerIdentity, which tells a function its role.</summary>
internal sealed class StsEndpoint(CloudTemplate template) : IAwsEndpoint
{
    /// <inheritdoc/>
    public string Service => "sts";

    /// <inheritdoc/>
    public Task<AwsResponse> HandleAsync(AwsRequest request, CancellationToken cancellationToken) => Task.FromResult(request.Action switch
    {
        "GetCallerIdentity" => QueryXml.Answer(request,
            new XElement("Arn", Arn(request)), new XElement("UserId", UserId(request)), new XElement("Account", request.Account)),
        _ => throw new AwsErrorException("InvalidAction", $"LocalCloud does not serve sts:{request.Action}"),
    });

    private string Arn(AwsRequest request) => template.Functions.FirstOrDefault(f => f.LogicalId == request.Principal) is { } function
        ? $"arn:aws:sts::{request.Account}:assumed-role/{function.RoleArn[(function.RoleArn.LastIndexOf('/') + 1)..]}/{function.Name}"
        : $"arn:aws:iam::{request.Account}:user/{Principals.Person}";

    private static string UserId(AwsRequest request) =>
        request.Principal == Principals.Person ? "AIDA" + StableId.Letters("user", 16) : $"AROA{StableId.Letters(request.Principal, 16)}:{request.Principal}";
}
