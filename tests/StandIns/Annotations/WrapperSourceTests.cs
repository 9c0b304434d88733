namespace DataReliability.StandIns.Annotations.Tests;

public class WrapperSourceTests
{
    private const string Startup = """
        namespace Fleet
        {
            [LambdaStartup]
            public class Startup { public void ConfigureServices(IServiceCollection services) => services.AddSingleton("a"); }
        }
        """;

    [Fact]
    public void A_function_with_services_gets_a_wrapper_in_its_namespace()
    {
        var generated = Generated.From($$"""
            {{Startup}}
            namespace Fleet.Snapshots
            {
                public class Snapshots(string bucket)
                {
                    [LambdaFunction]
                    public Task<string> Plan(string day, ILambdaContext context, [FromServices] string region) =>
                        Task.FromResult(bucket + day + region + context.AwsRequestId);
                }
            }
            """);

        Assert.Empty(generated.Refusals);
        Assert.Empty(generated.CompilerErrors);
        var (name, source) = Assert.Single(generated.Sources);
        Assert.Equal("Snapshots_Plan_Generated.g.cs", name);
        Assert.Contains("namespace Fleet.Snapshots\n", source, StringComparison.Ordinal);
        Assert.Contains("async global::System.Threading.Tasks.Task<string> Plan(string __day__, global::Amazon.Lambda.Core.ILambdaContext __context__)", source, StringComparison.Ordinal);
        Assert.Contains("new global::Fleet.Startup().ConfigureServices(services);", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_startup_the_class_is_constructed_as_it_is()
    {
        var generated = Generated.From("public class F { [LambdaFunction] public void Go(string text) { } }");

        Assert.Empty(generated.Refusals);
        Assert.Empty(generated.CompilerErrors);
        Assert.DoesNotContain("ServiceCollection", Assert.Single(generated.Sources).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_startup_no_injection_package_is_needed()
    {
        var generated = Generated.From("public class F { [LambdaFunction] public void Go(string text) { } }", hasInjection: false);

        Assert.Empty(generated.Refusals);
        Assert.Empty(generated.CompilerErrors);
    }

    [Fact]
    public void Each_function_has_a_wrapper_of_its_own()
    {
        var generated = Generated.From(
            "public class F { [LambdaFunction] public void A(string text) { } [LambdaFunction] public Task B(Stream text) => Task.CompletedTask; }");

        Assert.Equal(["F_A_Generated.g.cs", "F_B_Generated.g.cs"], generated.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(generated.CompilerErrors);
    }

    [Fact]
    public void A_serializer_on_the_method_will_do()
    {
        var generated = Generated.From(
            "public class F { [LambdaFunction, LambdaSerializer(typeof(DefaultLambdaJsonSerializer))] public void Go(string text) { } }",
            hasSerializer: false);

        Assert.Empty(generated.Refusals);
        Assert.Single(generated.Sources);
    }
}
