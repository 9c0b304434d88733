using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Wire;

namespace DataReliability.LocalCloud.Rds.Actions;

/// <summary>Serves one action of RDS.</summary>
internal interface IRdsAction
{
    /// <summary>The action, as on the wire.</summary>
    string Name { get; }

    /// <summary>Carries the action out, or starts it.</summary>
    /// <returns>The content of the result; null for an action without one.</returns>
    /// <exception cref="AwsErrorException">The call is refused.</exception>
    Task<IReadOnlyList<object?>?> RunAsync(QueryForm form, CancellationToken cancellationToken);
}
