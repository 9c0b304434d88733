using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>Changes one resource.</summary>
public interface IRemediationActions
{
    /// <summary>Sends a change once, and only once: no answer is an outcome that is not known.</summary>
    Task<EffectOutcome> ModifyAsync(ModifyResource effect, CancellationToken cancellationToken);
}
