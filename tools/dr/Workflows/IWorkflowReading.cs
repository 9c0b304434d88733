using System.Text.Json;
using DataReliability.Core.Workflows;

namespace DataReliability.Dr.Workflows;

/// <summary>Reads the state of one kind of workflow for people.</summary>
internal interface IWorkflowReading
{
    /// <summary>The kind.</summary>
    string Kind { get; }

    /// <summary>Reads a record of that kind.</summary>
    /// <exception cref="JsonException">Its state is not of that kind.</exception>
    WorkflowSummary Read(WorkflowRecord record);
}
