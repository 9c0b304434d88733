using DataReliability.StandIns.AwsClientGenerator.Model;

namespace DataReliability.StandIns.AwsClientGenerator.Emit;

/// <summary>The interface of the client, with the static factories that IAmazonService asks for.</summary>
internal static class ClientInterface
{
    public static string Emit(Client client)
    {
        var code = new CodeWriter(client.Namespace);
        code.Line($"/// <summary>Calls {client.Metadata.ServiceId}, version {client.Metadata.ApiVersion}.</summary>");
        code.Open($"public partial interface I{client.Prefix} : global::Amazon.Runtime.IAmazonService, global::System.IDisposable");
        if (client.Operations.Any(o => o.Paginator is not null))
            code.Line($"global::{client.Namespace}.Model.I{client.Root}PaginatorFactory Paginators {{ get; }}");
        foreach (var operation in client.Operations)
        {
            code.Line(ClientClass.Signature(client, operation, $"{Names.Envelope(client, operation.Request)} request") + ";");
            if (operation.NoArguments)
                code.Line(ClientClass.Signature(client, operation, null) + ";");
            foreach (var form in operation.Forms)
                code.Line(ClientClass.Signature(client, operation, ClientClass.Parameters(client, form)) + ";");
        }

        code.Line("global::Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(global::Amazon.Runtime.AmazonWebServiceRequest request);");
        Factories(client, code);
        code.Close();
        return code.ToString();
    }

    private static void Factories(Client client, CodeWriter code)
    {
        var config = client.Prefix + "Config";
        code.Line($"[global::System.Diagnostics.CodeAnalysis.DynamicDependency(global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicProperties, typeof({config}))]");
        code.Line($"static global::Amazon.Runtime.ClientConfig global::Amazon.Runtime.IAmazonService.CreateDefaultClientConfig() => new {config}();");
        code.Line("static global::Amazon.Runtime.IAmazonService global::Amazon.Runtime.IAmazonService.CreateDefaultServiceClient(global::Amazon.Runtime.AWSCredentials awsCredentials, global::Amazon.Runtime.ClientConfig clientConfig) =>");
        code.Line($"    clientConfig is {config} config");
        code.Line($"        ? awsCredentials is null ? new {client.Prefix}Client(config) : new {client.Prefix}Client(awsCredentials, config)");
        code.Line($"        : throw new global::Amazon.Runtime.AmazonClientException($\"The configuration is a {{clientConfig?.GetType().Name ?? \"null\"}}: {client.Prefix}Client needs a {config}.\");");
    }
}
