namespace DataReliability.StandIns.Annotations.Tests;

public class MisuseTests
{
    private const string Startup = "[LambdaStartup] public class Startup { public void ConfigureServices(IServiceCollection services) { } }\n";

    [Theory]
    [InlineData("public static void Go(string text) { }", "static")]
    [InlineData("public void Go<T>(T text) { }", "generic")]
    [InlineData("private void Go(string text) { }", "not public")]
    [InlineData("public async void Go(string text) => await Task.CompletedTask;", "async and returns void")]
    [InlineData("public ValueTask Go(string text) => default;", "ValueTask")]
    [InlineData("public string? Go(string text) => null;", "result is a nullable reference")]
    [InlineData("public Task<string?> Go(string text) => Task.FromResult<string?>(null);", "result is a nullable reference")]
    [InlineData("public void Go(string? text) { }", "'text' is a nullable reference")]
    [InlineData("public void Go(ref string text) { }", "'text' is ref, in, out or params")]
    [InlineData("public void Go(string a, string b) { }", "'a' and 'b' would both be the event")]
    [InlineData("public void Go(ILambdaContext context, string text) { }", "the context comes after the event")]
    [InlineData("public void Go(ILambdaContext a, ILambdaContext b) { }", "takes the context twice")]
    [InlineData("public void Go(string context, ILambdaContext other) { }", "'context' has a name that the wrapper uses")]
    [InlineData("public void Go(string text, [FromServices] string scope) { }", "'scope' has a name that the wrapper uses")]
    public void A_method_that_cannot_be_a_function_is_refused_with_the_reason(string method, string reason)
    {
        var generated = Generated.From($$"""{{Startup}} public class F { [LambdaFunction] {{method}} }""");

        Assert.Contains(generated.Refusals, refusal => refusal.Id == "AWSLambda0117" && refusal.GetMessage().Contains(reason, StringComparison.Ordinal));
        Assert.Empty(generated.Sources);
    }

    [Theory]
    [InlineData("public class Outer { public class F { [LambdaFunction] public void Go(string text) { } } }", "nested in 'Outer'")]
    [InlineData("public abstract class F { [LambdaFunction] public void Go(string text) { } }", "abstract")]
    [InlineData("public class F(string need) { [LambdaFunction] public void Go(string text) => text.Contains(need); }", "no class has [LambdaStartup]")]
    [InlineData("public class F { [LambdaFunction] public void Go([FromServices] string text) { } }", "no class has [LambdaStartup]")]
    public void A_class_that_cannot_hold_a_function_is_refused_with_the_reason(string source, string reason)
    {
        var generated = Generated.From(source);

        var refusal = Assert.Single(generated.Refusals);
        Assert.Equal("AWSLambda0117", refusal.Id);
        Assert.Contains(reason, refusal.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(generated.Sources);
    }

    [Theory]
    [InlineData(127, 0)]
    [InlineData(128, 1)]
    public void A_handler_string_over_127_characters_is_refused_with_its_length(int length, int refusals)
    {
        // Assembly::F_M_Generated::M, with the method's name twice.
        var fixedPart = "Functions::F__Generated::".Length;
        var method = new string('M', (length - fixedPart) / 2);
        var assembly = "Functions" + new string('x', (length - fixedPart) % 2);

        var generated = Generated.From($$"""public class F { [LambdaFunction] public void {{method}}(string text) { } }""", assembly: assembly);

        Assert.Equal(refusals, generated.Refusals.Count);
        Assert.All(generated.Refusals, refusal =>
        {
            Assert.Equal("AWSLambda0118", refusal.Id);
            Assert.Contains("has 128 characters", refusal.GetMessage(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_function_in_an_image_may_have_any_handler_string()
    {
        var method = new string('M', 100);

        var generated = Generated.From(
            $$"""public class F { [LambdaFunction(PackageType = LambdaPackageType.Image)] public void {{method}}(string text) { } }""");

        Assert.Empty(generated.Refusals);
    }

    [Fact]
    public void A_missing_serializer_is_refused()
    {
        var generated = Generated.From("public class F { [LambdaFunction] public void Go(string text) { } }", hasSerializer: false);

        Assert.Equal("AWSLambda0108", Assert.Single(generated.Refusals).Id);
    }

    [Fact]
    public void A_missing_injection_package_is_named()
    {
        var generated = Generated.From(
            "[LambdaStartup] public class Startup { } public class F { [LambdaFunction] public void Go(string text) { } }",
            hasInjection: false);

        var refusal = Assert.Single(generated.Refusals, refusal => refusal.Id == "AWSLambda0104");
        Assert.Contains("Microsoft.Extensions.DependencyInjection", refusal.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_resource_name_with_a_hyphen_is_refused()
    {
        var generated = Generated.From("""public class F { [LambdaFunction(ResourceName = "a-b")] public void Go(string text) { } }""");

        Assert.Contains("'a-b'", Assert.Single(generated.Refusals).GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public class Startup(string need) { public void ConfigureServices(IServiceCollection services) => services.AddSingleton(need); }", "constructor without parameters")]
    [InlineData("public class Startup { }", "ConfigureServices")]
    [InlineData("public class Startup { private void ConfigureServices(IServiceCollection services) { } }", "ConfigureServices")]
    public void A_startup_that_cannot_be_used_is_refused_with_the_remedy(string startup, string remedy)
    {
        var generated = Generated.From($"[LambdaStartup] {startup}");

        var refusal = Assert.Single(generated.Refusals);
        Assert.Equal("AWSLambda0119", refusal.Id);
        Assert.Contains(remedy, refusal.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_startups_are_refused_with_both_names()
    {
        var generated = Generated.From(
            Startup + "[LambdaStartup] public class Other { public void ConfigureServices(IServiceCollection services) { } }");

        var refusal = Assert.Single(generated.Refusals);
        Assert.Equal("AWSLambda0101", refusal.Id);
        Assert.Contains("Startup", refusal.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("Other", refusal.GetMessage(), StringComparison.Ordinal);
    }
}
