using DataReliability.Core.Fleet;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Remediations.Planning;

/// <summary>For who starts remediations and brings none forward: sees nothing and does nothing.</summary>
public sealed class BlindRemediation : IRemediationReader, IRemediationActions
{
    /// <inheritdoc/>
    public Task<Sight<RemediationSubject>> ReadAsync(string type, string id, CancellationToken cancellationToken) =>
        Task.FromResult<Sight<RemediationSubject>>(new Sight<RemediationSubject>.Unknown("none", "nobody looks here"));

    /// <inheritdoc/>
    public Task<EffectOutcome> ModifyAsync(ModifyResource effect, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("remediations are brought forward by the functions of a stack, not here");
}
