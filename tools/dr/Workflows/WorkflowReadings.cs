using System.Text.Json;
using DataReliability.Core.Workflows;

namespace DataReliability.Dr.Workflows;

/// <summary>Every kind of workflow that <c>dr</c> can read for people. One that it can't is shown without its particulars.</summary>
public static class WorkflowReadings
{
    private static readonly Dictionary<string, IWorkflowReading> ByKind =
        new IWorkflowReading[] { new ValidationReading(), new SweepReading(), new PlanReading(), new RemediationReading() }.ToDictionary(reading => reading.Kind);

    /// <summary>The kinds, in the order of their names.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. ByKind.Keys.Order(StringComparer.Ordinal)];

    /// <summary>What a record is about.</summary>
    public static WorkflowSummary Of(WorkflowRecord record)
    {
        if (!ByKind.TryGetValue(record.Id.Kind, out var reading))
            return new WorkflowSummary($"a workflow of kind {record.Id.Kind}; --state shows what it knows");
        try
        {
            return reading.Read(record);
        }
        catch (JsonException e)
        {
            return new WorkflowSummary($"a {record.Id.Kind} whose state can't be read: {e.Message} --state shows it as it is");
        }
    }
}
