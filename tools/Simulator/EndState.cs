using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;

namespace DataReliability.Simulator;

/// <summary>What a world came to, without times and counts: two runs that went different ways and ended alike are equal.</summary>
internal static class EndState
{
    /// <summary>A line for each workflow that ended, each kind of event that subscribers heard of it, and each instance there is, in
    /// ordinal order.</summary>
    public static IReadOnlyList<string> Of(World world)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var deployment in world.Deployments)
        {
            // Turns are named by their hour.
            foreach (var record in deployment.Table.Records.Where(record => record.Id.Kind != TurnWorkflow.KindName))
                lines.Add($"{deployment.Name} {record.Id} {record.Status}{Teardown(record)}");
            foreach (var recorded in deployment.Table.Events.Values.Where(recorded => deployment.HeardEvents.ContainsKey(recorded.Id)))
                lines.Add($"{deployment.Name} {recorded.Workflow} told {recorded.Type}");
        }

        foreach (var instance in world.Rds.Instances)
            lines.Add($"{instance.Id} is {instance.Status}");
        return [.. lines];
    }

    private static string Teardown(WorkflowRecord record) =>
        record.Id.Kind == ValidationWorkflow.KindName && ValidationWorkflow.Read(record.State).TeardownResult is { } result
            ? $", {ValidationStatus.Of(result)}"
            : "";
}
