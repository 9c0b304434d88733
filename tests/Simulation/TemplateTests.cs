using DataReliability.LocalCloud.Templates;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;

namespace DataReliability.Simulation.Tests;

/// <summary>What is simulated is what is deployed.</summary>
public class TemplateTests
{
    private static readonly Deployment Simulation = new World(new SimulationOptions(1)).Deployments[0];
    private static readonly IReadOnlyList<SimulatedFunction> Simulated = Simulation.Functions;
    private static readonly CloudTemplate Template = new TemplateReader { StackName = "data-reliability" }.ReadFile(FindTemplate());
    private static readonly IReadOnlyList<FunctionDefinition> Deployed = Template.Functions;

    [Fact]
    public void Every_function_of_the_template_is_simulated() => Assert.Equal(
        Deployed.Select(function => function.LogicalId).Order(StringComparer.Ordinal),
        Simulated.Select(function => function.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Time_outs_rates_and_retries_are_those_of_the_template()
    {
        foreach (var function in Simulated)
        {
            var deployed = Deployed.Single(definition => definition.LogicalId == function.Name);

            Assert.Equal(deployed.Timeout, function.Timeout);
            Assert.Equal(SimulatedFunction.Asynchronous.Most, deployed.RetryAttempts);
            Assert.Equal(deployed.Triggers.OfType<ScheduleTrigger>().Select(trigger => trigger.Expression).SingleOrDefault(), Expression(function.Rate));
        }
    }

    [Fact]
    public void Queues_that_feed_functions_are_those_of_the_template()
    {
        var fed = Deployed.SelectMany(function => function.Triggers.OfType<QueueTrigger>(), (function, trigger) => (function.LogicalId, trigger.QueueArn)).ToList();
        Assert.Equal(fed.Select(each => each.LogicalId), Simulation.Queues.Select(queue => queue.Function.Name));
        foreach (var (queue, (_, arn)) in Simulation.Queues.Zip(fed))
        {
            var properties = Template.OfType("AWS::SQS::Queue").Single(deployed => deployed.Arn == arn).Properties;
            Assert.Equal($"{properties["VisibilityTimeout"]}", $"{queue.VisibilityTimeout.TotalSeconds}");
            Assert.Equal($"{properties["RedrivePolicy"]!["maxReceiveCount"]}", $"{queue.Receives}");
        }
    }

    private static string? Expression(TimeSpan? rate) => rate?.TotalMinutes switch
    {
        null => null,
        1 => "rate(1 minute)",
        60 => "rate(1 hour)",
        24 * 60 => "rate(1 day)",
        var minutes => $"rate({minutes} minutes)",
    };

    private static string FindTemplate()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "template.yaml")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException($"no template.yaml above {AppContext.BaseDirectory}"), "template.yaml");
    }
}
