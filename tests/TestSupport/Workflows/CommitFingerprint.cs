using System.Text.Json;
using DataReliability.Core.Workflows;

namespace DataReliability.TestSupport.Workflows;

/// <summary>Tells whether two commits ask for the same.</summary>
internal static class CommitFingerprint
{
    public static string Of(WorkflowCommit commit) => JsonSerializer.Serialize(commit);
}
