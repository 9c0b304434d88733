using AWS.Lambda.Powertools.Metrics;
using DataReliability.Core.Workflows;

namespace DataReliability.Hosting.Witness;

/// <summary>Knows what the records of one kind of workflow hold that logs and metrics show.</summary>
public interface ICommitWitness
{
    /// <summary>The kind, as in <see cref="WorkflowId.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>The database that a record is about; null when it is about none. Never throws.</summary>
    string? DatabaseOf(WorkflowRecord record);

    /// <summary>Measures a commit that was written. Never throws.</summary>
    void Measure(WorkflowCommit commit, IMetrics metrics);
}
