using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Restores;

/// <summary>Does the effects that there are about restores.</summary>
/// <param name="actions">Acts.</param>
/// <param name="passwords">Derives passwords where one is needed.</param>
public sealed class RestoreEffects(IRestoreActions actions, IRestorePasswords passwords)
{
    /// <summary>Does an effect once.</summary>
    public async Task<EffectOutcome> ExecuteAsync(WorkflowId workflow, RestoreEffect effect, CancellationToken cancellationToken)
    {
        switch (effect)
        {
            case RestoreInstance restore:
                return await actions.RestoreAsync(restore, cancellationToken);
            case DeleteInstance delete:
                return await actions.DeleteAsync(delete, cancellationToken);
            case OpenInstance open:
                return await OpenAsync(workflow, open, cancellationToken);
            default:
                throw new ArgumentException($"{workflow}: {effect.Name} is no effect on a restore", nameof(effect));
        }
    }

    private async Task<EffectOutcome> OpenAsync(WorkflowId workflow, OpenInstance open, CancellationToken cancellationToken)
    {
        string password;
        try
        {
            password = await passwords.DeriveAsync(workflow, cancellationToken);
        }
        catch (InvalidOperationException e)
        {
            return EffectOutcome.Unknown(open.Name, "PasswordNotDerived", e.Message);
        }

        return await actions.OpenAsync(open, password, cancellationToken);
    }
}
