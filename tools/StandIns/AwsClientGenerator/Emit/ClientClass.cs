using DataReliability.StandIns.AwsClientGenerator.Model;

namespace DataReliability.StandIns.AwsClientGenerator.Emit;

/// <summary>The client: constructors, pipeline and a method an operation.</summary>
internal static class ClientClass
{
    public static string Emit(Client client)
    {
        var code = new CodeWriter(client.Namespace);
        code.Line($"/// <summary>Calls {client.Metadata.ServiceId}, version {client.Metadata.ApiVersion}.</summary>");
        code.Open($"public partial class {client.Prefix}Client : global::Amazon.Runtime.AmazonServiceClient, I{client.Prefix}");
        Constructors(client, code);
        Pipeline(client, code);
        if (client.Operations.Any(o => o.Paginator is not null))
        {
            code.Line($"private global::{client.Namespace}.Model.I{client.Root}PaginatorFactory _paginators;");
            code.Line($"public global::{client.Namespace}.Model.I{client.Root}PaginatorFactory Paginators => _paginators ??= new global::{client.Namespace}.Model.{client.Root}PaginatorFactory(this);");
        }

        foreach (var operation in client.Operations)
            Methods(client, operation, code);
        code.Close();
        return code.ToString();
    }

    private static void Constructors(Client client, CodeWriter code)
    {
        const string Credentials = "global::Amazon.Runtime.AWSCredentials credentials";
        const string Region = "global::Amazon.RegionEndpoint region";
        const string Keys = "string awsAccessKeyId, string awsSecretAccessKey";
        const string Session = Keys + ", string awsSessionToken";
        var name = client.Prefix + "Client";
        var config = client.Prefix + "Config";
        code.Line($"public {name}() : base(new {config}()) {{ }}");
        code.Line($"public {name}({Region}) : base(new {config} {{ RegionEndpoint = region }}) {{ }}");
        code.Line($"public {name}({config} config) : base(config) {{ }}");
        code.Line($"public {name}({Credentials}) : this(credentials, new {config}()) {{ }}");
        code.Line($"public {name}({Credentials}, {Region}) : this(credentials, new {config} {{ RegionEndpoint = region }}) {{ }}");
        code.Line($"public {name}({Credentials}, {config} clientConfig) : base(credentials, clientConfig) {{ }}");
        code.Line($"public {name}({Keys}) : this(awsAccessKeyId, awsSecretAccessKey, new {config}()) {{ }}");
        code.Line($"public {name}({Keys}, {Region}) : this(awsAccessKeyId, awsSecretAccessKey, new {config} {{ RegionEndpoint = region }}) {{ }}");
        code.Line($"public {name}({Keys}, {config} clientConfig) : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) {{ }}");
        code.Line($"public {name}({Session}) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new {config}()) {{ }}");
        code.Line($"public {name}({Session}, {Region}) : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new {config} {{ RegionEndpoint = region }}) {{ }}");
        code.Line($"public {name}({Session}, {config} clientConfig) : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) {{ }}");
    }

    private static void Pipeline(Client client, CodeWriter code)
    {
        code.Line($"private static readonly global::Amazon.Runtime.Internal.IServiceMetadata Metadata = new AwsServiceMetadata({Names.Literal(client.Metadata.ServiceId)});");
        code.Line("protected override global::Amazon.Runtime.Internal.IServiceMetadata ServiceMetadata => Metadata;");
        code.Open("protected override void CustomizeRuntimePipeline(global::Amazon.Runtime.Internal.RuntimePipeline pipeline)");
        code.Line("pipeline.RemoveHandler<global::Amazon.Runtime.Internal.EndpointResolver>();");
        code.Line("pipeline.AddHandlerAfter<global::Amazon.Runtime.Internal.Marshaller>(new AwsEndpointResolver());");
        code.Line("pipeline.AddHandlerAfter<global::Amazon.Runtime.Internal.Marshaller>(new SigV4AuthHandler());");
        code.Close();
        code.Line("public global::Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(global::Amazon.Runtime.AmazonWebServiceRequest request) => ((global::Amazon.Runtime.ClientConfig)Config).DetermineServiceOperationEndpoint(new global::Amazon.Runtime.Endpoints.ServiceOperationEndpointParameters(request));");
    }

    private static void Methods(Client client, Operation operation, CodeWriter code)
    {
        var request = Names.Envelope(client, operation.Request);
        var response = Names.Envelope(client, operation.Response);
        code.Line($"public virtual {Signature(client, operation, $"{request} request")} => InvokeAsync<{response}>(request, {client.Prefix}Operations.{operation.Name}.Options(), cancellationToken);");
        if (operation.NoArguments)
            code.Line($"public virtual {Signature(client, operation, null)} => {operation.Name}Async(new {request}(), cancellationToken);");
        foreach (var form in operation.Forms)
        {
            var values = string.Join(", ", form.Select(m => $"{m.PropertyName} = {Names.Parameter(m)}"));
            code.Line($"public virtual {Signature(client, operation, Parameters(client, form))} => {operation.Name}Async(new {request} {{ {values} }}, cancellationToken);");
        }
    }

    public static string Signature(Client client, Operation operation, string? parameters) =>
        $"global::System.Threading.Tasks.Task<{Names.Envelope(client, operation.Response)}> {operation.Name}Async("
        + (parameters is null ? "" : parameters + ", ")
        + "global::System.Threading.CancellationToken cancellationToken = default)";

    public static string Parameters(Client client, IReadOnlyList<Member> form) =>
        string.Join(", ", form.Select(m => $"{Names.Property(client, client.Shape(m))} {Names.Parameter(m)}"));
}
