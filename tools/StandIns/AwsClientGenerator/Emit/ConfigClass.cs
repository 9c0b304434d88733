using DataReliability.StandIns.AwsClientGenerator.Model;

namespace DataReliability.StandIns.AwsClientGenerator.Emit;

/// <summary>The client's configuration, and the base class of its requests.</summary>
internal static class ConfigClass
{
    public static string Emit(Client client)
    {
        var config = client.Prefix + "Config";
        var service = client.Metadata;
        var code = new CodeWriter(client.Namespace);
        code.Open($"public partial class {config} : global::Amazon.Runtime.ClientConfig");
        code.Line("private static readonly string Agent = global::Amazon.Util.Internal.InternalSDKUtils.BuildUserAgentString("
            + $"{Names.Literal(service.ServiceId.Replace(' ', '_'))}, typeof({config}).Assembly.GetName().Version.ToString());");
        code.Open($"public {config}() : base(AwsDefaults.Provider())");
        code.Line($"base.ServiceId = {Names.Literal(service.ServiceId)};");
        code.Line($"AuthenticationServiceName = {Names.Literal(service.SigningName)};");
        code.Line($"EndpointProvider = new AwsEndpointProvider({Names.Literal(service.EndpointPrefix)});");
        code.Close();
        code.Line($"public static new string ServiceId => {Names.Literal(service.ServiceId)};");
        code.Line($"public override string RegionEndpointServiceName => {Names.Literal(service.EndpointPrefix)};");
        code.Line($"public override string ServiceVersion => {Names.Literal(service.ApiVersion)};");
        code.Line("public override string UserAgent => Agent;");
        code.Line("public override global::Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(global::Amazon.Runtime.Endpoints.ServiceOperationEndpointParameters parameters) => EndpointProvider.ResolveEndpoint(AwsEndpoints.Parameters(this, parameters.AlternateEndpoint));");
        code.Close();
        code.Line($"public partial class {client.Prefix}Request : global::Amazon.Runtime.AmazonWebServiceRequest;");
        return code.ToString();
    }
}
