using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Restores;

/// <summary>Makes, opens and deletes restores, once each. What is refused or stays unanswered is an outcome, not an exception.</summary>
public interface IRestoreActions
{
    /// <summary>Asks for the restore. Refused with <c>DBInstanceAlreadyExists</c> when there is an instance of that name.</summary>
    Task<EffectOutcome> RestoreAsync(RestoreInstance effect, CancellationToken cancellationToken);

    /// <summary>Asks for the password to be set and for backups to be off.</summary>
    /// <param name="effect">Which instance.</param>
    /// <param name="password">Never logged, never kept.</param>
    /// <param name="cancellationToken">Ends the call, whose outcome is then unknown.</param>
    Task<EffectOutcome> OpenAsync(OpenInstance effect, string password, CancellationToken cancellationToken);

    /// <summary>Asks for the deletion.</summary>
    Task<EffectOutcome> DeleteAsync(DeleteInstance effect, CancellationToken cancellationToken);
}
