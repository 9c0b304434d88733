using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.HttpApi;

/// <summary>Reads the routes of the template's HTTP APIs from functions' events of type HttpApi.</summary>
internal static class RouteReader
{
    /// <summary>The API of events that name none.</summary>
    public const string Implicit = "ServerlessHttpApi";

    public static IReadOnlyList<HttpRoute> Read(CloudTemplate template) =>
        [.. template.Functions.SelectMany(f => f.Triggers.OfType<HttpTrigger>().Select(t => new HttpRoute(Api(template, t), t.Method, t.Path, f.LogicalId, NeedsIam(template, t)))).OrderBy(r => r.Order())];

    private static TemplateResource? Resource(CloudTemplate template, HttpTrigger trigger) =>
        template.OfType("AWS::Serverless::HttpApi").FirstOrDefault(a => a.PhysicalId == trigger.Api || a.LogicalId == trigger.Api);

    private static string Api(CloudTemplate template, HttpTrigger trigger) => Resource(template, trigger)?.PhysicalId ?? trigger.Api ?? Implicit;

    private static bool NeedsIam(CloudTemplate template, HttpTrigger trigger) => (trigger.Authorizer ?? Scalar.Text(Resource(template, trigger)?.Properties["Auth"]?["DefaultAuthorizer"])) == "AWS_IAM";
}
