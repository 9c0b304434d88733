using Amazon;
using Amazon.DynamoDBv2;
using DataReliability.Core;
using DataReliability.Core.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Hosting.Tests;

public class EnvironmentTests
{
    private readonly Dictionary<string, string> _variables = new()
    {
        ["TABLE_NAME"] = "state",
        ["STACK_NAME"] = "dr",
        ["POWERTOOLS_SERVICE_NAME"] = "tests",
        ["POWERTOOLS_METRICS_NAMESPACE"] = "DataReliability",
    };

    [Fact]
    public void A_full_environment_composes()
    {
        using var provider = Compose();

        Assert.NotNull(provider.GetRequiredService<DueWorkTick>());
        Assert.NotNull(provider.GetRequiredService<IIdGenerator>());
        Assert.Equal("dr", provider.GetRequiredService<StackOptions>().Name);
        Assert.Equal(TimeSpan.FromMinutes(5), provider.GetRequiredService<WorkflowOptions>().LeaseDuration);
    }

    [Fact]
    public void Every_fault_is_listed_with_its_variable_and_remedy()
    {
        _variables.Clear();
        _variables["TABLE_NAME"] = " ";
        _variables["DUE_SHARDS"] = "0";
        _variables["POWERTOOLS_LOG_LEVEL"] = "loud";

        var error = Assert.Throws<InvalidEnvironmentException>(Compose);

        Assert.Equal(
            [
                "TABLE_NAME is not set: set it to the name of the table that holds all state",
                "STACK_NAME is not set: set it to the name of this stack, as in the tag data-reliability:stack",
                "DUE_SHARDS is '0': set it to a whole number from 1 to 64, or leave it out for 4",
                "POWERTOOLS_SERVICE_NAME is not set: set it to the name of this capability in logs and metrics",
                "POWERTOOLS_METRICS_NAMESPACE is not set: set it to the CloudWatch namespace of the metrics",
                "POWERTOOLS_LOG_LEVEL is 'loud': set it to Trace, Debug, Information, Warning, Error or Critical, or leave it out",
            ],
            error.Faults);
        Assert.StartsWith("the environment has 6 faults: TABLE_NAME", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("64", true)]
    [InlineData("65", false)]
    [InlineData("4.5", false)]
    [InlineData("-1", false)]
    [InlineData("many", false)]
    public void Shards_are_a_whole_number_from_1_to_64(string shards, bool valid)
    {
        _variables["DUE_SHARDS"] = shards;

        Assert.Equal(valid, Record.Exception(() => Compose().Dispose()) is null);
    }

    [Theory]
    [InlineData("debug", true)]
    [InlineData("Warning", true)]
    [InlineData("2", false)]
    public void The_log_level_is_a_name(string level, bool valid)
    {
        _variables["POWERTOOLS_LOG_LEVEL"] = level;

        Assert.Equal(valid, Record.Exception(() => Compose().Dispose()) is null);
    }

    private ServiceProvider Compose()
    {
        var environment = new EnvironmentReader(_variables);
        var services = new ServiceCollection();
        services.AddDataReliability(environment);
        environment.ThrowIfFaulty();
        services.AddSingleton<IAmazonDynamoDB>(_ => new AmazonDynamoDBClient("key", "secret", RegionEndpoint.EUCentral1));
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
