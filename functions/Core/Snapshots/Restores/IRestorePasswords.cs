using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Restores;

/// <summary>Derives the passwords of restores, which are stored nowhere.</summary>
public interface IRestorePasswords
{
    /// <summary>The password of a workflow's restore: the same each time.</summary>
    /// <exception cref="InvalidOperationException">It can't be derived; the message says why.</exception>
    Task<string> DeriveAsync(WorkflowId workflow, CancellationToken cancellationToken);
}
