using DataReliability.LocalCloud.Templates;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;

namespace DataReliability.Simulation.Tests;

/// <summary>What is simulated is what is deployed.</summary>
public class TemplateTests
{
    private static readonly IReadOnlyList<SimulatedFunction> Simulated = new World(new SimulationOptions(1)).Deployments[0].Functions;

    private static readonly IReadOnlyList<FunctionDefinition> Deployed =
        [.. new TemplateReader { StackName = "data-reliability" }.ReadFile(FindTemplate()).Functions];

    // Scans and remediations are not in the simulated world: tests/Core lets them die at every effect.
    private static readonly string[] Elsewhere =
        ["StartComplianceScan", "ScanAccountRegion", "AdvanceComplianceScans", "PublishComplianceReport", "PlanRemediations", "AdvanceRemediations"];

    [Fact]
    public void Every_function_of_the_template_is_simulated_but_those_that_are_explored_elsewhere() => Assert.Equal(
        Deployed.Select(function => function.LogicalId).Except(Elsewhere, StringComparer.Ordinal).Order(StringComparer.Ordinal),
        Simulated.Select(function => function.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Time_outs_rates_and_retries_are_those_of_the_template()
    {
        foreach (var function in Simulated)
        {
            var deployed = Deployed.Single(definition => definition.LogicalId == function.Name);

            Assert.Equal(deployed.Timeout, function.Timeout);
            Assert.Equal(SimulatedFunction.Retries, deployed.RetryAttempts);
            Assert.Equal(deployed.Triggers.OfType<ScheduleTrigger>().Select(trigger => trigger.Expression).SingleOrDefault(), Expression(function.Rate));
        }
    }

    private static string? Expression(TimeSpan? rate) => rate?.TotalMinutes switch
    {
        null => null,
        1 => "rate(1 minute)",
        60 => "rate(1 hour)",
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
